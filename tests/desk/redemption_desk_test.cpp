// Goal: whatever is asked at the counter and the terminal, points and goods move together or not at all, and every no
// has its reason. After each story the books must hold.
#include "kiosk/desk/redemption_desk.h"

#include <doctest/doctest.h>

#include "tests/support/failing_disk.h"
#include "tests/support/shop_hall.h"

using kiosk::By;
using kiosk::Channel;
using kiosk::points;
using kiosk::RedemptionState;
using kiosk::RedemptionWhy;

namespace {

const By zhou{"Zhou", ""};

void the_books_hold(ShopHall& shop) {
    std::string all;
    for (const std::string& fault : shop.hall().faults()) all += fault + "\n";
    CHECK(all == "");
}

}  // namespace

TEST_CASE("redemption: two bars of soap are held, handed over and paid, and the shelf has eight") {
    ShopHall shop;
    const auto held = must(shop.desk().reserve(shop.basket("Wang Wu", {{"soap", 2}}), shop.now()));
    CHECK_FALSE(held.existed);
    CHECK(held.redemption.state == RedemptionState::held);
    CHECK(held.redemption.total() == points(30));
    CHECK(held.redemption.number == 1);
    CHECK(shop.hall().balance("Wang Wu") == points(70));
    CHECK(shop.on_hand("soap") == 10);
    CHECK(shop.available("soap") == 8);
    const auto gone = must(shop.desk().hand_over_all(held.redemption.id, zhou, shop.now()));
    CHECK(gone.redemption.state == RedemptionState::handed_over);
    CHECK(gone.redemption.lines.at(0).handed_over == 2);
    CHECK(shop.hall().balance("Wang Wu") == points(70));
    CHECK(shop.on_hand("soap") == 8);
    CHECK(shop.available("soap") == 8);
    CHECK(shop.hall().count("SELECT count(*) FROM transfer WHERE kind = 'post' AND memo = '换了2块香皂'") == 1);
    the_books_hold(shop);
}

TEST_CASE("redemption: a step that is tried again is done once") {
    ShopHall shop;
    const auto basket = shop.basket("Wang Wu", {{"soap", 2}, {"eggs"}});
    must(shop.desk().reserve(basket, shop.now()));
    CHECK(must(shop.desk().reserve(basket, shop.now())).existed);
    CHECK(shop.hall().balance("Wang Wu") == points(20));
    must(shop.desk().begin_hand_over(basket.id, zhou, shop.now()));
    CHECK(must(shop.desk().begin_hand_over(basket.id, zhou, shop.now())).existed);
    const kiosk::HandLine lines[] = {{1, 1}, {2, 1}};
    must(shop.desk().hand_over(basket.id, lines, zhou, shop.now()));
    const std::string before = shop.books();
    shop.later(hour_ms);
    CHECK(must(shop.desk().hand_over(basket.id, lines, zhou, shop.now())).existed);
    CHECK(must(shop.desk().reserve(basket, shop.now())).existed);
    CHECK(why(shop.desk().hand_over_all(basket.id, zhou, shop.now())) == RedemptionWhy::another_body);
    CHECK(why(shop.desk().cancel(basket.id, zhou, shop.now())) == RedemptionWhy::not_held);
    CHECK(shop.books() == before);
    the_books_hold(shop);
}

TEST_CASE("redemption: the same id with something else in it is told apart by its field") {
    ShopHall shop;
    const auto basket = shop.basket("Wang Wu", {{"soap", 2}});
    must(shop.desk().reserve(basket, shop.now()));
    const std::string before = shop.books();
    const auto field = [&](const std::function<void(kiosk::Basket&)>& change) {
        kiosk::Basket other = basket;
        change(other);
        const auto refused = shop.desk().reserve(other, shop.now());
        CHECK(why(refused) == RedemptionWhy::another_body);
        return refused ? std::string() : refused.error().what.substr(refused.error().what.find("another ") + 8);
    };
    CHECK(field([&](kiosk::Basket& b) { b.resident = shop.hall().resident("Li Si"); }) == "resident");
    CHECK(field([](kiosk::Basket& b) { b.channel = Channel::terminal; }) == "channel");
    CHECK(field([](kiosk::Basket& b) { b.lines.push_back(b.lines[0]); }) == "number of lines");
    CHECK(field([&](kiosk::Basket& b) { b.lines[0].goods = shop.goods("salt").id; }) == "goods");
    CHECK(field([](kiosk::Basket& b) { b.lines[0].quantity = 3; }) == "quantity");
    CHECK(field([](kiosk::Basket& b) { b.lines[0].shown_price = points(1); }) == "price");
    CHECK(shop.books() == before);
}

