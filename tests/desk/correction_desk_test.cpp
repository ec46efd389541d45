// Goal: an award that should not have been goes back, whole, whatever its owner did with it meanwhile; the points stay
// right, and nobody is ever below zero.
#include "kiosk/desk/correction_desk.h"

#include <doctest/doctest.h>

#include "tests/support/shop_hall.h"
#include "tests/support/test_db.h"

using kiosk::ErrorCode;
using kiosk::points;

namespace {

// The first award of ShopHall: 100 points to Wang Wu; the second is Li Si's.
const kiosk::TransferId wangs = transfer_id(1'000'001);
const kiosk::By zhou{"Zhou", "entered for the wrong Wang"};

kiosk::CorrectionDesk desk(ShopHall& shop) { return kiosk::CorrectionDesk(shop.hall().hall()); }

std::int64_t earned(ShopHall& shop, std::string_view who) {
    return shop.hall().count("SELECT earned FROM month_sum WHERE resident = " +
                             std::to_string(shop.hall().resident(who).value));
}

}  // namespace

TEST_CASE("correction: an award that is still there goes back whole, and the month counts it no more") {
    ShopHall shop;
    const auto taken = must(desk(shop).take_back(wangs, zhou, shop.now()));
    CHECK(taken.reversed == points(100));
    CHECK(taken.claimed == points(0));
    CHECK(shop.hall().balance("Wang Wu") == points(0));
    CHECK(earned(shop, "Wang Wu") == 0);
    CHECK(earned(shop, "Li Si") == 100);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("correction: what was spent of it becomes a claim, and the balance stops at zero") {
    ShopHall shop;
    shop.handed_over("Wang Wu", {{"soap", 2}});
    const auto taken = must(desk(shop).take_back(wangs, zhou, shop.now()));
    CHECK(taken.reversed == points(70));
    CHECK(taken.claimed == points(30));
    CHECK(shop.hall().balance("Wang Wu") == points(0));
    const auto claims = must(desk(shop).open_claims());
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].open() == points(30));
    CHECK(claims[0].reason == zhou.reason);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("correction: later awards repay the claim first, then count for their owner") {
    ShopHall shop;
    shop.handed_over("Wang Wu", {{"eggs", 2}});
    must(desk(shop).take_back(wangs, zhou, shop.now()));
    const auto claimed = must(desk(shop).open_claims())[0].open();
    CHECK(claimed == points(100));
    for (int day = 0; day < 49; ++day) {
        shop.hall().scan("Wang Wu");
        shop.later(day_ms);
    }
    CHECK(shop.hall().balance("Wang Wu") == points(0));
    CHECK(must(desk(shop).open_claims())[0].open() == points(2));
    shop.hall().scan("Wang Wu");
    shop.later(day_ms);
    CHECK(must(desk(shop).open_claims()).empty());
    CHECK(shop.hall().balance("Wang Wu") == points(0));
    shop.hall().scan("Wang Wu");
    CHECK(shop.hall().balance("Wang Wu") == points(2));
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("correction: what is put aside is not taken from under its owner") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 2}});
    const auto taken = must(desk(shop).take_back(wangs, zhou, shop.now()));
    CHECK(taken.reversed == points(70));
    CHECK(taken.claimed == points(30));
    must(shop.desk().hand_over_all(held.id, {"Zhou", ""}, shop.now()));
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("correction: what should have been five and not a hundred is brought down to five") {
    ShopHall shop;
    CHECK(must(desk(shop).take_back(wangs, points(95), zhou, shop.now())).reversed == points(95));
    CHECK(shop.hall().balance("Wang Wu") == points(5));
    CHECK(desk(shop).take_back(wangs, points(5), zhou, shop.now()).error().code == ErrorCode::refused);
    for (const std::int64_t amount : {0LL, -1LL, 101LL, 1'000'000'001LL})
        CHECK(desk(shop).take_back(transfer_id(1'000'002), points(amount), zhou, shop.now()).error().code ==
              ErrorCode::bad_input);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("correction: an award goes back once, however often it is asked for") {
    ShopHall shop;
    must(desk(shop).take_back(wangs, zhou, shop.now()));
    const auto again = must(desk(shop).take_back(wangs, {"Wu", "once more"}, shop.now()));
    CHECK(again.existed);
    CHECK(shop.hall().count("SELECT count(*) FROM transfer WHERE kind = 'reverse'") == 1);
    CHECK(shop.hall().balance("Wang Wu") == points(0));
}

TEST_CASE("correction: without a reason, of what is no award, or of nothing, it is refused") {
    ShopHall shop;
    CHECK(desk(shop).take_back(wangs, {"Zhou", ""}, shop.now()).error().code == ErrorCode::bad_input);
    CHECK(desk(shop).take_back(wangs, {"Zhou", std::string(101, 'x')}, shop.now()).error().code ==
          ErrorCode::bad_input);
    CHECK(desk(shop).take_back(transfer_id(77), zhou, shop.now()).error().code == ErrorCode::not_found);
    const auto held = shop.held("Wang Wu", {{"soap", 1}});
    CHECK(desk(shop).take_back(held.lines[0].hold, zhou, shop.now()).error().code == ErrorCode::refused);
    CHECK(shop.hall().count("SELECT count(*) FROM transfer WHERE kind = 'reverse'") == 0);
}

TEST_CASE("undo: within ten minutes an award is undone without a reason, later it is corrected") {
    ShopHall shop;
    shop.later(10 * minute_ms);
    CHECK(must(desk(shop).undo(wangs, {"Zhou", ""}, shop.now())).reversed == points(100));
    shop.later(1);
    CHECK(desk(shop).undo(transfer_id(1'000'002), {"Zhou", ""}, shop.now()).error().code == ErrorCode::refused);
    CHECK(shop.hall().balance("Li Si") == points(100));
}

TEST_CASE("correction: goods that come back are not spent in the month they were bought") {
    ShopHall shop;
    const auto gone = shop.handed_over("Wang Wu", {{"soap", 2}});
    must(shop.desk().undo(gone.id, {"Zhou", ""}, shop.now()));
    CHECK(shop.hall().count("SELECT spent FROM month_sum WHERE resident = " +
                            std::to_string(shop.hall().resident("Wang Wu").value)) == 0);
    CHECK(shop.hall().faults().empty());
}
