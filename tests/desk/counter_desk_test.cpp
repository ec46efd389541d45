// The counter from the sign-in to the slip, on a real hall: who may, what is asked, what a power cut leaves.
#include "kiosk/desk/counter_desk.h"

#include <doctest/doctest.h>

#include <memory>

#include "db/print_store.h"
#include "tests/support/pin_hall.h"
#include "tests/support/shop_hall.h"

namespace {

using kiosk::CounterStep;
using kiosk::points;

// Li Si works here with the PIN 730164; Wang Wu comes to spend and has 100 points.
class CounterHall {
public:
    explicit CounterHall(kiosk::StaffRole role = kiosk::StaffRole::counter) {
        kiosk::PinDesk pins(shop.hall().hall(), random_, kiosk::least_pin_cost);
        kiosk::StaffDesk staff(shop.hall().hall(), pins);
        const auto member = must(staff.add(shop.hall().resident("Li Si"), role, shop.now()));
        const auto kept = pins.set_from_shell(member.id, pin_of("730164"), shop.now());
        REQUIRE(std::holds_alternative<kiosk::PinKept>(kept));
        start();
    }

    // As after a power cut: what was only in the program's mind is gone.
    void start() {
        desk_ = std::make_unique<kiosk::CounterDesk>(shop.hall().hall(), random_);
        desk_->enter(shop.now());
    }
    kiosk::CounterDesk& desk() { return *desk_; }
    kiosk::CounterPtr scan(const char* name) { return desk_->scan(shop.hall().card(name), shop.now()); }
    kiosk::CounterPtr sign_in() {
        scan("Li Si");
        return desk_->pin({pin_of("730164")}, shop.now());
    }
    kiosk::CounterPtr take(const char* code, std::int32_t pieces, std::optional<kiosk::Pin> pin = {}) {
        const kiosk::Goods goods = shop.goods(code);
        kiosk::TakeBasket wish;
        wish.basket.lines = {{goods.id, pieces, goods.price}};
        wish.pin = std::move(pin);
        return desk_->take(wish, shop.now());
    }
    kiosk::Points balance() {
        db::Ledger ledger(shop.hall().db());
        const auto account = must(ledger.account(kiosk::AccountKind::resident, shop.hall().resident("Wang Wu").value));
        return must(ledger.balance(account)).available();
    }
    std::int64_t slips() { return shop.hall().count("SELECT count(*) FROM print_job"); }

    ShopHall shop;

private:
    kiosk::SeededRandom random_{11};
    std::unique_ptr<kiosk::CounterDesk> desk_;
};

bool says(const kiosk::CounterPtr& counter, kiosk::RedemptionWhy why) {
    const auto* fault = std::get_if<kiosk::RedemptionFault>(&counter->fault);
    return fault && fault->why == why;
}

}  // namespace

TEST_CASE("counter: only who works here comes in, with card and PIN") {
    CounterHall hall;
    CHECK(std::holds_alternative<kiosk::NotStaffCard>(hall.scan("Wang Wu")->fault));
    CHECK(hall.scan("Li Si")->step == CounterStep::wants_pin);
    const auto wrong = hall.desk().pin({pin_of("730165")}, hall.shop.now());
    CHECK(wrong->step == CounterStep::wants_pin);
    CHECK(std::holds_alternative<kiosk::PinAnswer>(wrong->fault));
    CHECK(hall.desk().pin({pin_of("730164")}, hall.shop.now())->step == CounterStep::at_work);
    hall.desk().leave(hall.shop.now());
    CHECK_FALSE(hall.desk().open());
    CHECK(hall.desk().enter(hall.shop.now())->step == CounterStep::wants_card);
}

TEST_CASE("counter: nobody who has not signed in takes, hands over or closes the day") {
    CounterHall hall;
    const std::string before = hall.shop.books();
    hall.scan("Wang Wu");
    hall.take("soap", 1);
    hall.desk().handed_over({{}, {1}}, hall.shop.now());
    hall.desk().close_day({}, hall.shop.now());
    CHECK(hall.shop.books() == before);
    CHECK(hall.shop.hall().count("SELECT count(*) FROM day_close") == 0);
}

TEST_CASE("counter: a card, the goods, handed over: points, shelf and slip say the same") {
    CounterHall hall;
    hall.sign_in();
    CHECK(must(hall.scan("Wang Wu")->customer).balance == points(100));
    const auto taken = hall.take("soap", 2);
    REQUIRE(taken->handing);
    CHECK(must(taken->customer).balance == points(70));
    const auto done = hall.desk().handed_over({must(taken->handing).id, {2}}, hall.shop.now());
    CHECK_FALSE(done->handing);
    CHECK(done->today.redemptions == 1);
    CHECK(hall.balance() == points(70));
    CHECK(hall.shop.on_hand("soap") == 8);
    CHECK(hall.slips() == 1);
}

TEST_CASE("counter: handed over is said twice, and is one handing over and one slip") {
    CounterHall hall;
    hall.sign_in();
    hall.scan("Wang Wu");
    const kiosk::HandedOver given{must(hall.take("soap", 2)->handing).id, {2}};
    for (int taps = 0; taps < 2; ++taps) hall.desk().handed_over(given, hall.shop.now());
    CHECK(hall.shop.on_hand("soap") == 8);
    CHECK(hall.slips() == 1);
}

