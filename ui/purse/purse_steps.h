// What one member does at the household's purse, step by step: says yes, puts points in, takes them back, leaves, and,
// as the head of the household, says how much another may spend. One step is open at a time, over the page.
#pragma once

#include <optional>

#include "kiosk/model/purse.h"
#include "ui/counter/figure_sheet.h"
#include "ui/shop/pin_step.h"

namespace ui {

class PurseSteps {
public:
    bool open() const { return figure_ || pin_.open() || leaving_ || notice_; }
    void join(const Frame& frame);
    void put_in(const Frame& frame);
    void take_back(Frame& frame);
    void leave() { leaving_ = true; }
    void limit(const Frame& frame, const kiosk::PurseMember& member);
    // Hears what the desk said, draws what is open, asks.
    void draw(Frame& frame);

private:
    void hear(const Frame& frame, const kiosk::ShopAnswer& answer);
    void tell(ShopNotice notice);
    void draw_figure(Frame& frame);
    void draw_pin(Frame& frame);
    void draw_leaving(Frame& frame);
    void send(Frame& frame);

    kiosk::AskPurse asks_;
    std::string whom_;  // Whose limit, masked.
    std::optional<FigureSheet> figure_;
    PinStep pin_;
    bool leaving_ = false;
    std::optional<ShopNotice> notice_;
};

}  // namespace ui
