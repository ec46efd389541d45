// The shop at the terminal, from the scan of the card to what waits at the counter.
#include <doctest/doctest.h>

#include "kiosk/desk/shop_desk.h"
#include "tests/support/must.h"
#include "tests/support/shop_hall.h"

namespace {

kiosk::Pin pin() { return kiosk::Pin::digits("183592").value(); }

std::int64_t available(ShopHall& shop, std::string_view code) { return shop.goods(code).available(); }

kiosk::Redemption put_aside(kiosk::ShopDesk& desk, ShopHall& shop, std::string_view code) {
    kiosk::Basket basket;
    const kiosk::Goods goods = shop.goods(code);
    basket.lines.push_back({goods.id, 1, goods.price});
    const kiosk::ShopAnswer answer = desk.reserve({basket, pin()}, shop.now());
    REQUIRE(std::holds_alternative<kiosk::RedemptionStep>(answer.outcome));
    return std::get<kiosk::RedemptionStep>(answer.outcome).redemption;
}

}  // namespace

TEST_CASE("shop: two baskets without an id are two reservations, each with an id of its own") {
    ShopHall shop;
    kiosk::SeededRandom random(7);
    kiosk::ShopDesk desk(shop.hall().hall(), random);
    desk.take_card(shop.hall().card("Wang Wu"), shop.now());
    const kiosk::ShopAnswer kept = desk.keep_pin({pin(), std::nullopt}, shop.now());
    REQUIRE(std::holds_alternative<kiosk::PinAnswer>(kept.outcome));
    CHECK(std::holds_alternative<kiosk::PinKept>(std::get<kiosk::PinAnswer>(kept.outcome)));
    const kiosk::Redemption first = put_aside(desk, shop, "soap"), second = put_aside(desk, shop, "soap");
    CHECK(first.id != kiosk::RedemptionId{});
    CHECK(first.id != second.id);
    CHECK(available(shop, "soap") == 8);
    const kiosk::ShopAnswer let_go = desk.cancel({first.id}, shop.now());
    CHECK(std::holds_alternative<kiosk::RedemptionStep>(let_go.outcome));
    CHECK(available(shop, "soap") == 9);
}

TEST_CASE("shop: a card is put down when its owner leaves, and not when the one before did") {
    ShopHall shop;
    kiosk::SeededRandom random(7);
    kiosk::ShopDesk desk(shop.hall().hall(), random);
    const auto has_card = [&] {
        return !std::holds_alternative<kiosk::NoCardInHand>(desk.cancel({}, shop.now()).outcome);
    };
    desk.take_card(shop.hall().card("Wang Wu"), shop.now());
    desk.put_card_down(shop.hall().resident("Li Si"));
    CHECK(has_card());
    desk.put_card_down(shop.hall().resident("Wang Wu"));
    CHECK_FALSE(has_card());
}

TEST_CASE("shop: a card nobody asks anything with is put down after a while; each ask begins the while anew") {
    ShopHall shop;
    kiosk::SeededRandom random(7);
    kiosk::ShopDesk desk(shop.hall().hall(), random);
    const auto asks = [&] { return desk.cancel({}, shop.now()); };
    desk.take_card(shop.hall().card("Wang Wu"), shop.now());
    for (int i = 0; i < 3; ++i) {
        shop.later(kiosk::ShopDesk::card_stays_ms - 1);
        desk.tend(shop.now());
        CHECK_FALSE(std::holds_alternative<kiosk::NoCardInHand>(asks().outcome));
    }
    shop.later(kiosk::ShopDesk::card_stays_ms + 1);
    desk.tend(shop.now());
    CHECK(std::holds_alternative<kiosk::NoCardInHand>(asks().outcome));
}

TEST_CASE("shop: the last entries are printed for whoever's card is in hand, and kept as they were printed") {
    ShopHall shop;
    kiosk::SeededRandom random(7);
    kiosk::ShopDesk desk(shop.hall().hall(), random);
    CHECK(std::holds_alternative<kiosk::NoCardInHand>(desk.print_entries(shop.now()).outcome));
    desk.take_card(shop.hall().card("Wang Wu"), shop.now());
    CHECK(std::holds_alternative<kiosk::SlipQueued>(desk.print_entries(shop.now()).outcome));
    CHECK(std::holds_alternative<kiosk::SlipQueued>(desk.print_entries(shop.now()).outcome));
    CHECK(shop.hall().count("SELECT count(*) FROM print_job WHERE kind = 'entries'") == 2);
    CHECK(shop.hall().count("SELECT count(DISTINCT receipt) FROM entries_slip") == 2);
}
