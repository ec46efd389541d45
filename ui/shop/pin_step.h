// From "your PIN, please" to a PIN in hand: typed on the pad, or, by whoever has none yet, chosen and kept by the desk
// first. What it is for is the page's business.
#pragma once

#include <optional>
#include <string>

#include "ui/shop/pin_sheet.h"
#include "ui/shop/shop_words.h"

namespace ui {

class PinStep {
public:
    enum class Tap : std::uint8_t { none, closed, forgotten };

    bool open() const { return sheet_.has_value(); }
    // By the pad of whose card is in hand.
    void begin(const Frame& frame);
    void end() { *this = PinStep(); }
    // `sentence`: what it is for. Asks the desk to keep one that was chosen.
    Tap draw(Frame& frame, const std::string& sentence);
    // Once, when it may be sent.
    std::optional<kiosk::Pin> take();
    // What the desk said of a PIN; a notice, when the pad is of no more use.
    std::optional<ShopNotice> hear(const Frame& frame, const kiosk::PinAnswer& answer);

private:
    void typed(Frame& frame);

    std::optional<PinSheet> sheet_;
    std::optional<kiosk::Pin> chosen_;  // Kept by the desk in this moment.
    std::optional<kiosk::Pin> ready_;
};

}  // namespace ui