TEST_CASE("counter: what was handed over, or let go, is not fetched again") {
    for (const bool given : {true, false}) {
        CounterHall hall;
        hall.sign_in();
        hall.scan("Wang Wu");
        const auto id = must(hall.take("soap", 2)->handing).id;
        if (given)
            hall.desk().handed_over({id, {2}}, hall.shop.now());
        else
            hall.desk().not_handed_over({id}, hall.shop.now());
        const auto again = hall.desk().fetch({id}, hall.shop.now());
        CHECK_FALSE(again->handing);
        CHECK(says(again, kiosk::RedemptionWhy::not_held));
    }
}

TEST_CASE("counter: above what staff may answer for the resident's PIN is wanted, and nothing is held without it") {
    CounterHall hall;
    hall.sign_in();
    hall.scan("Wang Wu");
    const std::string before = hall.shop.books();
    CHECK(std::holds_alternative<kiosk::VouchAboveLimit>(hall.take("soap", 4)->fault));
    CHECK(hall.shop.books() == before);
    const auto nothing_set = hall.take("soap", 4, pin_of("518273"));
    REQUIRE(std::holds_alternative<kiosk::PinAnswer>(nothing_set->fault));
    CHECK(hall.shop.books() == before);
    CHECK(says(hall.take("soap", 8), kiosk::RedemptionWhy::too_few_points));
}

TEST_CASE("counter: what was in the hand when the power went is unfinished, and a person decides") {
    for (const bool given : {true, false}) {
        CounterHall hall;
        hall.sign_in();
        hall.scan("Wang Wu");
        hall.take("soap", 2);
        hall.start();
        const auto back = hall.sign_in();
        REQUIRE(back->unfinished.size() == 1);
        CHECK(hall.balance() == points(70));
        hall.shop.later(kiosk::counter_hold_ms * 2);
        const auto& open = back->unfinished.front().redemption;
        const auto after = given ? hall.desk().handed_over({open.id, {2}}, hall.shop.now())
                                 : hall.desk().not_handed_over({open.id}, hall.shop.now());
        CHECK(after->unfinished.empty());
        CHECK(hall.balance() == points(given ? 70 : 100));
        CHECK(hall.shop.available("soap") == (given ? 8 : 10));
        CHECK(hall.slips() == (given ? 1 : 0));
    }
}

TEST_CASE("counter: a card that is scanned while something is in the hand changes nobody's turn") {
    CounterHall hall;
    hall.sign_in();
    hall.scan("Wang Wu");
    const auto taken = hall.take("soap", 1);
    const auto scanned = hall.scan("Li Si");
    REQUIRE(scanned->customer);
    CHECK(must(scanned->customer).resident == must(taken->customer).resident);
    REQUIRE(scanned->handing);
}

TEST_CASE("counter: the last one is undone within ten minutes, and no later") {
    CounterHall hall;
    hall.sign_in();
    hall.scan("Wang Wu");
    const auto taken = hall.take("soap", 1);
    hall.desk().handed_over({must(taken->handing).id, {1}}, hall.shop.now());
    CHECK(hall.desk().undo({must(taken->handing).id}, hall.shop.now())->done == kiosk::CounterDone::undone);
    CHECK(hall.balance() == points(100));
    const auto again = hall.take("soap", 1);
    hall.desk().handed_over({must(again->handing).id, {1}}, hall.shop.now());
    hall.shop.later(kiosk::undo_within_ms + 1);
    CHECK(says(hall.desk().undo({must(again->handing).id}, hall.shop.now()), kiosk::RedemptionWhy::too_late));
}

TEST_CASE("counter: a day is closed once, with what was handed over") {
    CounterHall hall;
    hall.sign_in();
    hall.scan("Wang Wu");
    const auto taken = hall.take("soap", 1);
    hall.desk().handed_over({must(taken->handing).id, {1}}, hall.shop.now());
    CHECK(hall.desk().close_day({}, hall.shop.now())->day_closed);
    CHECK_FALSE(std::holds_alternative<std::monostate>(hall.desk().close_day({}, hall.shop.now())->fault));
    CHECK(hall.shop.hall().count("SELECT count(*) FROM day_close") == 1);
}

TEST_CASE("counter: the committee, which changes nothing, does not serve") {
    CounterHall hall(kiosk::StaffRole::committee);
    const auto door = hall.scan("Li Si");
    CHECK(std::holds_alternative<kiosk::NotStaffCard>(door->fault));
    CHECK(hall.desk().pin({pin_of("730164")}, hall.shop.now())->step == CounterStep::wants_card);
}

TEST_CASE("counter: what somebody put aside is fetched with their card, not with another's") {
    CounterHall hall;
    const auto aside = hall.shop.held("Wang Wu", {{"soap", 1}}, kiosk::Channel::terminal);
    hall.sign_in();
    CHECK_FALSE(hall.desk().fetch({aside.id}, hall.shop.now())->handing);
    hall.scan("Li Si");
    CHECK(says(hall.desk().fetch({aside.id}, hall.shop.now()), kiosk::RedemptionWhy::unknown));
    hall.scan("Wang Wu");
    CHECK(must(hall.desk().fetch({aside.id}, hall.shop.now())->handing).id == aside.id);
}
