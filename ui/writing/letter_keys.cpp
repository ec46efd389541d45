#include "ui/writing/letter_keys.h"

#include <array>
#include <string>

#include "ui/icons.h"
#include "ui/writing/word_key.h"

namespace ui {

namespace {

constexpr std::array<std::string_view, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm'"};
constexpr float columns = 10, gap_mm = 3;

}  // namespace

std::optional<char> letter_keys(Frame& frame, const Rect& place, std::string_view name) {
    const float gap = frame.mm(gap_mm), width = (place.width() - gap * (columns - 1)) / columns,
                height = (place.height() - gap * 2) / 3;
    std::optional<char> tapped;
    for (std::size_t line = 0; line < rows.size(); ++line) {
        Rect row = rect_at(place.l, place.t + static_cast<float>(line) * (height + gap), place.width(), height);
        if (line == 1) row.cut_left((width + gap) / 2);
        for (const char letter : rows[line]) {
            WordKey key{name, letter, std::string(1, letter)};
            key.style = {Face::text, TextSize::head, Tone::ink, Align::center, 1};
            if (word_key(frame, row.cut_left(width), key)) tapped = letter;
            row.cut_left(gap);
        }
        if (line + 1 < rows.size()) continue;
        if (word_key(frame, row, sign_key(name, frame.tr("Backspace"), icon::backspace))) tapped = erase_letter;
    }
    return tapped;
}

}  // namespace ui
