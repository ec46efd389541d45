// How today's rules came about: every version with the day it was adopted; each can be opened and read.
#include <algorithm>

#include "ui/books.h"
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

class RuleHistoryScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

constexpr TextStyle head_style{Face::title, TextSize::title, Tone::ink, Align::left, 2},
    line_style{Face::text, TextSize::body, Tone::soft, Align::left, 3};

// What one version's card says.
struct BookWords {
    std::string version, adopted, force;
    Chip state;
    bool state_beside = false;  // Beside the version, else above it.
    float width = 0, height = 0;
};

Rect words_place(const Frame& frame, const Rect& box) {
    return {box.l + frame.mm(43.3F), box.t + frame.mm(6), box.r - frame.mm(20), box.b - frame.mm(6)};
}

BookWords book_words(const Frame& frame, float width, const kiosk::RuleBook& book, bool current) {
    const Paint& paint = frame.paint;
    const Wording& wording = frame.wording;
    const auto rules = static_cast<std::int64_t>(book.rules.size());
    BookWords words;
    words.version = wording.fill(frame.tr("{version} version, {n} rule", "{version} version, {n} rules", rules),
                                 {{"version", book.version}, {"n", wording.count(rules)}});
    words.adopted =
        wording.fill(frame.tr("Adopted on {day}, signed by {n} household", "Adopted on {day}, signed by {n} households",
                              book.signed_by),
                     {{"day", wording.day_with_year(book.adopted_on)}, {"n", wording.number(book.signed_by)}});
    words.force = wording.fill(
        book.replaced_on.empty() ? frame.tr("In force since {day}") : frame.tr("In force from {day} to {end}"),
        {{"day", wording.day_with_year(book.in_force_from)}, {"end", wording.day_with_year(book.replaced_on)}});
    words.state = {current ? frame.tr("In force") : frame.tr("Replaced"), current ? icon::check_circle : icon::history,
                   current ? accent::done : accent::plain, false, true};
    words.width = words_place(frame, {0, 0, width, 0}).width();
    const float chip = chip_width(paint, words.state) + frame.mm(4);
    words.state_beside = paint.width_of(words.version, head_style) + chip <= words.width;
    words.height = (words.state_beside ? 0 : chip_height(paint) + frame.mm(1)) +
                   paint.height_of(words.version, words.width, head_style) +
                   paint.height_of(words.adopted, words.width, line_style) +
                   paint.height_of(words.force, words.width, line_style) + frame.mm(13);
    return words;
}

float book_height(const Frame& frame, float width, const kiosk::RuleBook& book, bool current) {
    return std::max(frame.mm(46), book_words(frame, width, book, current).height);
}

bool draw_book(Frame& frame, const Rect& box, const kiosk::RuleBook& book, std::int64_t number) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("book", number, box, book.version);
    card(paint, box, number == 0 ? Height::raised : Height::flat);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float size = frame.mm(27.3F);
    seal(paint, rect_at(box.l + frame.mm(8), box.middle().y - size / 2, size, size),
         frame.wording.numeral(static_cast<std::int64_t>(book.rules.size())),
         number == 0 ? SealCut::voice : SealCut::line);
    paint.icon({box.r - frame.mm(10), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    const BookWords words = book_words(frame, box.width(), book, number == 0);
    Rect text = words_place(frame, box);
    text.cut_top((text.height() + frame.mm(12) - words.height) / 2);
    if (words.state_beside) {
        chip_to_left(paint, {text.r, text.t + paint.scale.line_px(TextSize::title) / 2}, words.state);
    } else {
        chip(paint, {text.l, text.t + chip_height(paint) / 2}, words.state);
        text.cut_top(chip_height(paint) + frame.mm(1));
    }
    text.cut_top(paragraph_without_orphan(paint, text, words.version, head_style) + frame.mm(0.5F));
    text.cut_top(paragraph_without_orphan(paint, text, words.adopted, line_style) + frame.mm(0.5F));
    paragraph_without_orphan(paint, text, words.force, line_style);
    return press.tapped;
}

void RuleHistoryScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (frame.boards.rules.rules.empty() && frame.boards.earlier_rules.empty())
        return empty_state(frame, place, icon::menu_book, frame.tr("The village has not adopted its rules yet"),
                           frame.tr("They will hang here after the residents' meeting."));
    heading(frame, place, frame.tr("How the rules came about"),
            frame.tr("Every version stays readable; tap one to open it"));
    const float gap = frame.mm(5);
    const auto count = static_cast<std::int64_t>(1 + frame.boards.earlier_rules.size());
    const auto height = [&](std::int64_t i) {
        return book_height(frame, place.width(), book_at(frame.boards, i), i == 0);
    };
    float all = 0;
    for (std::int64_t i = 0; i < count; ++i) all += height(i) + gap;
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    float y = place.t - scroll_.begin(frame, target_id("history_scroll"), region, all);
    for (std::int64_t i = 0; i < count; ++i) {
        const Rect box = rect_at(place.l, y, place.width(), height(i));
        y = box.b + gap;
        if (draw_book(frame, box, book_at(frame.boards, i), i)) frame.go("rules", i);
    }
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_rule_history_screen(const Route& /*route*/) {
    return std::make_unique<RuleHistoryScreen>();
}

}  // namespace ui
