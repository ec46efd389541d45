// Goal: what was handed over comes back once, with its points, and what was half done when the program ended waits for
// a person.
#include <doctest/doctest.h>

#include "db/resident_store.h"
#include "kiosk/desk/visit_desk.h"
#include "tests/support/child_process.h"
#include "tests/support/failing_disk.h"
#include "tests/support/shop_hall.h"

using kiosk::By;
using kiosk::Channel;
using kiosk::points;
using kiosk::RedemptionState;
using kiosk::RedemptionWhy;

namespace {

const By zhou{"Zhou", "wrong size"};

}  // namespace

TEST_CASE("return: one of three bars comes back with its points, and the shelf has it again") {
    ShopHall shop;
    const auto gone = shop.handed_over("Wang Wu", {{"soap", 3}});
    shop.later(3 * day_ms);
    const kiosk::ReturnLine one{1, 1, false};
    const auto back = must(shop.desk().return_goods(gone.id, {&one, 1}, zhou, shop.now()));
    CHECK(back.redemption.state == RedemptionState::handed_over);
    CHECK(back.redemption.total() == points(30));
    CHECK(shop.hall().balance("Wang Wu") == points(70));
    CHECK(shop.on_hand("soap") == 8);
    CHECK(shop.hall().count(
              "SELECT count(*) FROM transfer WHERE kind = 'reverse' AND memo = '退回了1块香皂：wrong size'") == 1);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("return: a line comes back once, and at most what went") {
    ShopHall shop;
    const auto gone = shop.handed_over("Wang Wu", {{"soap", 3}, {"salt"}});
    const auto asked = [&](const kiosk::ReturnLine& line) {
        return shop.desk().return_goods(gone.id, {&line, 1}, zhou, shop.now());
    };
    CHECK(why(asked({1, 4, false})) == RedemptionWhy::bad_quantity);
    CHECK(why(asked({1, 0, false})) == RedemptionWhy::bad_quantity);
    CHECK(why(asked({1, -1, false})) == RedemptionWhy::bad_quantity);
    CHECK(why(asked({3, 1, false})) == RedemptionWhy::unknown);
    CHECK(why(shop.desk().return_goods(gone.id, {}, zhou, shop.now())) == RedemptionWhy::bad_quantity);
    const kiosk::ReturnLine twice[] = {{1, 1, false}, {1, 1, false}};
    CHECK(why(shop.desk().return_goods(gone.id, twice, zhou, shop.now())) == RedemptionWhy::bad_quantity);
    CHECK_FALSE(must(asked({1, 2, false})).existed);
    const std::string before = shop.books();
    CHECK(must(asked({1, 2, false})).existed);
    CHECK(why(asked({1, 1, false})) == RedemptionWhy::returned_before);
    CHECK(why(asked({1, 2, true})) == RedemptionWhy::returned_before);
    CHECK(why(shop.desk().undo(gone.id, zhou, shop.now())) == RedemptionWhy::returned_before);
    CHECK(shop.books() == before);
    CHECK_FALSE(must(asked({2, 1, false})).existed);
    CHECK(shop.hall().balance("Wang Wu") == points(85));
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("return: what is damaged comes back as points, and goes to shrinkage with its worth") {
    ShopHall shop;
    const auto gone = shop.handed_over("Wang Wu", {{"soap", 2}});
    const kiosk::ReturnLine wet{1, 2, true};
    must(shop.desk().return_goods(gone.id, {&wet, 1}, zhou, shop.now()));
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.on_hand("soap") == 8);
    CHECK(shop.hall().count("SELECT sum(quantity * price) FROM stock_move WHERE kind = 'shrinkage'") == 30);
    CHECK(shop.hall().count("SELECT count(*) FROM transfer t JOIN account a ON a.id IN (t.debit, t.credit) WHERE "
                            "a.kind = 'shrinkage'") == 0);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("return: only what was handed over comes back") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 2}});
    const kiosk::ReturnLine one{1, 1, false};
    CHECK(why(shop.desk().return_goods(held.id, {&one, 1}, zhou, shop.now())) == RedemptionWhy::not_handed_over);
    CHECK(why(shop.desk().undo(held.id, zhou, shop.now())) == RedemptionWhy::not_handed_over);
    must(shop.desk().cancel(held.id, zhou, shop.now()));
    CHECK(why(shop.desk().undo(held.id, zhou, shop.now())) == RedemptionWhy::not_handed_over);
    CHECK(why(shop.desk().undo({}, zhou, shop.now())) == RedemptionWhy::unknown);
}

