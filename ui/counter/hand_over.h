// Handing over: each thing is ticked as it goes over the counter; what is not ticked goes back to the shelf and its
// points to the resident.
#pragma once

#include <vector>

#include "ui/frame.h"
#include "ui/scroll.h"

namespace ui {

class HandOver {
public:
    void draw(Frame& frame, Rect place, const kiosk::Counter& counter);

private:
    void begin(const kiosk::Redemption& redemption);
    void draw_lines(Frame& frame, const Rect& place, const kiosk::Redemption& redemption);
    void draw_sum(Frame& frame, Rect place, const kiosk::Redemption& redemption, const kiosk::CounterFault& why);
    kiosk::Points given(const kiosk::Redemption& redemption) const;
    std::vector<std::int32_t> quantities(const kiosk::Redemption& redemption) const;

    kiosk::RedemptionId shown_;
    std::vector<bool> ticked_;
    Scroll scroll_;
};

}  // namespace ui
