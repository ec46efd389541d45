#include "ui/widgets/plaque_board.h"

#include <algorithm>
#include <cmath>

#include "ui/wording.h"

namespace ui {

namespace {
// Lacquer and gilding are the material of a plaque in every theme, like the pixels of a photograph.
constexpr Color lacquer_top = rgb(0x7A2215), lacquer_bottom = rgb(0x54140B), gilding = rgb(0xFBE3AE),
                gold = rgb(0xD9A94F);
}  // namespace

void plaque_board(Frame& frame, const Rect& box, const kiosk::Plaque& plaque, float most_em_px) {
    const Paint& paint = frame.paint;
    const auto lit = [&paint](Color color) { return with_light(color, paint.palette.light); };
    paint.shadow(box, frame.mm(5), frame.mm(1.5F), 0.24F);
    paint.fill(box, Tone::honor, frame.mm(2.5F));
    const Rect board = box.inset(frame.mm(1.75F));
    paint.gradient(board, lit(lacquer_top), lit(lacquer_bottom), frame.mm(1));
    const Rect rim = box.inset(frame.mm(4.2F));
    paint.frame(rim, lit(gold), std::max(1.0F, frame.mm(0.5F)), frame.mm(1));
    float em = most_em_px;
    const float least = paint.scale.text_px(TextSize::body);
    const float room = rim.width() - frame.mm(6);
    while (em > least && paint.setter.width(plaque.title, Face::title, em) > room) em = std::max(least, em - 2);
    const SetText& set = paint.setter.set(plaque.title, Face::title, em, room, 2);
    float y = box.middle().y - em * 1.3F * static_cast<float>(set.lines.size()) / 2;
    for (const SetLine& line : set.lines) {
        paint.text_px({box.middle().x - line.width_px / 2, y}, line.text, Face::title, em, std::round(em * 1.3F),
                      lit(gilding));
        y += em * 1.3F;
    }
}

std::string plaque_given(const Frame& frame, const kiosk::Plaque& plaque) {
    const std::string when =
        plaque.given_on.size() == 7
            ? frame.wording.fill(frame.tr("{month} {year}"), {{"month", frame.wording.month_of(plaque.given_on)},
                                                              {"year", plaque.given_on.substr(0, 4)}})
            : frame.wording.fill(frame.tr("Year {year}"), {{"year", plaque.given_on}});
    return plaque.owner + "\xE3\x80\x80" + when;
}

}  // namespace ui
