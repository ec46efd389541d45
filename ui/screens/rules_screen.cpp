// The village's rules: the pact song on top, then every rule as a row with its seal, verse and points.
#include <algorithm>
#include <span>
#include <vector>

#include "ui/books.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/verse.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/recorded_chip.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"
#include "ui/writing/search.h"

namespace ui {

namespace {

class RulesScreen final : public Screen {
public:
    explicit RulesScreen(std::int64_t book) : book_(book) {}
    void draw(Frame& frame) override;
    void forget() override { search_.forget(); }
    bool needs_height() const override { return search_.on(); }

private:
    // The rules that are shown, by their place in the book.
    using Rows = std::vector<std::size_t>;
    Rows sought(const kiosk::RuleBook& book) const;
    void draw_heading(Frame& frame, Rect& place, const kiosk::RuleBook& book);
    void draw_buttons(Frame& frame, Rect row, const kiosk::RuleBook& book) const;
    void draw_rows(Frame& frame, const Rect& list, const Rect& visible, const kiosk::RuleBook& book, const Rows& rows);
    void draw_book(Frame& frame, Rect place, const kiosk::RuleBook& book);
    void draw_found(Frame& frame, Rect place, const kiosk::RuleBook& book);

    std::int64_t book_;
    Scroll scroll_, found_scroll_;
    Search search_{msgid("Find a rule"), kiosk::VoiceAbout::rules};
};

std::string passed(const Frame& frame, const kiosk::RuleBook& book) {
    std::string words = frame.wording.fill(frame.tr("Adopted by the residents' meeting on {day}"),
                                           {{"day", frame.wording.day_with_year(book.adopted_on)}});
    if (book.signed_by > 0)
        words += frame.wording.fill(frame.tr(", signed by {n} household", ", signed by {n} households", book.signed_by),
                                    {{"n", frame.wording.number(book.signed_by)}});
    return words;
}

// What keeping it earns or breaking it costs.
Chip points_chip(const kiosk::Rule& rule, const std::string& points) {
    return rule.earns.value > 0 ? Chip{points, icon::add, accent::done, false, true}
                                : Chip{points, icon::remove, accent::voice, false, true};
}

std::string points_of(const Frame& frame, const kiosk::Rule& rule) {
    if (rule.earns.value <= 0 && rule.costs.value <= 0) return {};
    return frame.wording.points(rule.earns.value > 0 ? rule.earns : rule.costs);
}

Rect words_place(const Frame& frame, const Rect& box, const kiosk::Rule& rule) {
    const std::string points = points_of(frame, rule);
    float mark = points.empty() ? 0 : chip_width(frame.paint, points_chip(rule, points)) + frame.mm(3);
    if (!rule.recording.empty()) mark += recorded_chip_width(frame) + frame.mm(3);
    return {box.l + frame.mm(32.3F), box.t, box.r - frame.mm(17.5F) - mark, box.b};
}

float row_height(const Frame& frame, float width, const kiosk::Rule& rule) {
    const Rect words = words_place(frame, {0, 0, width, 0}, rule);
    return std::max(
        frame.mm(31.25F),
        word_pair_height(frame.paint, row_words(frame.paint, rule.title, rule.verse), words.width()) + frame.mm(7.5F));
}

float rows_height(const Frame& frame, float width, const kiosk::RuleBook& book, std::span<const std::size_t> rows) {
    float all = 0;
    for (const std::size_t i : rows) all += row_height(frame, width, book.rules[i]);
    return all;
}

bool rule_row(Frame& frame, const Rect& box, const kiosk::Rule& rule, bool last) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("rule", rule.number, box, rule.title);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float size = frame.mm(18.8F), left = box.l + frame.mm(7), right = box.r - frame.mm(7);
    seal(paint, rect_at(left, box.middle().y - size / 2, size, size), frame.wording.numeral(rule.number),
         SealCut::line);
    paint.icon({right - frame.mm(4), box.middle().y}, icon::chevron_right, frame.mm(10.9F), Tone::faint);
    float end = right - frame.mm(10.5F);
    if (const std::string points = points_of(frame, rule); !points.empty())
        end -= chip_to_left(paint, {end, box.middle().y}, points_chip(rule, points)) + frame.mm(3);
    if (!rule.recording.empty()) recorded_chip_to_left(frame, {end, box.middle().y});
    const Rect words = words_place(frame, box, rule);
    word_pair(paint, words, row_words(paint, rule.title, rule.verse));
    if (!last) hairline(paint, words.l, right, box.b);
    return press.tapped;
}

constexpr TextStyle song_style{Face::title, TextSize::head, Tone::ink, Align::center};

std::string song_lines(const Frame& frame, const kiosk::RuleBook& book, float width) {
    return in_lines_that(book.preamble, [&](std::string_view line) {
        return frame.paint.width_of(line, song_style) <= width - frame.mm(16);
    });
}

float song_height(const Frame& frame, const kiosk::RuleBook& book, float width) {
    if (book.preamble.empty()) return 0;
    const std::string verse = song_lines(frame, book, width);
    return frame.paint.height_of(verse, width - frame.mm(16), song_style) +
           2 * frame.paint.scale.line_px(TextSize::body) + frame.mm(35);
}

void song(Frame& frame, const Rect& box, const kiosk::RuleBook& book) {
    const Paint& paint = frame.paint;
    card(paint, box);
    motif::corners(paint, box, frame.mm(6), frame.mm(0.178F), Tone::voice, frame.mm(1), true, !paint.scale.large());
    const float body = paint.scale.line_px(TextSize::body);
    const Rect inner = box.inset(frame.mm(8), 0);
    paint.paragraph({inner.l + frame.mm(20), box.t + frame.mm(12), inner.r - frame.mm(20), box.b}, book.preamble_title,
                    {Face::text, TextSize::body, Tone::voice_text, Align::center, 1});
    const std::string lines = song_lines(frame, book, box.width());
    const float high = paint.height_of(lines, inner.width(), song_style);
    paint.paragraph({inner.l, box.middle().y - high / 2 + frame.mm(1), inner.r, box.b}, lines, song_style);
    const float corner = paint.scale.large() ? 0 : frame.mm(20);
    paint.paragraph({inner.l + corner, box.b - frame.mm(11) - body, inner.r - corner, box.b}, book.preamble_by,
                    {Face::text, TextSize::body, Tone::soft, Align::center, 1});
}

RulesScreen::Rows RulesScreen::sought(const kiosk::RuleBook& book) const {
    Rows rows;
    for (std::size_t i = 0; i < book.rules.size(); ++i) {
        const kiosk::Rule& rule = book.rules[i];
        if (kiosk::is_found(search_.sought(), rule.title, rule.verse, rule.sound)) rows.push_back(i);
    }
    return rows;
}

void RulesScreen::draw_heading(Frame& frame, Rect& place, const kiosk::RuleBook& book) {
    const std::string state = book_ == 0 ? frame.tr("In force")
                                         : frame.wording.fill(frame.tr("Until {day}"),
                                                              {{"day", frame.wording.day_with_year(book.replaced_on)}});
    const Chip mark{state, book_ == 0 ? icon::check_circle : icon::history, book_ == 0 ? accent::done : accent::plain,
                    false, true};
    Rect head = place;
    search_.offer(frame, head);
    heading(frame, head, frame.tr("Village rules"), passed(frame, book), &mark);
    place.t = head.t;
}

void RulesScreen::draw_buttons(Frame& frame, Rect row, const kiosk::RuleBook&) const {
    if (button(frame, row.cut_left((row.width() - frame.mm(5)) * 0.46F),
               {"first_rule", frame.tr("Read one by one"), icon::menu_book, "", ButtonLook::main}))
        frame.go("rule", rule_argument(book_, 0));
    row.cut_left(frame.mm(5));
    if (button(frame, row, {"history", frame.tr("How this version came about"), icon::history}))
        frame.go("rule_history");
}

void RulesScreen::draw_rows(Frame& frame, const Rect& list, const Rect& visible, const kiosk::RuleBook& book,
                            const Rows& rows) {
    card(frame.paint, list);
    float y = list.t;
    for (const std::size_t i : rows) {
        const Rect line = rect_at(list.l, y, list.width(), row_height(frame, list.width(), book.rules[i]));
        y = line.b;
        if (!frame.in_sight(line, visible)) continue;
        if (rule_row(frame, line, book.rules[i], i == rows.back())) frame.go("rule", rule_argument(book_, i));
    }
}

void RulesScreen::draw_found(Frame& frame, Rect place, const kiosk::RuleBook& book) {
    search_.draw_field(frame, place);
    const Rows rows = sought(book);
    if (rows.empty()) return search_.draw_nothing_found(frame, place);
    const float high = rows_height(frame, place.width(), book, rows);
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), frame.content.b};
    const float y = place.t - found_scroll_.begin(frame, target_id("rules_found"), region, high + frame.mm(6));
    draw_rows(frame, {place.l, y, place.r, y + high}, region, book, rows);
    found_scroll_.end(frame);
}

