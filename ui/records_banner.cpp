#include "ui/records_banner.h"

#include "ui/icons.h"
#include "ui/widgets/accent.h"
#include "ui/widgets/card.h"

namespace ui {

void records_banner(Frame& frame, Rect& place) {
    if (!frame.boards.damaged) return;
    const Paint& paint = frame.paint;
    const TextStyle style{Face::text, TextSize::body, accent::info.text, Align::left, 3};
    const std::string words =
        frame.tr("The records are being checked; points are not booked until the office has looked");
    const float icon = frame.mm(11), edge = frame.mm(10), gap = frame.mm(4), pad = frame.mm(3);
    const float width = place.width() - 2 * edge - icon - gap, height = paint.height_of(words, width, style);
    const Rect strip = place.cut_top(std::max(height, icon) + 2 * pad);
    paint.fill(strip, accent::info.tint);
    hairline(paint, strip.l, strip.r, strip.b, accent::info.text);
    paint.icon({strip.l + edge + icon / 2, strip.middle().y}, icon::info, icon, accent::info.text);
    const float x = strip.l + edge + icon + gap;
    paint.paragraph({x, strip.middle().y - height / 2, x + width, strip.b}, words, style);
}

}  // namespace ui
