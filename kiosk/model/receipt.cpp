#include "kiosk/model/receipt.h"

#include <algorithm>

namespace kiosk {

Receipt as_copy(Receipt receipt) {
    const bool marked = std::ranges::any_of(
        receipt.parts, [](const ReceiptPart& part) { return std::holds_alternative<CopyPart>(part); });
    if (!marked) receipt.parts.insert(receipt.parts.begin(), CopyPart{});
    return receipt;
}

}  // namespace kiosk
