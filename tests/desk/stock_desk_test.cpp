// Deliveries, counts, what runs out, the end of the day, and paper for power cuts.
#include "kiosk/desk/stock_desk.h"

#include <doctest/doctest.h>

#include <set>

#include "kiosk/desk/coupon_desk.h"
#include "kiosk/desk/day_close_desk.h"
#include "tests/support/shop_hall.h"

using kiosk::ErrorCode;
using kiosk::points;

namespace {

const kiosk::By zhou{"Zhou", ""};

template <class T>
ErrorCode code(const kiosk::Result<T>& result) {
    if (result) throw std::runtime_error("it was not refused");
    return result.error().code;
}

}  // namespace

TEST_CASE("delivery: one note entered twice is one delivery, and with another number it is an error") {
    ShopHall shop;
    const kiosk::DeliveryLine lines[] = {{shop.goods("soap").id, 24}, {shop.goods("salt").id, 50}};
    CHECK_FALSE(must(shop.stock().delivery(lines, "2026-48", "Zhou", shop.now())));
    shop.change("soap", [](kiosk::Goods& g) { g.price = points(99); });
    CHECK(must(shop.stock().delivery(lines, "2026-48", "Zhou", shop.now())));
    CHECK(shop.on_hand("soap") == 34);
    const auto entered = [&](const kiosk::DeliveryLine& line, const std::string& note) {
        return code(shop.stock().delivery({&line, 1}, note, "Zhou", shop.now()));
    };
    CHECK(entered({shop.goods("soap").id, 25}, "2026-48") == ErrorCode::bad_input);
    CHECK(entered({shop.goods("soap").id, 0}, "2026-49") == ErrorCode::bad_input);
    CHECK(entered({shop.goods("soap").id, 5}, "") == ErrorCode::bad_input);
    CHECK(entered({{99}, 5}, "2026-49") == ErrorCode::not_found);
    CHECK(shop.on_hand("soap") == 34);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("stock take: what is missing goes to shrinkage with its worth, what is too many is counted up") {
    ShopHall shop;
    shop.held("Wang Wu", {{"soap", 2}});
    const kiosk::CountedLine counts[] = {
        {shop.goods("soap").id, 7}, {shop.goods("salt").id, 3}, {shop.goods("eggs").id, 5}};
    const auto found = must(shop.stock().stock_take(counts, "november", "Zhou", shop.now()));
    REQUIRE(found.size() == 3);
    CHECK(found[0].difference() == -3);
    CHECK(found[1].difference() == 2);
    CHECK(found[2].difference() == 0);
    CHECK(shop.on_hand("soap") == 7);
    CHECK(shop.available("soap") == 5);
    CHECK(shop.hall().count("SELECT sum(quantity * price) FROM stock_move WHERE kind = 'shrinkage'") == 45);
    CHECK(must(shop.stock().stock_take(counts, "november", "Zhou", shop.now()))[0].difference() == 0);
    CHECK(shop.hall().count("SELECT count(*) FROM stock_move WHERE document = 'november'") == 2);
    const kiosk::CountedLine negative{shop.goods("soap").id, -1}, less{shop.goods("soap").id, 5};
    CHECK(code(shop.stock().stock_take({&negative, 1}, "x", "Zhou", shop.now())) == ErrorCode::bad_input);
    CHECK(code(shop.stock().stock_take({&less, 1}, "november", "Zhou", shop.now())) == ErrorCode::bad_input);
    const kiosk::CountedLine twice[] = {less, less};
    CHECK(code(shop.stock().stock_take(twice, "x", "Zhou", shop.now())) == ErrorCode::bad_input);
    CHECK(shop.on_hand("soap") == 7);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("stock: what runs out is listed from its own limit on, unless it is no longer on offer") {
    ShopHall shop;
    CHECK(must(shop.stock().low_stock()).empty());
    shop.held("Wang Wu", {{"soap", 3}});
    shop.held("Li Si", {{"soap", 4}});
    const auto low = must(shop.stock().low_stock());
    REQUIRE(low.size() == 1);
    CHECK(low[0].code == "soap");
    CHECK(low[0].available() == 3);
    shop.change("soap", [](kiosk::Goods& g) { g.active = false; });
    CHECK(must(shop.stock().low_stock()).empty());
}

TEST_CASE("day close: it sums up the day, writes off what is missing, is signed, and closes once") {
    ShopHall shop;
    shop.handed_over("Wang Wu", {{"soap", 2}, {"salt"}});
    must(shop.desk().undo(shop.handed_over("Li Si", {{"eggs"}}).id, zhou, shop.now()));
    const auto gone = shop.handed_over("Li Si", {{"soap", 2}});
    const kiosk::ReturnLine one{1, 1, false};
    must(shop.desk().return_goods(gone.id, {&one, 1}, zhou, shop.now()));
    must(shop.desk().cancel(shop.held("Li Si", {{"soap"}}).id, zhou, shop.now()));
    kiosk::DayCloseDesk desk(shop.hall().hall());
    CHECK(must(desk.so_far(shop.now())).pieces == 6);
    kiosk::ClosingWords words{{{shop.goods("soap").id, 6}, {shop.goods("eggs").id, 5}},
                              shop.hall().resident("Li Si"),
                              "Li Si",
                              {std::byte{1}, std::byte{2}}};
    const auto close = must(desk.close(words, shop.now()));
    CHECK(close.figures.redemptions == 3);
    CHECK(close.figures.pieces == 6);
    CHECK(close.figures.points == points(130));
    CHECK(close.figures.undone == 1);
    CHECK(close.figures.returns == 1);
    CHECK(close.figures.points_back == points(65));
    CHECK(shop.on_hand("soap") == 6);
    CHECK(code(desk.close(words, shop.now())) == ErrorCode::refused);
    const auto kept = must(must(desk.of(shop.now().day)));
    CHECK(kept.signed_by == "Li Si");
    CHECK(kept.signature == words.signature);
    REQUIRE(kept.counts.size() == 2);
    CHECK(kept.counts[0].difference() == -1);
    CHECK_FALSE(shop.hall().db().run("DELETE FROM day_close_line").has_value());
    CHECK_FALSE(shop.hall().db().run("UPDATE day_close SET points = 0").has_value());
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("day close: what is handed over after the signature stands in the next day's, and in no other") {
    ShopHall shop;
    kiosk::DayCloseDesk desk(shop.hall().hall());
    shop.handed_over("Wang Wu", {{"soap"}});
    CHECK(must(desk.close({{}, {}, "Zhou"}, shop.now())).figures.redemptions == 1);
    shop.handed_over("Wang Wu", {{"soap", 2}});
    shop.hall().set_time("2026-11-25", "17:00");
    shop.handed_over("Li Si", {{"salt"}});
    const auto next = must(desk.close({{}, {}, "Zhou"}, shop.now()));
    CHECK(next.figures.redemptions == 2);
    CHECK(next.figures.pieces == 3);
    CHECK(next.figures.points == points(50));
    shop.hall().set_time("2026-11-26", "17:00");
    CHECK(must(desk.close({{}, {}, "Zhou"}, shop.now())).figures.redemptions == 0);
}

TEST_CASE("day close: without a name, or with fewer counted than are reserved, nothing is closed") {
    ShopHall shop;
    kiosk::DayCloseDesk desk(shop.hall().hall());
    shop.held("Wang Wu", {{"soap", 5}});
    CHECK(code(desk.close({{}, {}, ""}, shop.now())) == ErrorCode::bad_input);
    CHECK(code(desk.close({{{shop.goods("eggs").id, 1}, {shop.goods("soap").id, 4}}, {}, "Zhou"}, shop.now())) ==
          ErrorCode::refused);
    CHECK(shop.on_hand("eggs") == 5);
    CHECK(shop.hall().count("SELECT count(*) FROM day_close") == 0);
    CHECK(desk.close({{}, {}, "Zhou"}, shop.now()).has_value());
}

TEST_CASE("coupons: printed before, claimed once, by card or by what was typed") {
    ShopHall shop;
    kiosk::CouponDesk desk(shop.hall().hall());
    kiosk::SeededRandom random(7);
    const auto five = must(desk.print(100, {"", {}, 0, points(5), {}}, random, shop.now()));
    std::set<std::string> serials;
    for (const auto& coupon : five) serials.insert(coupon.serial);
    CHECK(serials.size() == 100);
    std::string typed = " " + five[0].serial.substr(0, 5) + "-" + five[0].serial.substr(5);
    for (char& c : typed) c = static_cast<char>(std::tolower(c));
    CHECK(must(desk.claim(typed, shop.hall().resident("Wang Wu"), "Zhou", shop.now())).points == points(5));
    CHECK(shop.hall().balance("Wang Wu") == points(105));
    for (const char* name : {"Wang Wu", "Li Si"})
        CHECK(code(desk.claim(five[0].serial, shop.hall().resident(name), "Zhou", shop.now())) == ErrorCode::refused);
    CHECK(code(desk.claim("ABCDEFGHJK", shop.hall().resident("Li Si"), "Zhou", shop.now())) == ErrorCode::not_found);
    CHECK(code(desk.claim(five[1].serial, {99}, "Zhou", shop.now())) == ErrorCode::not_found);
    CHECK(desk.claim(five[1].serial, shop.hall().resident("Li Si"), "Zhou", shop.now()).has_value());
    CHECK(must(db::CouponStore(shop.hall().db()).unclaimed()).size() == 98);
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("coupons: one for goods takes them off the shelf for no points, and stays good while there are none") {
    ShopHall shop;
    kiosk::CouponDesk desk(shop.hall().hall());
    kiosk::SeededRandom random(7);
    const auto salt = must(desk.print(2, {"", shop.goods("salt").id, 1, {}, {}}, random, shop.now()));
    CHECK(desk.claim(salt[0].serial, shop.hall().resident("Wang Wu"), "Zhou", shop.now()).has_value());
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.on_hand("salt") == 0);
    CHECK(code(desk.claim(salt[1].serial, shop.hall().resident("Li Si"), "Zhou", shop.now())) == ErrorCode::refused);
    const kiosk::DeliveryLine more{shop.goods("salt").id, 1};
    must(shop.stock().delivery({&more, 1}, "more", "Zhou", shop.now()));
    CHECK(desk.claim(salt[1].serial, shop.hall().resident("Li Si"), "Zhou", shop.now()).has_value());
    CHECK(shop.hall().faults().empty());
}

TEST_CASE("coupons: what is worth nothing, both, or too much is not printed") {
    ShopHall shop;
    kiosk::CouponDesk desk(shop.hall().hall());
    kiosk::SeededRandom random(7);
    const auto soap = shop.goods("soap").id;
    const kiosk::Coupon wrong[] = {
        {"", {}, 0, {}, {}},     {"", {}, 0, points(-5), {}},  {"", {}, 0, points(1001), {}}, {"", soap, 0, {}, {}},
        {"", soap, 100, {}, {}}, {"", soap, 1, points(1), {}}, {"", {}, 1, points(1), {}}};
    for (const auto& worth : wrong) CHECK(code(desk.print(1, worth, random, shop.now())) == ErrorCode::bad_input);
    CHECK(code(desk.print(1, {"", {99}, 1, {}, {}}, random, shop.now())) == ErrorCode::not_found);
    for (const int count : {0, -1, 501})
        CHECK(code(desk.print(count, {"", {}, 0, points(5), {}}, random, shop.now())) == ErrorCode::bad_input);
    CHECK(shop.hall().count("SELECT count(*) FROM coupon") == 0);
}
