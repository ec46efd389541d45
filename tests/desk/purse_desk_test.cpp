// Goal: a household's points come together only of those who said yes, each spends no more of them than the head
// allows, and whatever happens, no point comes to be or is lost on the way.
#include "kiosk/desk/purse_desk.h"

#include <doctest/doctest.h>

#include <map>

#include "db/goods_store.h"
#include "db/village_store.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/counter_desk.h"
#include "kiosk/desk/points_expiry_desk.h"
#include "kiosk/desk/shop_desk.h"
#include "kiosk/desk/stock_desk.h"
#include "kiosk/model/names.h"
#include "tests/support/pin_hall.h"
#include "tests/support/seed.h"
#include "tests/support/shop_hall.h"
#include "tests/support/test_db.h"

using kiosk::points;
using kiosk::PurseSaid;

namespace {

// Wang Wu is the head of a household with Li Si and the child Wang Xiao; Zhao Liu lives alone. A month's limit is 60.
struct Home {
    TestHall hall = a_hall()
                        .village(village())
                        .with(resident("Wang Wu").household("H1").head().with_card())
                        .with(resident("Li Si").household("H1").with_card())
                        .with(resident("Wang Xiao").household("H1").born(2015))
                        .with(resident("Zhao Liu").household("H2").with_card());
    int made = 0;

    Home() {
        kiosk::Goods soap;
        soap.code = "soap";
        soap.name = "香皂";
        soap.unit = "块";
        soap.price = points(15);
        must(db::GoodsStore(hall.db()).put(soap));
        const kiosk::DeliveryLine line{goods().id, 50};
        must(kiosk::StockDesk(hall.hall()).delivery({&line, 1}, "first", "Zhou", hall.now()));
        give("Wang Wu", 100);
        give("Li Si", 40);
        give("Zhao Liu", 50);
    }

    static kiosk::Village village() {
        kiosk::Village village{43, "Village", "Hall", "V", "Asia/Shanghai", 4, ""};
        village.points.purse_month = points(60);
        return village;
    }
    kiosk::Goods goods() { return must(must(db::GoodsStore(hall.db()).find_code("soap"))); }
    kiosk::PurseDesk desk() { return kiosk::PurseDesk(hall.hall()); }
    kiosk::Resident person(std::string_view name) {
        return must(must(db::ResidentStore(hall.db()).find(hall.resident(name))));
    }
    kiosk::TransferId next_id() { return transfer_id(5'000'000 + ++made); }
    void give(std::string_view name, std::int64_t amount) {
        db::Ledger ledger(hall.db());
        kiosk::NewTransfer t;
        t.id = next_id();
        t.debit = must(ledger.account(kiosk::AccountKind::issuance));
        t.credit = must(ledger.account(kiosk::AccountKind::resident, hall.resident(name).value));
        t.amount = points(amount);
        t.code = "deed";
        t.day = hall.now().day;
        t.event_at_ms = hall.now().utc_ms;
        must(ledger.post({t.id.bytes}, {&t, 1}));
    }
    PurseSaid join(std::string_view name) { return desk().join(person(name), hall.now()); }
    PurseSaid put_in(std::string_view name, std::int64_t amount) {
        return desk().put_in(person(name), points(amount), next_id(), hall.now());
    }
    kiosk::Purse purse(std::string_view name) { return must(must(desk().open(person(name), hall.now()))); }
    kiosk::Basket basket(std::string_view name, std::int32_t pieces) {
        kiosk::Basket basket;
        basket.id.bytes[0] = static_cast<std::byte>(++made);
        basket.id.bytes[1] = static_cast<std::byte>(made >> 8);
        basket.resident = hall.resident(name);
        basket.of_purse = true;
        basket.lines.push_back({goods().id, pieces, points(15)});
        return basket;
    }
    kiosk::RedemptionDesk shop() { return kiosk::RedemptionDesk(hall.hall()); }
};

}  // namespace

