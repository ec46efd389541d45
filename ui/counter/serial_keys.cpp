#include "ui/counter/serial_keys.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pad_key.h"

namespace ui {

namespace {

constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::int64_t erase_key = 100;
constexpr float gap_mm = 4, highest_key_mm = 30;

// In two halves, as it is printed; what is still missing as dots.
std::string spaced(const std::string& serial) {
    std::string words;
    for (std::size_t i = 0; i < serial_letters; ++i) {
        if (i == serial_letters / 2) words += "  ";
        words += i < serial.size() ? std::string(1, serial[i]) : "\xC2\xB7";
    }
    return words;
}

bool letter_key(Frame& frame, const Rect& box, char letter) {
    const std::string label(1, letter);
    const bool tapped = pad_key(frame, box, {"serial", letter, label, false, false});
    const TextStyle style{Face::title, TextSize::title, Tone::ink, Align::center};
    frame.paint.text({box.middle().x, box.middle().y - frame.paint.scale.line_px(style.size) / 2}, label, style);
    return tapped;
}

bool erase(Frame& frame, const Rect& box, bool off) {
    const bool tapped = pad_key(frame, box, {"serial", erase_key, frame.tr("Erase one"), true, off});
    frame.paint.icon(box.middle(), icon::backspace, frame.mm(12), off ? Tone::gborder : Tone::gsoft);
    return tapped;
}

}  // namespace

bool serial_keys(Frame& frame, Rect place, std::string& serial) {
    const Paint& paint = frame.paint;
    const float gap = frame.mm(gap_mm);
    const Rect shown = place.cut_top(paint.scale.line_px(TextSize::head) + frame.mm(6));
    place.cut_top(gap);
    card(paint, shown);
    paint.text({shown.middle().x, shown.middle().y - paint.scale.line_px(TextSize::head) / 2}, spaced(serial),
               {Face::bold, TextSize::head, serial.empty() ? Tone::faint : Tone::ink, Align::center});
    const std::size_t columns = frame.upright() ? 8 : 11, rows = (letters.size() + columns) / columns;
    const auto n = static_cast<float>(columns), lines = static_cast<float>(rows);
    const float width = (place.width() - gap * (n - 1)) / n,
                high = std::min(frame.mm(highest_key_mm), (place.height() - gap * (lines - 1)) / lines);
    const std::string before = serial;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        const std::size_t line = i / columns;
        const auto across = static_cast<float>(i % columns), down = static_cast<float>(line);
        const Rect box = rect_at(place.l + across * (width + gap), place.t + down * (high + gap), width, high);
        if (i == letters.size()) {
            if (erase(frame, box, serial.empty()) && !serial.empty()) serial.pop_back();
        } else if (letter_key(frame, box, letters[i]) && serial.size() < serial_letters) {
            serial += letters[i];
        }
    }
    if (serial != before) frame.animate();
    return serial != before;
}

}  // namespace ui