TEST_CASE("redemption: what cannot be had is refused with its reason, and changes nothing") {
    ShopHall shop;
    const auto untouched = [&shop](const std::function<void(kiosk::Basket&)>& change) {
        const std::string before = shop.books();
        auto basket = shop.basket("Wang Wu", {{"soap", 2}});
        change(basket);
        const auto refused = why(shop.desk().reserve(basket, shop.now()));
        CHECK(shop.books() == before);
        // It stays so, even when the reason is gone.
        CHECK(why(shop.desk().reserve(basket, shop.now())) == refused);
        return refused;
    };
    const auto line_of = [&shop](const char* code, std::int32_t quantity) {
        return kiosk::BasketLine{shop.goods(code).id, quantity, shop.goods(code).price};
    };
    using B = kiosk::Basket;
    CHECK(untouched([](B& b) { b.lines.clear(); }) == RedemptionWhy::bad_basket);
    CHECK(untouched([](B& b) { b.lines.resize(21, b.lines[0]); }) == RedemptionWhy::bad_basket);
    CHECK(untouched([](B& b) { b.lines.push_back(b.lines[0]); }) == RedemptionWhy::bad_basket);
    for (const std::int32_t quantity : {0, -1, 100, INT32_MAX, INT32_MIN})
        CHECK(untouched([=](B& b) { b.lines[0].quantity = quantity; }) == RedemptionWhy::bad_quantity);
    CHECK(untouched([](B& b) { b.lines[0].goods = {999}; }) == RedemptionWhy::goods_gone);
    CHECK(untouched([](B& b) { b.lines[0].shown_price = points(14); }) == RedemptionWhy::price_changed);
    CHECK(untouched([](B& b) { b.resident = {999}; }) == RedemptionWhy::nobody);
    CHECK(untouched([](B& b) { b.lines[0].quantity = 11; }) == RedemptionWhy::out_of_stock);
    CHECK(untouched([&](B& b) { b.lines = {line_of("eggs", 3)}; }) == RedemptionWhy::month_limit);
    CHECK(untouched([](B& b) { b.lines[0].quantity = 7; }) == RedemptionWhy::too_few_points);
    CHECK(untouched([&](B& b) { b.lines = {line_of("soap", 1), line_of("eggs", 2)}; }) ==
          RedemptionWhy::too_few_points);
    shop.change("soap", [](kiosk::Goods& g) { g.active = false; });
    CHECK(untouched([](B&) {}) == RedemptionWhy::goods_gone);
    CHECK(shop.hall().count("SELECT count(*) FROM redemption_refusal") == 16);
    the_books_hold(shop);
}

TEST_CASE("redemption: a refusal names the line of the basket") {
    ShopHall shop;
    const auto refused = shop.desk().reserve(shop.basket("Wang Wu", {{"soap"}, {"salt", 2}}), shop.now());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().why == RedemptionWhy::out_of_stock);
    CHECK(refused.error().line == 2);
    CHECK(refused.error().what == "there are only 1 left");
}

TEST_CASE("redemption: two counters and one last bag of salt: one gets it") {
    ShopHall shop;
    kiosk::RedemptionDesk first(shop.hall().hall()), second(shop.hall().hall());
    const auto wangs = shop.basket("Wang Wu", {{"salt"}}), lis = shop.basket("Li Si", {{"salt"}});
    const auto held = must(first.reserve(wangs, shop.now()));
    CHECK(why(second.reserve(lis, shop.now())) == RedemptionWhy::out_of_stock);
    CHECK(shop.hall().balance("Li Si") == points(100));
    // Wang does not take it after all; it is on the shelf again for whoever asks next.
    must(first.cancel(held.redemption.id, zhou, shop.now()));
    const auto next = must(second.reserve(shop.basket("Li Si", {{"salt"}}), shop.now()));
    must(second.hand_over_all(next.redemption.id, zhou, shop.now()));
    CHECK(shop.on_hand("salt") == 0);
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.hall().balance("Li Si") == points(80));
    the_books_hold(shop);
}

