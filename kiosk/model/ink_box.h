// The smallest rectangle around what was written.
#pragma once

#include <algorithm>
#include <vector>

#include "kiosk/model/writing.h"

namespace kiosk {

// Of no ink: left and top at the far side, so that it is nowhere.
struct InkBox {
    std::int32_t left = ink_side, top = ink_side, right = 0, bottom = 0;
};

inline InkBox box_around(const std::vector<Stroke>& strokes) {
    InkBox box;
    for (const Stroke& stroke : strokes)
        for (const InkPoint point : stroke) {
            box.left = std::min(box.left, point.x);
            box.right = std::max(box.right, point.x);
            box.top = std::min(box.top, point.y);
            box.bottom = std::max(box.bottom, point.y);
        }
    return box;
}

}  // namespace kiosk
