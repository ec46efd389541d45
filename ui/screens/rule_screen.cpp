// One rule as a poster: picture, verse, what it means, what it earns and costs, who looks after it.
#include <algorithm>
#include <vector>

#include "ui/books.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/verse.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/reading_text.h"
#include "ui/widgets/recorded_chip.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

class RuleScreen final : public Screen {
public:
    explicit RuleScreen(std::int64_t argument)
        : book_(argument / rules_a_book), index_(static_cast<std::size_t>(argument % rules_a_book)) {}
    void draw(Frame& frame) override;
    std::string recording(const kiosk::Boards& boards) const override {
        const kiosk::RuleBook& book = book_at(boards, book_);
        return index_ < book.rules.size() ? book.rules[index_].recording : "";
    }

private:
    void draw_title(Frame& frame, const Rect& box, const kiosk::RuleBook& book, const kiosk::Rule& rule) const;
    void draw_buttons(Frame& frame, Rect row, std::size_t count) const;
    float draw_poster(Frame& frame, const Rect& place, const kiosk::Rule& rule) const;
    float draw_meaning(Frame& frame, const Rect& place, const kiosk::Rule& rule) const;

    std::int64_t book_;
    std::size_t index_;
    Scroll scroll_;
    float content_px_ = 0;  // Height of the last frame's content, to scroll within.
};

// Picture with the verse on a card over its lower edge; returns the height used.
float poster_height(const Frame& frame, const kiosk::Rule& rule, float width) {
    const float verse = frame.paint.height_of(in_lines(rule.verse), width * 0.84F,
                                              {Face::title, TextSize::display, Tone::ink, Align::center});
    return frame.mm(74) + verse + frame.mm(15);
}

float RuleScreen::draw_poster(Frame& frame, const Rect& place, const kiosk::Rule& rule) const {
    const Paint& paint = frame.paint;
    const std::string verse = in_lines(rule.verse);
    const TextStyle style{Face::title, TextSize::display, Tone::ink, Align::center};
    const float verse_high = paint.height_of(verse, place.width() * 0.84F, style);
    picture_box(frame, {place.l, place.t, place.r, place.t + frame.mm(104)}, rule.picture);
    const Rect sheet = rect_at(place.l + place.width() * 0.04F, place.t + frame.mm(74), place.width() * 0.92F,
                               verse_high + frame.mm(15));
    card(paint, sheet, Height::raised);
    motif::corner(paint, {sheet.l + frame.mm(5), sheet.t + frame.mm(5)}, 1, 1, frame.mm(0.124F), Tone::voice,
                  frame.mm(1));
    motif::corner(paint, {sheet.r - frame.mm(5), sheet.b - frame.mm(5)}, -1, -1, frame.mm(0.124F), Tone::voice,
                  frame.mm(1));
    paint.paragraph(sheet.inset(place.width() * 0.04F, frame.mm(7.5F)), verse, style);
    return std::max(poster_height(frame, rule, place.width()), frame.mm(104));
}

// What keeping the rule earns, or what breaking it costs.
struct Amount {
    Accent look;
    std::string_view icon;
    std::string head;
    std::string_view why;
    WordPair words() const {
        return {head,
                why,
                {Face::title, TextSize::title, look.text, Align::left, 2},
                {Face::text, TextSize::body, Tone::soft, Align::left, 3}};
    }
};

std::vector<Amount> amounts_of(const Frame& frame, const kiosk::Rule& rule) {
    std::vector<Amount> all;
    const auto said = [&](const char* pattern, kiosk::Points points) {
        return frame.wording.fill(frame.tr(pattern), {{"points", frame.wording.points(points)}});
    };
    if (rule.earns.value > 0)
        all.push_back({accent::done, icon::add, said(msgid("Kept: plus {points}"), rule.earns), rule.earns_why});
    if (rule.costs.value > 0)
        all.push_back({accent::voice, icon::remove, said(msgid("Broken: minus {points}"), rule.costs), rule.costs_why});
    return all;
}

// Side by side where each is said on two lines, else below each other.
float amounts(Frame& frame, const Rect& place, const kiosk::Rule& rule) {
    const Paint& paint = frame.paint;
    const auto all = amounts_of(frame, rule);
    if (all.empty()) return 0;
    const float gap = frame.mm(5), size = frame.mm(20.8F), left = size + frame.mm(12.5F), right = frame.mm(4);
    const float half = (place.width() - gap) / 2;
    const bool beside = all.size() > 1 && std::ranges::all_of(all, [&](const Amount& amount) {
                            return std::max(paint.width_of(amount.head, amount.words().title_style),
                                            paint.width_of(amount.why, {})) <= half - left - right;
                        });
    const float width = beside ? half : place.width();
    Rect box = rect_at(place.l, place.t, width, 0);
    for (const Amount& amount : all) {
        box.b = box.t +
                std::max(frame.mm(39.7F), word_pair_height(paint, amount.words(), width - left - right) + frame.mm(8));
        card(paint, box);
        badge(paint, {box.l + frame.mm(7) + size / 2, box.middle().y}, size, amount.icon, amount.look);
        word_pair(paint, {box.l + left, box.t, box.r - right, box.b}, amount.words());
        box = beside ? box.moved(width + gap, 0) : rect_at(place.l, box.b + gap, width, 0);
    }
    return (beside ? box.b : box.t - gap) - place.t + frame.mm(6);
}

