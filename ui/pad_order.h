// Which digit stands on which key of a pad for PINs, so that whoever looks on from behind learns nothing from where the
// finger goes. Mixed between two frames, by the terminal; the next page has them in order again.
#pragma once

#include <array>
#include <cstdint>

#include "kiosk/base/random.h"

namespace ui {

struct PadOrder {
    // Row by row, the last one alone below.
    std::array<std::uint8_t, 10> digits{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    bool operator==(const PadOrder&) const = default;
};

enum class PadWish : std::uint8_t { in_order, mixed };

PadOrder mixed_pad(kiosk::Random& random);

}  // namespace ui