TEST_CASE("redemption: a price that changes while goods are held does not change what is paid") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 2}});
    const auto stale = shop.basket("Li Si", {{"soap", 2}});
    shop.change("soap", [](kiosk::Goods& g) { g.price = points(40); });
    CHECK(why(shop.desk().reserve(stale, shop.now())) == RedemptionWhy::price_changed);
    const auto gone = must(shop.desk().hand_over_all(held.id, zhou, shop.now()));
    CHECK(gone.redemption.total() == points(30));
    CHECK(shop.hall().balance("Wang Wu") == points(70));
    CHECK(shop.held("Li Si", {{"soap", 2}}).total() == points(80));
    CHECK(shop.goods("soap").price_version == 2);
    the_books_hold(shop);
}

TEST_CASE("redemption: goods taken off the list while they are held are handed over all the same, and never deleted") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap"}});
    CHECK_FALSE(shop.hall().db().run("DELETE FROM goods").has_value());
    shop.change("soap", [](kiosk::Goods& g) { g.active = false; });
    CHECK(why(shop.desk().reserve(shop.basket("Li Si", {{"soap"}}), shop.now())) == RedemptionWhy::goods_gone);
    must(shop.desk().hand_over_all(held.id, zhou, shop.now()));
    CHECK(shop.on_hand("soap") == 9);
    the_books_hold(shop);
}

TEST_CASE("redemption: a count that finds fewer than are reserved is refused until somebody lets go") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 4}});
    const kiosk::CountedLine three{shop.goods("soap").id, 3}, four{shop.goods("soap").id, 4};
    const auto refused = shop.stock().stock_take({&three, 1}, "count", "Zhou", shop.now());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == kiosk::ErrorCode::refused);
    must(shop.stock().stock_take({&four, 1}, "count", "Zhou", shop.now()));
    CHECK(shop.available("soap") == 0);
    must(shop.desk().hand_over_all(held.id, zhou, shop.now()));
    CHECK(shop.on_hand("soap") == 0);
    the_books_hold(shop);
}

TEST_CASE("redemption: fewer are handed over than were reserved; the rest of points and goods is let go") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 3}, {"salt"}});
    CHECK(shop.hall().balance("Wang Wu") == points(35));
    const kiosk::HandLine too_many{1, 4}, nobodys{3, 1}, negative{1, -1}, none{1, 0};
    const auto asked = [&](const kiosk::HandLine& line) {
        return why(shop.desk().hand_over(held.id, {&line, 1}, zhou, shop.now()));
    };
    CHECK(asked(too_many) == RedemptionWhy::bad_quantity);
    CHECK(asked(negative) == RedemptionWhy::bad_quantity);
    CHECK(asked(none) == RedemptionWhy::bad_quantity);
    CHECK(asked(nobodys) == RedemptionWhy::unknown);
    const kiosk::HandLine twice[] = {{1, 1}, {1, 1}};
    CHECK(why(shop.desk().hand_over(held.id, twice, zhou, shop.now())) == RedemptionWhy::bad_quantity);
    const kiosk::HandLine one{1, 1};
    const auto gone = must(shop.desk().hand_over(held.id, {&one, 1}, zhou, shop.now()));
    CHECK(gone.redemption.total() == points(15));
    CHECK(shop.hall().balance("Wang Wu") == points(85));
    CHECK(shop.on_hand("soap") == 9);
    CHECK(shop.available("soap") == 9);
    CHECK(shop.available("salt") == 1);
    the_books_hold(shop);
}

TEST_CASE("redemption: a hold at the counter ends after ten minutes, not before") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap", 2}});
    shop.later(10 * minute_ms - 1);
    CHECK(must(shop.desk().expire_due(shop.now())) == 0);
    shop.later(1);
    CHECK(why(shop.desk().hand_over_all(held.id, zhou, shop.now())) == RedemptionWhy::expired);
    CHECK(why(shop.desk().begin_hand_over(held.id, zhou, shop.now())) == RedemptionWhy::expired);
    CHECK(must(shop.desk().expire_due(shop.now())) == 1);
    CHECK(must(shop.desk().expire_due(shop.now())) == 0);
    CHECK(must(must(shop.desk().find(held.id))).state == RedemptionState::expired);
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.available("soap") == 10);
    CHECK(why(shop.desk().hand_over_all(held.id, zhou, shop.now())) == RedemptionWhy::not_held);
    CHECK(why(shop.desk().cancel(held.id, zhou, shop.now())) == RedemptionWhy::not_held);
    the_books_hold(shop);
}

