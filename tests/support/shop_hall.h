// A hall with a points shop: a shelf, and people who have points to spend.
//
//   ShopHall shop;                                  // Wang Wu and Li Si have 100 points each, Zhao Liu has none.
//   const auto held = must(shop.desk().reserve(shop.basket("Wang Wu", {{"soap", 2}}), shop.now()));
//   CHECK(shop.available("soap") == 8);
//
// On the shelf: 10 bars of soap for 15 points, the last bag of salt for 20, 5 trays of eggs for 50 (2 a month each).
// It is the morning of 2026-11-24, a Tuesday.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/stock_desk.h"
#include "tests/support/hall_builder.h"

class ShopHall {
public:
    struct Wish {
        std::string code;
        std::int32_t quantity = 1;
    };

    ShopHall();

    TestHall& hall() { return hall_; }
    kiosk::RedemptionDesk desk() { return kiosk::RedemptionDesk(hall_.hall()); }
    kiosk::StockDesk stock() { return kiosk::StockDesk(hall_.hall()); }
    kiosk::Moment now() const { return hall_.now(); }
    void later(std::int64_t ms) { hall_.clock().advance(ms); }

    kiosk::Goods goods(std::string_view code);
    // As staff would change it.
    void change(std::string_view code, const std::function<void(kiosk::Goods&)>& how);
    std::int64_t on_hand(std::string_view code) { return goods(code).on_hand; }
    std::int64_t available(std::string_view code) { return goods(code).available(); }

    // With an id of its own and today's prices.
    kiosk::Basket basket(std::string_view resident, const std::vector<Wish>& wishes,
                         kiosk::Channel channel = kiosk::Channel::counter);
    // Reserved, and handed over, or the test ends.
    kiosk::Redemption held(std::string_view resident, const std::vector<Wish>& wishes,
                           kiosk::Channel channel = kiosk::Channel::counter);
    kiosk::Redemption handed_over(std::string_view resident, const std::vector<Wish>& wishes);
    void award(std::string_view resident, std::int64_t points);

    // All there is to be said of the points and the shelf, to see whether a step has changed anything.
    std::string books();

private:
    TestHall hall_;
    int awards_ = 0;
    std::uint64_t baskets_ = 0;
};

// Why a step was refused; ends the test when it was not.
template <class T>
kiosk::RedemptionWhy why(const kiosk::Redeemed<T>& step) {
    if (step) throw std::runtime_error("it was not refused");
    return step.error().why;
}

// The step, or the test ends with the sentence that says why not.
template <class T>
T must(kiosk::Redeemed<T> step) {
    if (!step) throw std::runtime_error(std::string(name_of(step.error().why)) + ": " + step.error().what);
    return std::move(*step);
}

namespace kiosk {
inline std::ostream& operator<<(std::ostream& out, RedemptionWhy why) { return out << name_of(why); }
}  // namespace kiosk
