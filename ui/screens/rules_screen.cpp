// The village's rules: the pact song on top, then every rule as a row with its seal, verse and points.
#include "ui/books.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

class RulesScreen final : public Screen {
public:
    explicit RulesScreen(std::int64_t book) : book_(book) {}
    void draw(Frame& frame) override;

private:
    void draw_heading(Frame& frame, Rect& place, const kiosk::RuleBook& book) const;
    void draw_buttons(Frame& frame, Rect row, const kiosk::RuleBook& book) const;
    void draw_rows(Frame& frame, const Rect& list, const Rect& visible, const kiosk::RuleBook& book);

    std::int64_t book_;
    Scroll scroll_;
};

float row_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 42 : 31.25F); }

std::string passed(const Frame& frame, const kiosk::RuleBook& book) {
    std::string words = frame.wording.fill(frame.tr("Adopted by the residents' meeting on {day}"),
                                           {{"day", frame.wording.day_with_year(book.adopted_on)}});
    if (book.signed_by > 0)
        words += frame.wording.fill(frame.tr(", signed by {n} household", ", signed by {n} households", book.signed_by),
                                    {{"n", frame.wording.number(book.signed_by)}});
    return words;
}

void points_chip(const Paint& paint, const Frame& frame, Point right_middle, const kiosk::Rule& rule) {
    if (rule.earns.value > 0)
        chip_to_left(paint, right_middle, {frame.wording.points(rule.earns), icon::add, accent::done, false, true});
    else if (rule.costs.value > 0)
        chip_to_left(paint, right_middle, {frame.wording.points(rule.costs), icon::remove, accent::voice, false, true});
}

bool rule_row(Frame& frame, const Rect& box, const kiosk::Rule& rule, bool last) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("rule", rule.number, box, rule.title);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float size = frame.mm(18.8F), left = box.l + frame.mm(7);
    seal(paint, rect_at(left, box.middle().y - size / 2, size, size), frame.wording.numeral(rule.number),
         SealCut::line);
    const float text = left + size + frame.mm(6.5F), right = box.r - frame.mm(7);
    paint.icon({right - frame.mm(4), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    points_chip(paint, frame, {right - frame.mm(10.5F), box.middle().y}, rule);
    const float high = paint.scale.line_px(TextSize::title), low = paint.scale.line_px(TextSize::body);
    const float y = box.middle().y - (high + low) / 2, chip_room = frame.mm(38);
    paint.paragraph({text, y, right - chip_room, box.b}, rule.title,
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    paint.paragraph({text, y + high, right - chip_room, box.b}, rule.verse,
                    {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    if (!last) hairline(paint, text, right, box.b);
    return press.tapped;
}

float song_height(const Frame& frame, const kiosk::RuleBook& book, float width) {
    if (book.preamble.empty()) return 0;
    const float verse = frame.paint.height_of(book.preamble, width - frame.mm(16), {Face::title, TextSize::head});
    return verse + frame.mm(60);
}

void song(Frame& frame, const Rect& box, const kiosk::RuleBook& book) {
    const Paint& paint = frame.paint;
    card(paint, box);
    motif::corners(paint, box, frame.mm(6), frame.mm(0.178F), Tone::voice, frame.mm(1));
    const float body = paint.scale.line_px(TextSize::body);
    paint.paragraph({box.l, box.t + frame.mm(12), box.r, box.b}, book.preamble_title,
                    {Face::text, TextSize::body, Tone::voice_text, Align::center, 1});
    const Rect verse = box.inset(frame.mm(8), 0);
    const float high = paint.height_of(book.preamble, verse.width(), {Face::title, TextSize::head});
    paint.paragraph({verse.l, box.middle().y - high / 2 + frame.mm(1), verse.r, box.b}, book.preamble,
                    {Face::title, TextSize::head, Tone::ink, Align::center});
    paint.paragraph({box.l, box.b - frame.mm(11) - body, box.r, box.b}, book.preamble_by,
                    {Face::text, TextSize::body, Tone::soft, Align::center, 1});
}

void RulesScreen::draw_heading(Frame& frame, Rect& place, const kiosk::RuleBook& book) const {
    const std::string state = book_ == 0 ? frame.tr("In force")
                                         : frame.wording.fill(frame.tr("Until {day}"),
                                                              {{"day", frame.wording.day_with_year(book.replaced_on)}});
    const Chip mark{state, book_ == 0 ? icon::check_circle : icon::history, book_ == 0 ? accent::done : accent::plain,
                    false, true};
    heading(frame, place, frame.tr("Village rules"), passed(frame, book), &mark);
}

void RulesScreen::draw_buttons(Frame& frame, Rect row, const kiosk::RuleBook&) const {
    if (button(frame, row.cut_left((row.width() - frame.mm(5)) * 0.46F),
               {"first_rule", frame.tr("Read one by one"), icon::menu_book, "", ButtonLook::main}))
        frame.go("rule", rule_argument(book_, 0));
    row.cut_left(frame.mm(5));
    if (button(frame, row, {"history", frame.tr("How this version came about"), icon::history}))
        frame.go("rule_history");
}

void RulesScreen::draw_rows(Frame& frame, const Rect& list, const Rect& visible, const kiosk::RuleBook& book) {
    const float row = row_height(frame);
    card(frame.paint, list);
    for (std::size_t i = 0; i < book.rules.size(); ++i) {
        const Rect line = rect_at(list.l, list.t + row * static_cast<float>(i), list.width(), row);
        if (line.b < visible.t || line.t > visible.b) continue;
        if (rule_row(frame, line, book.rules[i], i + 1 == book.rules.size())) frame.go("rule", rule_argument(book_, i));
    }
}

void RulesScreen::draw(Frame& frame) {
    const kiosk::RuleBook& book = book_at(frame.boards, book_);
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    draw_heading(frame, place, book);
    if (book.rules.empty())
        return empty_state(frame, place, icon::menu_book, frame.tr("The village has not adopted its rules yet"),
                           frame.tr("They will hang here after the residents' meeting."));
    draw_buttons(frame, place.cut_bottom(button_height(frame)), book);
    place.cut_bottom(frame.mm(4));
    const float gap = frame.mm(5), rows = row_height(frame) * static_cast<float>(book.rules.size());
    Rect list = place;
    float song_room = 0;
    if (frame.portrait()) {
        song_room = song_height(frame, book, place.width());
        if (song_room > 0) song_room += gap;
    } else if (!book.preamble.empty()) {
        song(frame, list.cut_left(place.width() * 0.42F), book);
        list.cut_left(gap);
    }
    const Rect region{frame.portrait() ? frame.content.l : list.l - frame.mm(2), place.t - frame.mm(2),
                      frame.content.r - frame.mm(5), place.b};
    const float y = place.t - scroll_.begin(frame, target_id("rules_scroll"), region, song_room + rows + frame.mm(4));
    if (song_room > 0) song(frame, {list.l, y, list.r, y + song_room - gap}, book);
    draw_rows(frame, {list.l, y + song_room, list.r, y + song_room + rows}, region, book);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_rules_screen(const Route& route) { return std::make_unique<RulesScreen>(route.argument); }

}  // namespace ui
