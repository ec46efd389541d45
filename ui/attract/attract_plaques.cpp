// Plaques, three at a time, as they hang in the ancestral hall.
#include <algorithm>

#include "kiosk/model/programme.h"
#include "ui/attract/attract.h"
#include "ui/attract/large_text.h"
#include "ui/widgets/plaque_board.h"

namespace ui {

void attract_plaques(Frame& frame, const Rect& place, const std::vector<kiosk::Plaque>& plaques, std::size_t page) {
    Rect rest = place;
    wall_heading(frame.paint, rest, frame.tr("Plaques of honor"), frame.tr("Given to the village and its families"));
    const auto n = static_cast<float>(kiosk::wall_rows);
    const LargeText under{
        .face = Face::text, .tone = Tone::gsoft, .align = Align::center, .most_mm = 11, .least_mm = 8, .lines = 2};
    const float gap = frame.mm(8), said = frame.mm(17),
                wide = frame.portrait() ? std::min(rest.width(), frame.mm(215)) : (rest.width() - gap * (n - 1)) / n,
                high = frame.portrait() ? (rest.height() - gap * (n - 1)) / n - said
                                        : std::min(rest.height() - said, frame.mm(66));
    if (!frame.portrait()) rest.cut_top((rest.height() - high - said) / 3);
    const std::size_t first = page * kiosk::wall_rows, last = std::min(plaques.size(), first + kiosk::wall_rows);
    for (std::size_t i = first; i < last; ++i) {
        const auto k = static_cast<float>(i - first);
        const Rect box = frame.portrait()
                             ? rect_at(rest.middle().x - wide / 2, rest.t + k * (high + said + gap), wide, high)
                             : rect_at(rest.l + k * (wide + gap), rest.t, wide, high);
        plaque_board(frame, box, plaques[i], frame.mm(30));
        large_text(frame.paint, {box.l, box.b + frame.mm(2), box.r, box.b + said}, plaque_given(frame, plaques[i]),
                   under);
    }
}

}  // namespace ui
