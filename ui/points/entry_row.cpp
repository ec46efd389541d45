#include "ui/points/entry_row.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::VisitEntry;

constexpr float arrow_mm = 8;

// Room for the arrow that says that there is more to read.
float arrow_of(const Frame& frame, const VisitEntry& entry) { return entry.reason ? frame.mm(arrow_mm) : 0; }

std::string_view icon_of(const VisitEntry& entry) {
    if (entry.icon == "visit") return icon::qr_code_scanner;
    if (entry.icon == "rule") return icon::menu_book;
    if (entry.icon == "talk") return icon::forum;
    if (entry.icon == "work") return icon::cleaning_services;
    return entry.icon == "goods" ? icon::shopping_basket : icon::stars;
}

std::string when_of(const Frame& frame, const VisitEntry& entry) {
    std::string words = frame.wording.day_and_time(entry.at_ms);
    if (entry.without_card) words += frame.tr(", ") + std::string(frame.tr("without the card, by name"));
    return words + (entry.why.empty() ? "" : frame.tr(", ") + entry.why);
}

Rect entry_words(const Frame& frame, const Rect& box, const VisitEntry& entry) {
    const float amount = frame.paint.width_of(frame.wording.change(entry.change), {Face::bold, TextSize::title});
    return {box.l + frame.mm(32.3F), box.t, box.r - frame.mm(12) - arrow_of(frame, entry) - amount, box.b};
}

}  // namespace

float entry_row_height(const Frame& frame, float width, const VisitEntry& entry) {
    const std::string when = when_of(frame, entry);
    return std::max(frame.mm(31.75F), word_pair_height(frame.paint, row_words(frame.paint, entry.what, when),
                                                       entry_words(frame, {0, 0, width, 0}, entry).width()) +
                                          frame.mm(7));
}

bool entry_row(Frame& frame, const Rect& box, const VisitEntry& entry, std::int64_t row, bool last) {
    const Paint& paint = frame.paint;
    const Press press = entry.reason ? frame.target("entry", row, box, entry.what) : Press{};
    if (press.held) paint.fill(box.inset(frame.mm(0.75F)), Tone::sunk, corner_radius(paint));
    const bool spent = entry.change.value < 0;
    const float size = frame.mm(19.8F), right = box.r - frame.mm(8) - arrow_of(frame, entry);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, icon_of(entry),
          spent ? accent::voice : accent::done);
    paint.text({right, box.middle().y - paint.scale.line_px(TextSize::title) / 2}, frame.wording.change(entry.change),
               {Face::bold, TextSize::title, spent ? Tone::voice_text : Tone::done_text, Align::right});
    const Rect words = entry_words(frame, box, entry);
    const std::string when = when_of(frame, entry);
    word_pair(paint, words, row_words(paint, entry.what, when));
    if (entry.reason)
        paint.icon({box.r - frame.mm(6) - frame.mm(arrow_mm) / 2, box.middle().y}, icon::chevron_right,
                   frame.mm(arrow_mm), Tone::soft);
    if (!last) hairline(paint, words.l, box.r - frame.mm(8), box.b);
    return press.tapped;
}

}  // namespace ui
