// One award that waits, opened: what it is for, who said what, and what whoever is signed in may say to it.
#pragma once

#include <cstdint>

#include "kiosk/model/counter_award.h"
#include "ui/frame.h"
#include "ui/scroll.h"

namespace ui {

class WaitingDetail {
public:
    explicit WaitingDetail(const kiosk::TransferId& award) : award_(award) {}
    const kiosk::TransferId& award() const { return award_; }
    // customer: whose turn it is, the one who may object. True: back to the list.
    bool draw(Frame& frame, Rect place, const kiosk::WaitingAtCounter& row, const kiosk::Customer* customer);

private:
    enum class Asks : std::uint8_t { nothing, refuse, object, settle };
    void draw_facts(Frame& frame, const Rect& place, const kiosk::WaitingAtCounter& row);
    bool draw_keys(Frame& frame, Rect place, const kiosk::WaitingAtCounter& row, const kiosk::Customer* customer);
    void draw_reasons(Frame& frame, const kiosk::Customer* customer);

    kiosk::TransferId award_;
    Asks asks_ = Asks::nothing;
    Scroll scroll_;
};

}  // namespace ui