TEST_CASE("purse: two of a household say yes, put points in, and either fetches goods with them") {
    Home home;
    CHECK(home.join("Wang Wu") == PurseSaid::joined);
    CHECK(home.join("Li Si") == PurseSaid::joined);
    CHECK(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    CHECK(home.put_in("Li Si", 20) == PurseSaid::put_in);
    CHECK(home.hall.balance("Wang Wu") == points(70));
    CHECK(home.purse("Li Si").balance == points(50));
    const auto held = must(home.shop().reserve(home.basket("Li Si", 2), home.hall.now())).redemption;
    CHECK(home.purse("Wang Wu").balance == points(20));
    CHECK(home.hall.balance("Li Si") == points(20));
    must(home.shop().hand_over_all(held.id, {"Zhou", ""}, home.hall.now()));
    const kiosk::Purse seen = home.purse("Wang Wu");
    CHECK(seen.balance == points(20));
    REQUIRE(seen.entries.size() == 3);
    CHECK(seen.entries.front().change == points(-30));
    CHECK(seen.entries.front().who == kiosk::shown_name("Li Si"));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: nobody's points come into it who has not said yes, not even by the ledger itself") {
    Home home;
    CHECK(home.put_in("Wang Wu", 10) == PurseSaid::no_part);
    CHECK(home.join("Wang Wu") == PurseSaid::joined);
    CHECK(home.put_in("Li Si", 10) == PurseSaid::no_part);
    db::Ledger ledger(home.hall.db());
    kiosk::NewTransfer t;
    t.id = home.next_id();
    t.debit = must(ledger.account(kiosk::AccountKind::resident, home.hall.resident("Li Si").value));
    t.credit = must(ledger.account(kiosk::AccountKind::household, home.person("Li Si").household.value));
    t.amount = points(10);
    t.code = "purse_in";
    t.day = home.hall.now().day;
    CHECK_FALSE(ledger.post({t.id.bytes}, {&t, 1}));
    t.id = home.next_id();
    t.debit = must(ledger.account(kiosk::AccountKind::resident, home.hall.resident("Zhao Liu").value));
    CHECK_FALSE(ledger.post({t.id.bytes}, {&t, 1}));
    CHECK(home.hall.balance("Li Si") == points(40));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: who lives alone, is a child, or lives in a village without purses has none") {
    Home home;
    CHECK(home.join("Zhao Liu") == PurseSaid::not_here);
    CHECK(home.join("Wang Xiao") == PurseSaid::not_here);
    CHECK_FALSE(must(home.desk().open(home.person("Zhao Liu"), home.hall.now())));
    CHECK(home.purse("Wang Wu").members.size() == 2);
    TestHall without = a_hall().with(resident("A").household("H")).with(resident("B").household("H"));
    const auto person = must(must(db::ResidentStore(without.db()).find(without.resident("A"))));
    CHECK(kiosk::PurseDesk(without.hall()).join(person, without.now()) == PurseSaid::not_here);
}

TEST_CASE("purse: a member spends up to the month's limit, what is let go or brought back not counted") {
    Home home;
    home.join("Wang Wu");
    home.join("Li Si");
    REQUIRE(home.put_in("Wang Wu", 100) == PurseSaid::put_in);
    CHECK(why(home.shop().reserve(home.basket("Li Si", 5), home.hall.now())) == kiosk::RedemptionWhy::purse_limit);
    const auto four = must(home.shop().reserve(home.basket("Li Si", 4), home.hall.now())).redemption;
    CHECK(home.purse("Li Si").own().left() == points(0));
    CHECK(why(home.shop().reserve(home.basket("Li Si", 1), home.hall.now())) == kiosk::RedemptionWhy::purse_limit);
    must(home.shop().cancel(four.id, {"", ""}, home.hall.now()));
    CHECK(home.purse("Li Si").own().left() == points(60));
    const auto again = must(home.shop().reserve(home.basket("Li Si", 4), home.hall.now())).redemption;
    must(home.shop().hand_over_all(again.id, {"Zhou", ""}, home.hall.now()));
    const kiosk::ReturnLine one{1, 4, false};
    must(home.shop().return_goods(again.id, {&one, 1}, {"Zhou", "wet"}, home.hall.now()));
    CHECK(home.purse("Li Si").own().left() == points(60));
    CHECK(home.purse("Li Si").balance == points(100));
    home.hall.set_time("2026-12-01", "09:00");
    const auto december = must(home.shop().reserve(home.basket("Li Si", 4), home.hall.now())).redemption;
    CHECK(december.purse == home.person("Li Si").household);
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: only the head says how much another may spend, and 0 is nothing at all") {
    Home home;
    home.join("Wang Wu");
    home.join("Li Si");
    REQUIRE(home.put_in("Wang Wu", 50) == PurseSaid::put_in);
    const kiosk::ResidentId li = home.hall.resident("Li Si"), wang = home.hall.resident("Wang Wu");
    CHECK(home.desk().limit(home.person("Li Si"), wang, points(0), home.hall.now()) == PurseSaid::not_the_head);
    CHECK(home.desk().limit(home.person("Wang Wu"), li, points(-1), home.hall.now()) == PurseSaid::bad_amount);
    CHECK(home.desk().limit(home.person("Wang Wu"), home.hall.resident("Zhao Liu"), points(5), home.hall.now()) ==
          PurseSaid::no_part);
    CHECK(home.desk().limit(home.person("Wang Wu"), li, points(0), home.hall.now()) == PurseSaid::limited);
    CHECK(why(home.shop().reserve(home.basket("Li Si", 1), home.hall.now())) == kiosk::RedemptionWhy::purse_limit);
    CHECK(home.desk().limit(home.person("Wang Wu"), li, points(15), home.hall.now()) == PurseSaid::limited);
    must(home.shop().reserve(home.basket("Li Si", 1), home.hall.now()));
    CHECK(home.purse("Li Si").own().left() == points(0));
}

TEST_CASE("purse: put in by mistake is taken back within ten minutes, once, and not when it is spent") {
    Home home;
    home.join("Wang Wu");
    home.join("Li Si");
    REQUIRE(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    CHECK(home.purse("Wang Wu").may_take_back == points(30));
    CHECK(home.purse("Li Si").may_take_back == points(0));
    CHECK(home.desk().take_back(home.person("Li Si"), home.hall.now()) == PurseSaid::too_late);
    CHECK(home.desk().take_back(home.person("Wang Wu"), home.hall.now()) == PurseSaid::taken_back);
    CHECK(home.hall.balance("Wang Wu") == points(100));
    CHECK(home.desk().take_back(home.person("Wang Wu"), home.hall.now()) == PurseSaid::too_late);
    REQUIRE(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    must(home.shop().reserve(home.basket("Li Si", 2), home.hall.now()));
    CHECK(home.purse("Wang Wu").may_take_back == points(0));
    CHECK(home.desk().take_back(home.person("Wang Wu"), home.hall.now()) == PurseSaid::too_few);
    REQUIRE(home.put_in("Wang Wu", 20) == PurseSaid::put_in);
    home.hall.clock().advance(kiosk::purse_undo_within_ms + 1);
    CHECK(home.desk().take_back(home.person("Wang Wu"), home.hall.now()) == PurseSaid::too_late);
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: who leaves spends of it no more; what they put in stays, and they may come again") {
    Home home;
    home.join("Wang Wu");
    home.join("Li Si");
    REQUIRE(home.put_in("Li Si", 40) == PurseSaid::put_in);
    CHECK(home.desk().leave(home.person("Li Si"), home.hall.now()) == PurseSaid::left);
    CHECK(why(home.shop().reserve(home.basket("Li Si", 1), home.hall.now())) == kiosk::RedemptionWhy::no_purse);
    CHECK(home.purse("Li Si").entries.empty());
    CHECK(home.purse("Wang Wu").balance == points(40));
    CHECK(home.join("Li Si") == PurseSaid::joined);
    must(home.shop().reserve(home.basket("Li Si", 1), home.hall.now()));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: the same put-in tried again is done once, and more than is there is refused") {
    Home home;
    home.join("Wang Wu");
    const kiosk::TransferId id = home.next_id();
    for (int i = 0; i < 3; ++i)
        CHECK(home.desk().put_in(home.person("Wang Wu"), points(30), id, home.hall.now()) == PurseSaid::put_in);
    CHECK(home.hall.balance("Wang Wu") == points(70));
    CHECK(home.put_in("Wang Wu", 71) == PurseSaid::too_few);
    for (const std::int64_t amount : {std::int64_t{0}, std::int64_t{-5}, std::int64_t{1'000'000'001}, INT64_MAX})
        CHECK(home.put_in("Wang Wu", amount) == PurseSaid::bad_amount);
    CHECK(home.hall.balance("Wang Wu") == points(70));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: verify finds a purse that paid for somebody who never took part") {
    Home home;
    home.join("Wang Wu");
    REQUIRE(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    must(home.shop().reserve(home.basket("Wang Wu", 1), home.hall.now()));
    CHECK(home.hall.faults().empty());
    must(home.hall.db().run("DROP TRIGGER redemption_is_forever"));
    must(home.hall.db().run("UPDATE redemption SET purse = NULL"));
    CHECK_FALSE(home.hall.faults().empty());
}

TEST_CASE("purse: with the card in hand, and the PIN for whatever gives points away") {
    Home home;
    kiosk::SeededRandom random(7);
    kiosk::ShopDesk desk(home.hall.hall(), random);
    const auto said = [&](const kiosk::AskPurse& asked) {
        const kiosk::ShopAnswer answer = desk.at_the_purse(asked, home.hall.now());
        const auto* purse = std::get_if<PurseSaid>(&answer.outcome);
        return purse ? std::optional(*purse) : std::nullopt;
    };
    const kiosk::Pin pin = kiosk::Pin::digits("183592").value(), other = kiosk::Pin::digits("183593").value();
    CHECK(std::holds_alternative<kiosk::NoCardInHand>(
        desk.at_the_purse({kiosk::JoinPurse{}, pin}, home.hall.now()).outcome));
    desk.take_card(home.hall.card("Wang Wu"), home.hall.now());
    CHECK_FALSE(said({kiosk::JoinPurse{}, {}}));
    desk.keep_pin({pin, std::nullopt}, home.hall.now());
    CHECK_FALSE(said({kiosk::JoinPurse{}, {}}));
    CHECK_FALSE(said({kiosk::JoinPurse{}, other}));
    CHECK(said({kiosk::JoinPurse{}, pin}) == PurseSaid::joined);
    CHECK_FALSE(said({kiosk::PutIntoPurse{points(10)}, {}}));
    CHECK(said({kiosk::PutIntoPurse{points(10)}, pin}) == PurseSaid::put_in);
    CHECK(said({kiosk::TakeBackFromPurse{}, {}}) == PurseSaid::taken_back);
    CHECK(said({kiosk::LeavePurse{}, {}}) == PurseSaid::left);
    CHECK(home.hall.balance("Wang Wu") == points(100));
}

TEST_CASE("purse: points that came in are kept as long as any others, and end with a row that says so") {
    Home home;
    kiosk::Village village = Home::village();
    village.points.kept_years = 1;
    must(db::VillageStore(home.hall.db()).write(village));
    must(home.hall.hall().reload());
    home.join("Wang Wu");
    REQUIRE(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    home.hall.set_time("2027-12-31", "09:00");
    CHECK(must(kiosk::PointsExpiryDesk(home.hall.hall()).expire_due(home.hall.now())) == 0);
    home.hall.set_time("2028-01-01", "09:00");
    must(kiosk::PointsExpiryDesk(home.hall.hall()).expire_due(home.hall.now()));
    CHECK(home.purse("Wang Wu").balance == points(0));
    CHECK(home.hall.balance("Wang Wu") == points(0));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: whatever a household does in any order, it holds what plain arithmetic says") {
    const std::uint64_t seed = a_seed();
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    Home home;
    std::map<std::string, std::int64_t> own{{"Wang Wu", 100}, {"Li Si", 40}};
    std::map<std::string, std::int64_t> left{{"Wang Wu", 0}, {"Li Si", 0}};
    std::map<std::string, bool> part;
    std::int64_t purse = 0;
    for (int step = 0; step < 150; ++step) {
        const std::string name = random.below(2) ? "Wang Wu" : "Li Si";
        const auto amount = static_cast<std::int64_t>(random.below(25)) + 1;
        switch (random.below(4)) {
            case 0:
                home.join(name);
                if (!part[name]) left[name] = 60;
                part[name] = true;
                break;
            case 1:
                if (random.below(4) == 0 && home.desk().leave(home.person(name), home.hall.now()) == PurseSaid::left)
                    part[name] = false;
                break;
            case 2: {
                const bool may = part[name] && own[name] >= amount;
                CHECK((home.put_in(name, amount) == PurseSaid::put_in) == may);
                if (may) own[name] -= amount, purse += amount;
                break;
            }
            default: {
                const auto spent = must(db::PurseStore(home.hall.db())
                                            .spent(home.person(name).household, home.hall.resident(name),
                                                   {home.hall.now().day.value - 30}, home.hall.now().day));
                const bool may = part[name] && purse >= 15 && spent + points(15) <= points(60);
                CHECK(home.shop().reserve(home.basket(name, 1), home.hall.now()).has_value() == may);
                if (may) purse -= 15;
            }
        }
        CHECK(home.hall.balance(name) == points(own[name]));
    }
    if (part["Wang Wu"]) CHECK(home.purse("Wang Wu").balance == points(purse));
    CHECK(home.hall.faults().empty());
}

TEST_CASE("purse: at the counter it pays with the member's PIN, and on nobody's word") {
    Home home;
    home.join("Wang Wu");
    REQUIRE(home.put_in("Wang Wu", 30) == PurseSaid::put_in);
    kiosk::SeededRandom random(11);
    kiosk::PinDesk pins(home.hall.hall(), random, kiosk::least_pin_cost);
    const auto member = must(kiosk::StaffDesk(home.hall.hall(), pins)
                                 .add(home.hall.resident("Zhao Liu"), kiosk::StaffRole::counter, home.hall.now()));
    pins.set_from_shell(member.id, pin_of("730164"), home.hall.now());
    pins.set_from_shell(home.hall.resident("Wang Wu"), pin_of("183592"), home.hall.now());
    kiosk::CounterDesk counter(home.hall.hall(), random);
    counter.enter(home.hall.now());
    counter.scan(home.hall.card("Zhao Liu"), home.hall.now());
    counter.pin({pin_of("730164")}, home.hall.now());
    const auto shown = counter.scan(home.hall.card("Wang Wu"), home.hall.now());
    CHECK(must(shown->customer).purse == points(30));
    kiosk::TakeBasket wish{home.basket("Wang Wu", 1), {}};
    CHECK(std::holds_alternative<kiosk::VouchAboveLimit>(counter.take(wish, home.hall.now())->fault));
    CHECK(home.purse("Wang Wu").balance == points(30));
    wish.pin = pin_of("183592");
    CHECK(counter.take(wish, home.hall.now())->handing.has_value());
    CHECK(home.purse("Wang Wu").balance == points(15));
    CHECK(home.hall.balance("Wang Wu") == points(70));
}
