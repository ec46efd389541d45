// How today's rules came about: every version with the day it was adopted; each can be opened and read.
#include "ui/books.h"
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

class RuleHistoryScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    bool draw_book(Frame& frame, const Rect& box, const kiosk::RuleBook& book, std::int64_t number) const;
    Scroll scroll_;
};

bool RuleHistoryScreen::draw_book(Frame& frame, const Rect& box, const kiosk::RuleBook& book,
                                  std::int64_t number) const {
    const Paint& paint = frame.paint;
    const Press press = frame.target("book", number, box, book.version);
    card(paint, box, number == 0 ? Height::raised : Height::flat);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    Rect text = box.inset(frame.mm(8), frame.mm(6));
    const float size = frame.mm(27.3F);
    seal(paint, rect_at(text.l, box.middle().y - size / 2, size, size),
         frame.wording.numeral(static_cast<std::int64_t>(book.rules.size())),
         number == 0 ? SealCut::voice : SealCut::line);
    text.cut_left(size + frame.mm(8));
    paint.icon({box.r - frame.mm(10), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    text.r -= frame.mm(12);
    const Chip state{number == 0 ? frame.tr("In force") : frame.tr("Replaced"),
                     number == 0 ? icon::check_circle : icon::history, number == 0 ? accent::done : accent::plain,
                     false, true};
    const float head = paint.scale.line_px(TextSize::title);
    chip_to_left(paint, {text.r, text.t + head / 2}, state);
    const auto line = [&](const std::string& words, const TextStyle& style) {
        text.cut_top(paint.paragraph(text, words, style) + frame.mm(0.5F));
    };
    const auto rules = static_cast<std::int64_t>(book.rules.size());
    line(frame.wording.fill(frame.tr("{version} version, {n} rule", "{version} version, {n} rules", rules),
                            {{"version", book.version}, {"n", frame.wording.count(rules)}}),
         {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    line(frame.wording.fill(
             frame.tr("Adopted on {day}, signed by {n} household", "Adopted on {day}, signed by {n} households",
                      book.signed_by),
             {{"day", frame.wording.day_with_year(book.adopted_on)}, {"n", frame.wording.number(book.signed_by)}}),
         {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    const std::string until = book.replaced_on.empty()
                                  ? frame.wording.fill(frame.tr("In force since {day}"),
                                                       {{"day", frame.wording.day_with_year(book.in_force_from)}})
                                  : frame.wording.fill(frame.tr("In force from {day} to {end}"),
                                                       {{"day", frame.wording.day_with_year(book.in_force_from)},
                                                        {"end", frame.wording.day_with_year(book.replaced_on)}});
    line(until, {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    return press.tapped;
}

void RuleHistoryScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("How the rules came about"),
            frame.tr("Every version stays readable; tap one to open it"));
    const float row = frame.mm(frame.paint.scale.large() ? 76 : 52), gap = frame.mm(5);
    const auto count = static_cast<std::int64_t>(1 + frame.boards.earlier_rules.size());
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    float y =
        place.t - scroll_.begin(frame, target_id("history_scroll"), region, static_cast<float>(count) * (row + gap));
    for (std::int64_t i = 0; i < count; ++i, y += row + gap)
        if (draw_book(frame, {place.l, y, place.r, y + row}, book_at(frame.boards, i), i)) frame.go("rules", i);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_rule_history_screen(const Route& /*route*/) {
    return std::make_unique<RuleHistoryScreen>();
}

}  // namespace ui
