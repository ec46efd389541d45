#include <array>

#include "ui/icons.h"
#include "ui/writing/ways.h"
#include "ui/writing/word_key.h"

namespace ui {

namespace {
// As on a telephone.
constexpr std::array<std::string_view, 4> rows{"123", "456", "789", " 0\b"};
constexpr float gap_mm = 3;
}  // namespace

void digits_way(Frame& frame, const Rect& place, WrittenText& text) {
    const float gap = frame.mm(gap_mm), width = (place.width() - 2 * gap) / 3, height = (place.height() - 3 * gap) / 4;
    for (std::size_t line = 0; line < rows.size(); ++line)
        for (std::size_t column = 0; column < rows[line].size(); ++column) {
            const Rect box = rect_at(place.l + static_cast<float>(column) * (width + gap),
                                     place.t + static_cast<float>(line) * (height + gap), width, height);
            const char sign = rows[line][column];
            if (sign == ' ') continue;
            WordKey key = sign == '\b' ? sign_key("digit", frame.tr("Backspace"), icon::backspace)
                                       : WordKey{"digit", 0, std::string(1, sign)};
            key.row = sign;
            key.off = sign == '\b' && text.empty();
            if (!word_key(frame, box, key)) continue;
            if (sign == '\b')
                text.erase_last();
            else
                text.add(std::string(1, sign));
            frame.animate();
        }
}

}  // namespace ui