TEST_CASE("redemption: what is reserved at the terminal waits until the end of the next business day") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap"}}, Channel::terminal);
    CHECK(must(shop.desk().open_of(shop.hall().resident("Wang Wu"))).size() == 1);
    CHECK(must(shop.desk().open_of(shop.hall().resident("Li Si"))).empty());
    CHECK(must(shop.desk().unfinished()).empty());
    shop.hall().set_time("2026-11-26", "03:59");
    CHECK(must(shop.desk().expire_due(shop.now())) == 0);
    shop.hall().set_time("2026-11-26", "04:00");
    CHECK(must(shop.desk().expire_due(shop.now())) == 1);
    CHECK(must(shop.desk().open_of(shop.hall().resident("Wang Wu"))).empty());
    the_books_hold(shop);
}

TEST_CASE("redemption: a clock set back a year reserves nothing, and what is held still ends by a person") {
    ShopHall shop;
    const auto held = shop.held("Wang Wu", {{"soap"}}), other = shop.held("Wang Wu", {{"salt"}});
    shop.hall().set_time("2025-11-24", "09:00");
    CHECK(why(shop.desk().reserve(shop.basket("Li Si", {{"soap"}}), shop.now())) == RedemptionWhy::clock_unsure);
    CHECK(must(shop.desk().expire_due(shop.now())) == 0);
    must(shop.desk().hand_over_all(held.id, zhou, shop.now()));
    must(shop.desk().cancel(other.id, zhou, shop.now()));
    // What it wrote bears the ledger's time, which does not go back.
    CHECK(shop.hall().count("SELECT min(event_at_ms) = max(event_at_ms) FROM transfer") == 1);
    CHECK(why(shop.desk().undo(held.id, zhou, shop.now())) == RedemptionWhy::clock_unsure);
    the_books_hold(shop);
}

TEST_CASE("redemption: a month's limit counts what is held and kept, not what was let go or brought back") {
    ShopHall shop;
    shop.award("Wang Wu", 500);
    const auto first = shop.handed_over("Wang Wu", {{"eggs"}}), second = shop.held("Wang Wu", {{"eggs"}});
    const auto may = [&shop] {
        return shop.desk().reserve(shop.basket("Wang Wu", {{"eggs"}}), shop.now()).has_value();
    };
    CHECK_FALSE(may());
    CHECK(shop.desk().reserve(shop.basket("Li Si", {{"eggs", 2}}), shop.now()).has_value());
    must(shop.desk().cancel(second.id, zhou, shop.now()));
    must(shop.desk().undo(first.id, zhou, shop.now()));
    CHECK(may());
    CHECK(may());
    CHECK_FALSE(may());
    shop.hall().set_time("2026-12-01", "04:00");
    must(shop.desk().expire_due(shop.now()));
    CHECK(may());
    the_books_hold(shop);
}

TEST_CASE("redemption: a full disk between hold and hand-over leaves it held, and a later try ends it once") {
    using Fault = FailingDisk::Fault;
    for (const Fault fault : {Fault::io_error, Fault::broken, Fault::full}) {
        ShopHall shop;
        shop.award("Wang Wu", 10'000);
        const kiosk::DeliveryLine more{shop.goods("soap").id, 500};
        must(shop.stock().delivery({&more, 1}, "more", "Zhou", shop.now()));
        bool struck = true;
        for (int n = 1; struck && n < 100; ++n) {
            CAPTURE(static_cast<int>(fault));
            CAPTURE(n);
            const auto held = shop.held("Wang Wu", {{"soap", 2}});
            const std::string before = shop.books();
            bool done = false;
            {
                const FailingDisk disk(n, fault);
                const auto tried = shop.desk().hand_over_all(held.id, zhou, shop.now());
                struck = disk.struck();
                done = tried.has_value();
                if (!done) CHECK(tried.error().why == RedemptionWhy::storage);
            }
            shop.hall().close();
            shop.hall().open();
            if (!done) CHECK(shop.books() == before);
            CHECK(must(shop.desk().hand_over_all(held.id, zhou, shop.now())).existed == done);
            CHECK(shop.hall().faults().empty());
        }
        CHECK_FALSE(struck);
    }
}