void RulesScreen::draw(Frame& frame) {
    const kiosk::RuleBook& book = book_at(frame.boards, book_);
    search_.make_room(frame);
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (book.rules.empty()) {
        heading(frame, place, frame.tr("Village rules"), frame.tr("What the village promises itself"));
        return empty_state(frame, place, icon::menu_book, frame.tr("The village has not adopted its rules yet"),
                           frame.tr("They will hang here after the residents' meeting."));
    }
    if (search_.on())
        draw_found(frame, place, book);
    else
        draw_book(frame, place, book);
    search_.draw_sheet(frame);
}

void RulesScreen::draw_book(Frame& frame, Rect place, const kiosk::RuleBook& book) {
    draw_heading(frame, place, book);
    draw_buttons(frame, place.cut_bottom(button_height(frame)), book);
    place.cut_bottom(frame.mm(4));
    const float gap = frame.mm(5), beside = place.width() * 0.42F;
    Rect list = place;
    float song_room = 0;
    // Beside the rules where it fits on the page, else above them.
    if (frame.portrait() || song_height(frame, book, beside) > place.height()) {
        song_room = song_height(frame, book, place.width());
        if (song_room > 0) song_room += gap;
    } else if (!book.preamble.empty()) {
        song(frame, list.cut_left(beside), book);
        list.cut_left(gap);
    }
    const Rows all = sought(book);
    const float rows = rows_height(frame, list.width(), book, all);
    const Rect region{list.l > place.l ? list.l - frame.mm(2) : frame.content.l, place.t - frame.mm(2),
                      frame.content.r - frame.mm(5), place.b};
    const float y = place.t - scroll_.begin(frame, target_id("rules_scroll"), region, song_room + rows + frame.mm(4));
    if (song_room > 0) song(frame, {list.l, y, list.r, y + song_room - gap}, book);
    draw_rows(frame, {list.l, y + song_room, list.r, y + song_room + rows}, region, book, all);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_rules_screen(const Route& route) { return std::make_unique<RulesScreen>(route.argument); }

}  // namespace ui
