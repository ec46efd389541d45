// The counter at work: who stands there, the goods as keys, the basket with its sum and the one button that takes it.
//
// Three columns on a wide display, one below the other on an upright one. Keeps only the basket and what the finger
// did.
#pragma once

#include "ui/counter/basket.h"
#include "ui/frame.h"
#include "ui/pin/pin_typing.h"
#include "ui/scroll.h"

namespace ui {

class Till {
public:
    void draw(Frame& frame, Rect place, const kiosk::Counter& counter);
    // Another customer, or it was handed over: nothing is left of the last.
    void clear();
    // The resident types: the whole page is theirs.
    bool asks_pin() const { return asks_pin_; }
    void pin_done() { asks_pin_ = false; }

private:
    void draw_waiting(Frame& frame, const Rect& place);
    void draw_goods(Frame& frame, const Rect& whole);
    void draw_basket(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_lines(Frame& frame, const Rect& place);
    void draw_reserved(Frame& frame, Rect& place, const kiosk::Customer& customer);
    void draw_pin(Frame& frame, Rect place, const kiosk::Customer& customer, const std::string& said);
    void draw_sum(Frame& frame, Rect& place, bool choice);
    void draw_payer(Frame& frame, const Rect& row);
    void take(Frame& frame, const kiosk::Customer& customer);
    kiosk::Basket asked() const;

    CounterBasket basket_;
    PinTyping pin_;
    bool asks_pin_ = false;
    bool of_purse_ = false;  // The household's purse pays.
    kiosk::ResidentId customer_;
    Scroll goods_scroll_, basket_scroll_;
};

}  // namespace ui