float keeper_line(Frame& frame, const Rect& place, const kiosk::Rule& rule) {
    if (rule.keeper.empty()) return 0;
    const Paint& paint = frame.paint;
    const Rect text{place.l + frame.mm(19), place.t + frame.mm(6), place.r - frame.mm(4), place.b};
    const float high = paint.height_of(rule.keeper, text.width(), {});
    hairline(paint, place.l, place.r, place.t + 1, Tone::gline);
    paint.icon({place.l + frame.mm(10), text.t + high / 2}, icon::groups, frame.mm(10.9F), Tone::gsoft);
    paint.paragraph(text, rule.keeper, {Face::text, TextSize::body, Tone::gink});
    hairline(paint, place.l, place.r, text.t + high + frame.mm(6), Tone::gline);
    return high + frame.mm(12);
}

float RuleScreen::draw_meaning(Frame& frame, const Rect& place, const kiosk::Rule& rule) const {
    float y = place.t;
    const Rect text{place.l + frame.mm(10), 0, place.r - frame.mm(10), 0};
    y += reading_text(frame, {text.l, y, text.r, y}, rule.explanation) + frame.mm(5);
    y += amounts(frame, {place.l, y, place.r, place.b}, rule);
    y += keeper_line(frame, {place.l, y, place.r, place.b}, rule);
    return y - place.t + frame.mm(4);
}

void RuleScreen::draw_title(Frame& frame, const Rect& box, const kiosk::RuleBook& book, const kiosk::Rule& rule) const {
    const Paint& paint = frame.paint;
    const float size = frame.mm(20.8F);
    seal(paint, rect_at(box.l, box.middle().y - size / 2, size, size), frame.wording.numeral(rule.number),
         SealCut::voice);
    const std::string place = frame.wording.fill(
        frame.tr("Number {n} of {all}"), {{"n", frame.wording.numeral(rule.number)},
                                          {"all", frame.wording.count(static_cast<std::int64_t>(book.rules.size()))}});
    float end = box.r - paint.text({box.r, box.middle().y - paint.scale.line_px(TextSize::body) / 2}, place,
                                   {Face::text, TextSize::body, Tone::gsoft, Align::right});
    if (!rule.recording.empty()) end -= frame.mm(5) + recorded_chip_to_left(frame, {end - frame.mm(5), box.middle().y});
    const float line = paint.scale.line_px(TextSize::head);
    paint.paragraph({box.l + size + frame.mm(6.5F), box.middle().y - line / 2, end - frame.mm(5), box.b}, rule.title,
                    {Face::title, TextSize::head, Tone::gink, Align::left, 1});
}

void RuleScreen::draw_buttons(Frame& frame, Rect row, std::size_t count) const {
    const float half = (row.width() - frame.mm(5)) / 2;
    const std::size_t before = (index_ + count - 1) % count, after = (index_ + 1) % count;
    if (button(frame, row.cut_left(half), {"previous", frame.tr("Previous rule"), icon::chevron_left}))
        frame.navigation.swap("rule", rule_argument(book_, before));
    row.cut_left(frame.mm(5));
    if (button(frame, row, {"next", frame.tr("Next rule"), icon::chevron_right, "", ButtonLook::main, true}))
        frame.navigation.swap("rule", rule_argument(book_, after));
}

void RuleScreen::draw(Frame& frame) {
    const kiosk::RuleBook& book = book_at(frame.boards, book_);
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (index_ >= book.rules.size())
        return empty_state(frame, place, icon::menu_book, frame.tr("This rule is no longer here"),
                           frame.tr("The list of rules has changed; go back to see it."));
    const kiosk::Rule& rule = book.rules[index_];
    draw_title(frame, place.cut_top(frame.mm(22.3F)), book, rule);
    // A low display that also holds the reading panel keeps its height for the words.
    if (frame.portrait() || !frame.paint.marked) {
        draw_buttons(frame, place.cut_bottom(button_height(frame)), book.rules.size());
        place.cut_bottom(frame.mm(4));
    }
    place.cut_top(frame.mm(6));
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    const float y = place.t - scroll_.begin(frame, target_id("rule_scroll"), region, content_px_);
    if (frame.portrait()) {
        const float poster = draw_poster(frame, {place.l, y, place.r, y}, rule) + frame.mm(9);
        content_px_ = poster + draw_meaning(frame, {place.l, y + poster, place.r, place.b}, rule);
    } else {
        Rect left = place, right = place;
        left.r = place.l + place.width() * 0.5F;
        right.l = left.r + frame.mm(5);
        const float poster = draw_poster(frame, {left.l, y, left.r, y}, rule);
        content_px_ = std::max(poster, draw_meaning(frame, {right.l, y + frame.mm(4), right.r, place.b}, rule));
    }
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_rule_screen(const Route& route) { return std::make_unique<RuleScreen>(route.argument); }

}  // namespace ui
