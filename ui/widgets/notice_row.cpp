#include "ui/widgets/notice_row.h"

#include <algorithm>
#include <charconv>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

// "3" of "2026-11-03"; nothing of what is no such date.
std::string day_of_month(const std::string& iso) {
    int day = 0;
    if (iso.size() != 10) return {};
    const char* end = iso.data() + iso.size();
    const auto read = std::from_chars(iso.data() + 8, end, day);
    return read.ec == std::errc() && read.ptr == end && day > 0 ? std::to_string(day) : "";
}

// "23" large over "November"; a pinned or urgent one shows its sign instead.
void day_or_sign(Frame& frame, const Rect& box, const kiosk::Notice& notice) {
    const Paint& paint = frame.paint;
    const std::string day = day_of_month(notice.starts_on);
    if (notice.urgent || notice.pinned || day.empty())
        return badge(paint, box.middle(), frame.mm(20.8F),
                     notice.urgent   ? icon::priority_high
                     : notice.pinned ? icon::push_pin
                                     : icon::campaign,
                     notice.urgent ? accent::voice : accent::honor);
    const float high = paint.scale.line_px(TextSize::head) * 0.8F, low = paint.scale.line_px(TextSize::body) * 0.86F;
    const float y = box.middle().y - (high + low) / 2;
    paint.text({box.middle().x, y - paint.scale.line_px(TextSize::head) * 0.1F}, day,
               {Face::bold, TextSize::head, Tone::ink, Align::center});
    paint.text({box.middle().x, y + high - paint.scale.line_px(TextSize::body) * 0.07F},
               frame.wording.month_of(notice.starts_on), {Face::text, TextSize::body, Tone::soft, Align::center});
}

// Who hung it, and what it is about; a summary that begins with who stands alone.
std::string under(const Frame& frame, const kiosk::Notice& notice) {
    std::string words = notice.summary.starts_with(notice.signature) ? "" : notice.signature;
    if (!notice.summary.empty()) words += (words.empty() ? "" : frame.tr(", ")) + notice.summary;
    return words;
}

Rect words_place(const Frame& frame, const Rect& box) {
    return {box.l + frame.mm(39), box.t, box.r - frame.mm(17), box.b};
}

}  // namespace

float notice_row_height(const Frame& frame, float width, const kiosk::Notice& notice) {
    const std::string sentence = under(frame, notice);
    const float words = word_pair_height(frame.paint, row_words(frame.paint, notice.title, sentence),
                                         words_place(frame, {0, 0, width, 0}).width());
    return std::max(frame.mm(31.2F), words + frame.mm(7.5F));
}

bool notice_row(Frame& frame, const Rect& box, const kiosk::Notice& notice, std::int64_t row, bool last) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("notice", row, box, notice.title);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const Rect words = words_place(frame, box);
    day_or_sign(frame, {box.l + frame.mm(3), box.t, words.l - frame.mm(4), box.b}, notice);
    paint.icon({box.r - frame.mm(11), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    const std::string sentence = under(frame, notice);
    word_pair(paint, words, row_words(paint, notice.title, sentence));
    if (!last) hairline(paint, words.l, box.r - frame.mm(7), box.b);
    return press.tapped;
}

}  // namespace ui
