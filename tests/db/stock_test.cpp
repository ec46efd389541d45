// The shelf's ledger by itself: once, all or none, within bounds, never below what is reserved.
#include "db/stock.h"

#include <doctest/doctest.h>

#include "tests/support/shop_hall.h"
#include "tests/support/test_db.h"

using kiosk::ErrorCode;
using kiosk::NewStockMove;
using kiosk::StockKind;

namespace {

NewStockMove a_move(ShopHall& shop, int number, StockKind kind, std::int32_t quantity) {
    NewStockMove m;
    m.id = {transfer_id(number).bytes};
    m.kind = kind;
    m.goods = shop.goods("soap").id;
    m.quantity = quantity;
    m.price = kiosk::points(15);
    m.document = "note";
    m.day = shop.now().day;
    m.event_at_ms = shop.now().utc_ms;
    return m;
}

kiosk::Result<db::Posted> post(ShopHall& shop, const NewStockMove& move) {
    return db::Stock(shop.hall().db()).post({&move, 1});
}

}  // namespace

TEST_CASE("stock: the same move twice is one move, and another body names its field") {
    ShopHall shop;
    const NewStockMove came = a_move(shop, 1, StockKind::delivery, 5);
    CHECK_FALSE(must(post(shop, came)).existed);
    CHECK(must(post(shop, came)).existed);
    CHECK(shop.on_hand("soap") == 15);
    const auto field = [&](const std::function<void(NewStockMove&)>& change) {
        NewStockMove other = came;
        change(other);
        const auto posted = post(shop, other);
        REQUIRE_FALSE(posted.has_value());
        CHECK(posted.error().code == ErrorCode::bad_input);
        return posted.error().what.substr(posted.error().what.find("another ") + 8);
    };
    CHECK(field([](NewStockMove& m) { m.kind = StockKind::count_up; }) == "kind");
    CHECK(field([&](NewStockMove& m) { m.goods = shop.goods("salt").id; }) == "goods");
    CHECK(field([](NewStockMove& m) { m.quantity = 6; }) == "quantity");
    CHECK(field([](NewStockMove& m) { m.refers_to = m.id; }) == "reference");
    CHECK(field([](NewStockMove& m) { m.price = {}; }) == "price");
    CHECK(field([](NewStockMove& m) { m.document = "other"; }) == "document");
    CHECK(shop.on_hand("soap") == 15);
}

TEST_CASE("stock: zero, negative and huge quantities are no moves") {
    ShopHall shop;
    for (const std::int32_t quantity : {0, -1, 1'000'001, INT32_MAX, INT32_MIN}) {
        const auto posted = post(shop, a_move(shop, 1, StockKind::delivery, quantity));
        REQUIRE_FALSE(posted.has_value());
        CHECK(posted.error().code == ErrorCode::bad_input);
    }
    // A shelf that is full of a thousand deliveries of a million takes no more.
    int number = 0;
    while (number < 2000 && post(shop, a_move(shop, ++number, StockKind::delivery, 1'000'000))) continue;
    CHECK(number == 1000);
    CHECK(shop.on_hand("soap") == 999'000'010);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("stock: what would leave less than nothing, or nothing for a reservation, is refused whole") {
    ShopHall shop;
    CHECK(post(shop, a_move(shop, 1, StockKind::shrinkage, 11)).error().code == ErrorCode::refused);
    CHECK(post(shop, a_move(shop, 2, StockKind::reserve, 11)).error().code == ErrorCode::refused);
    const NewStockMove both[] = {a_move(shop, 3, StockKind::reserve, 6), a_move(shop, 4, StockKind::shrinkage, 5)};
    CHECK(db::Stock(shop.hall().db()).post(both).error().code == ErrorCode::refused);
    CHECK(shop.available("soap") == 10);
    must(post(shop, both[1]));
    // The one is written, the other is not: no group.
    CHECK(db::Stock(shop.hall().db()).post(both).error().code == ErrorCode::bad_input);
    CHECK(shop.available("soap") == 5);
}

TEST_CASE("stock: a reservation is resolved within what it reserved, and nothing else is") {
    ShopHall shop;
    const NewStockMove reserved = a_move(shop, 1, StockKind::reserve, 3);
    must(post(shop, reserved));
    const auto follow = [&](int number, StockKind kind, std::int32_t quantity, const NewStockMove& of) {
        NewStockMove m = a_move(shop, number, kind, quantity);
        m.refers_to = of.id;
        return m;
    };
    const auto refused = [&](const NewStockMove& m) {
        const auto posted = post(shop, m);
        return !posted && posted.error().code == ErrorCode::refused;
    };
    CHECK(refused(follow(2, StockKind::hand_over, 4, reserved)));
    CHECK(refused(follow(3, StockKind::delivery, 1, reserved)));
    CHECK(refused(a_move(shop, 4, StockKind::hand_over, 1)));
    CHECK(refused(follow(5, StockKind::return_, 1, reserved)));
    const NewStockMove gone = follow(6, StockKind::hand_over, 2, reserved);
    must(post(shop, gone));
    CHECK(refused(follow(7, StockKind::release, 2, reserved)));
    CHECK(refused(follow(8, StockKind::hand_over, 1, reserved)));
    must(post(shop, follow(9, StockKind::release, 1, reserved)));
    CHECK(refused(follow(10, StockKind::release, 1, reserved)));
    CHECK(refused(follow(11, StockKind::return_, 3, gone)));
    must(post(shop, follow(12, StockKind::return_, 1, gone)));
    CHECK(refused(follow(13, StockKind::return_, 1, gone)));
    CHECK(shop.on_hand("soap") == 9);
    CHECK(shop.available("soap") == 9);
}
