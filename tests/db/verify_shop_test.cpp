// Goal: verify finds what it promises of goods (I6, I7). A busy shop is quiet; then one fault is planted behind the
// program's back, and its invariant is named.
#include <doctest/doctest.h>

#include <algorithm>

#include "db/verify.h"
#include "kiosk/desk/coupon_desk.h"
#include "tests/support/shop_hall.h"
#include "tests/support/test_db.h"

namespace {

const kiosk::By zhou{"Zhou", ""};

// One of each: handed over in part, undone, brought back damaged, let go, expired, begun, held; coupons, a count.
void make_busy(ShopHall& shop) {
    const auto part = shop.held("Wang Wu", {{"soap", 3}});
    const kiosk::HandLine two{1, 2};
    must(shop.desk().hand_over(part.id, {&two, 1}, zhou, shop.now()));
    must(shop.desk().undo(shop.handed_over("Wang Wu", {{"salt"}}).id, zhou, shop.now()));
    const kiosk::ReturnLine wet{1, 1, true};
    must(shop.desk().return_goods(part.id, {&wet, 1}, zhou, shop.now()));
    must(shop.desk().cancel(shop.held("Li Si", {{"soap"}}).id, zhou, shop.now()));
    shop.held("Li Si", {{"soap"}});
    shop.later(hour_ms);
    must(shop.desk().expire_due(shop.now()));
    must(shop.desk().begin_hand_over(shop.held("Li Si", {{"soap"}}).id, zhou, shop.now()));
    shop.held("Li Si", {{"eggs"}}, kiosk::Channel::terminal);
    kiosk::CouponDesk coupons(shop.hall().hall());
    kiosk::SeededRandom random(1);
    const auto eggs = must(coupons.print(1, {"", shop.goods("eggs").id, 1, {}, {}}, random, shop.now())),
               five = must(coupons.print(1, {"", {}, 0, kiosk::points(5), {}}, random, shop.now()));
    must(coupons.claim(eggs[0].serial, shop.hall().resident("Wang Wu"), "Zhou", shop.now()));
    must(coupons.claim(five[0].serial, shop.hall().resident("Wang Wu"), "Zhou", shop.now()));
    const kiosk::CountedLine counts[] = {{shop.goods("soap").id, 7}, {shop.goods("eggs").id, 9}};
    must(shop.stock().stock_take(counts, "count", "Zhou", shop.now()));
}

struct Planted {
    std::string invariant, what, sql;
};

const std::vector<Planted>& table() {
    static const std::vector<Planted> rows{
        {"I6", "a shelf below nothing", "UPDATE stock_balance SET on_hand = -1"},
        {"I6", "more reserved than there is", "UPDATE stock_balance SET reserved = on_hand + 1"},
        {"I6", "a piece that nobody brought", "UPDATE stock_balance SET on_hand = on_hand + 1 WHERE goods = 1"},
        {"I6", "a reservation that nobody made", "UPDATE stock_balance SET reserved = reserved + 1 WHERE goods = 3"},
        {"I6", "a shelf that was lost", "DELETE FROM stock_balance WHERE goods = 2"},
        {"I6", "a delivery that was lost", "DELETE FROM stock_move WHERE kind = 'delivery' AND goods = 1"},
        {"I6", "a delivery that was larger", "UPDATE stock_move SET quantity = 99 WHERE kind = 'delivery'"},
        {"I6", "a handing over of other goods", "UPDATE stock_move SET goods = 3 WHERE kind = 'hand_over'"},
        {"I6", "more handed over than reserved", "UPDATE stock_move SET quantity = 3 WHERE kind = 'hand_over'"},
        {"I6", "more brought back than went", "UPDATE stock_move SET quantity = 3 WHERE kind = 'return'"},
        {"I6", "a release of nothing", "UPDATE stock_move SET refers_to = randomblob(16) WHERE kind = 'release'"},
        {"I7", "points paid for goods that stayed", "DELETE FROM stock_move WHERE kind = 'hand_over' AND goods = 1"},
        {"I7", "goods gone that nobody paid", "DELETE FROM transfer WHERE kind = 'post'"},
        {"I7", "one more piece for the same points",
         "UPDATE stock_move SET quantity = 1 WHERE kind = 'hand_over' AND quantity = 2"},
        {"I7", "points back for goods that did not come back", "DELETE FROM stock_move WHERE kind = 'return'"},
        {"I7", "goods back without the points", "DELETE FROM transfer WHERE kind = 'reverse'"},
        {"I7", "a hold that ended, and goods still put aside", "DELETE FROM stock_move WHERE kind = 'release'"},
        {"I7", "goods let go whose points are still held", "DELETE FROM transfer WHERE kind = 'void'"},
        {"I7", "a line at another price", "UPDATE redemption_line SET price = price + 1"},
        {"I7", "a line of more pieces", "UPDATE redemption_line SET quantity = quantity + 1"},
        {"I7", "a line of other goods", "UPDATE redemption_line SET goods = 2 WHERE goods = 3"},
        {"I7", "a line that was lost", "DELETE FROM redemption_line WHERE goods = 3"},
        {"I7", "somebody else's basket", "UPDATE redemption SET resident = 3 - resident"},
        {"I7", "an end that was forgotten", "DELETE FROM redemption_event WHERE kind = 'handed_over'"},
        {"I7", "an end that was another", "UPDATE redemption_event SET kind = 'voided' WHERE kind = 'expired'"},
        {"I7", "a beginning that was lost", "DELETE FROM redemption_event WHERE kind = 'reserved'"},
        {"I7", "one that waits and is not on the list", "DELETE FROM redemption_open"},
        {"I7", "one that waits longer on the list", "UPDATE redemption_open SET expires_at_ms = expires_at_ms + 1"},
        {"I7", "one that was not begun", "UPDATE redemption_open SET begun = 0"},
        {"I7", "one that is over and on the list",
         "INSERT INTO redemption_open SELECT id, expires_at_ms, 0 FROM redemption WHERE position = 1"},
        {"I7", "a coupon worth more", "UPDATE coupon SET points = 500 WHERE goods IS NULL"},
        {"I7", "a coupon of more pieces", "UPDATE coupon SET quantity = 2 WHERE goods IS NOT NULL"},
        {"I7", "goods for a coupon that nobody brought", "DELETE FROM coupon_claim"},
    };
    return rows;
}

std::string forget_triggers(ShopHall& shop) {
    std::string sql;
    for (const std::string& name : texts(shop.hall().db(), "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        sql += "DROP TRIGGER " + name + ";";
    return sql;
}

}  // namespace

TEST_CASE("verify: a busy shop is quiet") {
    ShopHall shop;
    make_busy(shop);
    CHECK(shop.hall().count("SELECT count(DISTINCT kind) FROM stock_move") == 8);
    CHECK(shop.hall().count("SELECT count(DISTINCT kind) FROM redemption_event") == 7);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("verify: every fault planted in the shop is found, and named by its invariant") {
    ShopHall shop;
    make_busy(shop);
    must(shop.hall().db().run("PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1"));
    const std::string without = forget_triggers(shop);
    for (const Planted& fault : table()) {
        CAPTURE(fault.what);
        must(shop.hall().db().run("BEGIN;" + without + fault.sql));
        CHECK(shop.hall().count("SELECT changes()") > 0);
        const auto found = must(db::verify(shop.hall().db())).findings;
        must(shop.hall().db().run("ROLLBACK"));
        REQUIRE(shop.hall().faults().empty());
        CHECK(std::ranges::any_of(found, [&](const db::Finding& f) { return f.invariant == fault.invariant; }));
    }
}

TEST_CASE("stock: its rows, and those of redemptions and closed days, are never changed and never deleted") {
    ShopHall shop;
    make_busy(shop);
    for (const char* table :
         {"stock_move", "redemption", "redemption_line", "redemption_event", "coupon", "coupon_claim", "goods_price"}) {
        CAPTURE(table);
        CHECK(shop.hall().count(std::string("SELECT count(*) FROM ") + table) > 0);
        CHECK_FALSE(shop.hall().db().run(std::string("DELETE FROM ") + table).has_value());
        const std::string column =
            texts(shop.hall().db(), std::string("SELECT name FROM pragma_table_info('") + table + "') LIMIT 1")[0];
        CHECK_FALSE(
            shop.hall().db().run("UPDATE " + std::string(table) + " SET " + column + " = " + column).has_value());
        CHECK_FALSE(shop.hall().db().run("REPLACE INTO " + std::string(table) + " SELECT * FROM " + table).has_value());
    }
    CHECK_FALSE(shop.hall().db().run("DELETE FROM stock_balance").has_value());
    CHECK_FALSE(shop.hall().db().run("UPDATE stock_balance SET on_hand = 0").has_value());
    CHECK_FALSE(shop.hall().db().run("UPDATE goods SET code = 'other' WHERE id = 1").has_value());
    CHECK(shop.hall().faults().empty());
}
