// What somebody has waiting at the counter: a strip at the foot of the shop, one reservation at a time.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/frame.h"

namespace ui {

class ReservedStrip {
public:
    // 0: nothing waits.
    float height(const Frame& frame, float width);
    // The one that is no longer wanted, tapped now; valid for this frame.
    const kiosk::Redemption* draw(Frame& frame, const Rect& box);

private:
    const kiosk::Redemption* shown(const Frame& frame);
    std::size_t which_ = 0;
};

}  // namespace ui
