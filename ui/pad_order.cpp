#include "ui/pad_order.h"

#include <utility>

namespace ui {

PadOrder mixed_pad(kiosk::Random& random) {
    PadOrder order;
    for (std::size_t left = order.digits.size(); left > 1; --left)
        std::swap(order.digits[left - 1], order.digits[static_cast<std::size_t>(random.below(left))]);
    return order;
}

}  // namespace ui
