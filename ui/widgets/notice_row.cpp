#include "ui/widgets/notice_row.h"

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/wording.h"

namespace ui {

namespace {

// "23" large over "November"; a pinned or urgent one shows its sign instead.
void day_or_sign(Frame& frame, const Rect& box, const kiosk::Notice& notice) {
    const Paint& paint = frame.paint;
    if (notice.urgent || notice.pinned)
        return badge(paint, box.middle(), frame.mm(20.8F), notice.urgent ? icon::priority_high : icon::push_pin,
                     notice.urgent ? accent::voice : accent::honor);
    const std::string& iso = notice.starts_on;
    const std::string day = iso.size() == 10 ? std::to_string(std::stoi(iso.substr(8))) : "";
    const float high = paint.scale.line_px(TextSize::head) * 0.8F, low = paint.scale.line_px(TextSize::body) * 0.86F;
    const float y = box.middle().y - (high + low) / 2;
    paint.text({box.middle().x, y - paint.scale.line_px(TextSize::head) * 0.1F}, day,
               {Face::bold, TextSize::head, Tone::ink, Align::center});
    paint.text({box.middle().x, y + high - paint.scale.line_px(TextSize::body) * 0.07F}, frame.wording.month_of(iso),
               {Face::text, TextSize::body, Tone::soft, Align::center});
}

}  // namespace

float notice_row_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 42 : 31.2F); }

bool notice_row(Frame& frame, const Rect& box, const kiosk::Notice& notice, std::int64_t row, bool last) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("notice", row, box, notice.title);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float left = box.l + frame.mm(39), right = box.r - frame.mm(7);
    day_or_sign(frame, {box.l + frame.mm(3), box.t, left - frame.mm(4), box.b}, notice);
    paint.icon({right - frame.mm(4), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    const float high = paint.scale.line_px(TextSize::title), low = paint.scale.line_px(TextSize::body);
    const Rect text{left, box.middle().y - (high + low) / 2, right - frame.mm(10), box.b};
    paint.paragraph(text, notice.title, {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    // Who hung it, and what it is about; a summary that begins with who stands alone.
    std::string under = notice.summary.starts_with(notice.signature) ? "" : notice.signature;
    if (!notice.summary.empty()) under += (under.empty() ? "" : frame.tr(", ")) + notice.summary;
    paint.paragraph({text.l, text.t + high, text.r, box.b}, under,
                    {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    if (!last) hairline(paint, left, box.r - frame.mm(7), box.b);
    return press.tapped;
}

}  // namespace ui