TEST_CASE("undo: within ten minutes all of it goes back; after eleven it is refused") {
    ShopHall shop;
    const auto slip = shop.handed_over("Wang Wu", {{"soap", 2}, {"eggs"}}),
               late = shop.handed_over("Li Si", {{"salt"}});
    shop.later(10 * minute_ms);
    const auto undone = must(shop.desk().undo(slip.id, zhou, shop.now()));
    CHECK(undone.redemption.state == RedemptionState::undone);
    CHECK(undone.redemption.total() == points(0));
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.on_hand("soap") == 10);
    CHECK(shop.on_hand("eggs") == 5);
    const std::string before = shop.books();
    CHECK(must(shop.desk().undo(slip.id, zhou, shop.now())).existed);
    shop.later(minute_ms);
    CHECK(must(shop.desk().undo(slip.id, zhou, shop.now())).existed);
    CHECK(why(shop.desk().undo(late.id, zhou, shop.now())) == RedemptionWhy::too_late);
    const kiosk::ReturnLine one{1, 1, false};
    CHECK(why(shop.desk().return_goods(slip.id, {&one, 1}, zhou, shop.now())) == RedemptionWhy::returned_before);
    CHECK(shop.books() == before);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("unfinished: the counter's holds wait for a person; once begun, time does not end one") {
    ShopHall shop;
    const auto counter = shop.held("Wang Wu", {{"soap"}}), fetched = shop.held("Li Si", {{"soap"}}, Channel::terminal);
    shop.held("Li Si", {{"salt"}}, Channel::terminal);
    CHECK(must(shop.desk().unfinished()).size() == 1);
    must(shop.desk().begin_hand_over(counter.id, zhou, shop.now()));
    must(shop.desk().begin_hand_over(fetched.id, zhou, shop.now()));
    shop.hall().close();
    shop.hall().open();
    shop.later(30 * day_ms);
    CHECK(must(shop.desk().expire_due(shop.now())) == 1);
    const auto waiting = must(shop.desk().unfinished());
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0].id == counter.id);
    CHECK(waiting[0].begun);
    CHECK(shop.hall().balance("Wang Wu") == points(85));
    // Somebody remembers: the one was fetched, the other was not.
    must(shop.desk().hand_over_all(counter.id, zhou, shop.now()));
    must(shop.desk().cancel(fetched.id, zhou, shop.now()));
    CHECK(must(shop.desk().unfinished()).empty());
    CHECK(shop.on_hand("soap") == 9);
    CHECK(shop.hall().balance("Li Si") == points(100));
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("unfinished: killed at any write between hold and hand-over, it is held or handed over, never half") {
    int killed = 0, done = 0;
    for (int n = 1; done == 0 && n < 60; ++n) {
        CAPTURE(n);
        ShopHall shop;
        const auto held = shop.held("Wang Wu", {{"soap", 2}, {"salt"}});
        shop.hall().close();
        const int code = in_child([&] {
            shop.hall().open();
            const FailingDisk disk(n, FailingDisk::Fault::death);
            must(shop.desk().begin_hand_over(held.id, zhou, shop.now()));
            must(shop.desk().hand_over_all(held.id, zhou, shop.now()));
            return 0;
        });
        REQUIRE((code == 0 || code == FailingDisk::died));
        (code == 0 ? done : killed) += 1;
        shop.hall().open();
        CHECK(shop.hall().faults().empty());
        const auto now = must(must(shop.desk().find(held.id)));
        CHECK((now.state == RedemptionState::held || now.state == RedemptionState::handed_over));
        CHECK(must(shop.desk().unfinished()).size() == (now.state == RedemptionState::held ? 1U : 0U));
        CHECK(must(shop.desk().hand_over_all(held.id, zhou, shop.now())).existed ==
              (now.state == RedemptionState::handed_over));
        CHECK(shop.hall().balance("Wang Wu") == points(50));
        CHECK(shop.on_hand("soap") == 8);
    }
    CHECK(killed >= 3);
    CHECK(done == 1);
}

TEST_CASE("visit: a resident sees what waits for them, and what was undone in plain words") {
    ShopHall shop;
    shop.held("Wang Wu", {{"soap", 2}}, Channel::terminal);
    must(shop.desk().undo(shop.handed_over("Wang Wu", {{"salt"}}).id, {"Zhou", ""}, shop.now()));
    const auto wang = must(must(db::ResidentStore(shop.hall().db()).find(shop.hall().resident("Wang Wu"))));
    const auto visit = must(kiosk::VisitDesk(shop.hall().hall()).open(wang, shop.now()));
    CHECK(visit.balance == points(70));
    REQUIRE(visit.reservations.size() == 1);
    CHECK(visit.reservations[0].total() == points(30));
    CHECK(visit.reservations[0].lines.at(0).name == "香皂");
    REQUIRE(visit.entries.size() == 3);
    CHECK(visit.entries[0].what == "撤销了1袋食盐");
    CHECK(visit.entries[0].icon == "goods");
    CHECK(visit.entries[0].change == points(20));
    CHECK(visit.entries[1].what == "换了1袋食盐");
}
