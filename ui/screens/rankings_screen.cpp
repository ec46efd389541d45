// Rankings by points per household, so that small hamlets are not last: who leads, in gold, then every row with its
// bar.
#include <algorithm>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/honor_tabs.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Ranking;
using kiosk::RankingRow;

class RankingsScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    void draw_board(Frame& frame, Rect place, const Ranking& ranking);
    void draw_table(Frame& frame, const Rect& place, float y, const Ranking& ranking) const;
    static float table_height(const Frame& frame, const Rect& place, const Ranking& ranking);
    Scroll scroll_;
};

const Ranking* by_hamlet(const kiosk::Boards& boards) {
    const auto found = std::ranges::find(boards.rankings, kiosk::RankingBy::hamlet, &Ranking::by);
    return found == boards.rankings.end() || found->rows.empty() ? nullptr : &*found;
}

// Who leads, with what is said of it.
struct LeaderWords {
    std::string sums;
    TextStyle name{Face::title, TextSize::display, Tone::ink, Align::center, 2};
    TextStyle small{Face::text, TextSize::body, Tone::soft, Align::center, 3};
    float width = 0, height = 0;
};

LeaderWords leader_words(const Frame& frame, float width, const RankingRow& row) {
    const Paint& paint = frame.paint;
    LeaderWords words;
    words.sums = frame.wording.fill(frame.tr("{n} household, {each} on average, {all} in all",
                                             "{n} households, {each} on average, {all} in all", row.households),
                                    {{"n", frame.wording.number(row.households)},
                                     {"each", frame.wording.number(row.score)},
                                     {"all", frame.wording.points(row.total)}});
    words.width = width - frame.mm(20);
    words.height = chip_height(paint) + paint.height_of(row.name, words.width, words.name) +
                   paint.height_of(words.sums, words.width, words.small) + frame.mm(5);
    return words;
}

// Two ears of rice where the name leaves room for them.
void ears(Frame& frame, const Rect& box, float name_width) {
    const float u = frame.mm(0.335F), ear = 120 * u, free = (box.width() - name_width) / 2 - frame.mm(6);
    if (free < ear) return;
    const float edge = (free - ear) / 2 + frame.mm(4), foot = box.middle().y + frame.mm(18);
    motif::rice_ear(frame.paint, {box.l + edge, foot}, u, false, Tone::honor);
    motif::rice_ear(frame.paint, {box.r - edge, foot}, u, true, Tone::honor);
}

void leader(Frame& frame, const Rect& box, const RankingRow& row) {
    const Paint& paint = frame.paint;
    honor_card(paint, box);
    const LeaderWords words = leader_words(frame, box.width(), row);
    ears(frame, box, std::max(paint.width_of(row.name, words.name), paint.width_of(words.sums, words.small)));
    Rect place{box.middle().x - words.width / 2, box.middle().y - words.height / 2, box.middle().x + words.width / 2,
               box.b};
    const Chip mark{frame.tr("Leading this month"), icon::emoji_events, accent::honor, true};
    chip_centered(paint, place.cut_top(chip_height(paint)), mark);
    place.cut_top(frame.mm(3));
    place.cut_top(paint.paragraph(place, row.name, words.name) + frame.mm(2));
    paint.paragraph(place, words.sums, words.small);
}

std::string moved_words(const Frame& frame, std::int32_t places) {
    if (places == 0) return frame.tr("unchanged");
    return frame.wording.fill(frame.tr(places > 0 ? msgid("up {n}") : msgid("down {n}")),
                              {{"n", std::to_string(std::abs(places))}});
}

void moved(Frame& frame, Point left_middle, std::int32_t places) {
    const Paint& paint = frame.paint;
    const Tone tone = places > 0 ? Tone::done_text : places < 0 ? Tone::info_text : Tone::soft;
    const std::string_view sign = places > 0 ? icon::arrow_upward : places < 0 ? icon::arrow_downward : icon::remove;
    const float size = frame.mm(7.9F);
    paint.icon({left_middle.x + size / 2, left_middle.y}, sign, size, tone);
    paint.text({left_middle.x + size + frame.mm(1.5F), left_middle.y - paint.scale.line_px(TextSize::body) / 2},
               moved_words(frame, places), {Face::text, TextSize::body, tone});
}

// The columns of the table, as wide as their widest words; where the name would get too little, the bar lies below it.
struct Columns {
    float name = 0, name_px = 0, score = 0, trend = 0, right = 0;
    bool bar_below = false;
};

Columns columns_of(const Frame& frame, const Rect& box, const Ranking& ranking) {
    const Paint& paint = frame.paint;
    Columns columns;
    float names = 0, scores = 0, trends = 0;
    for (const RankingRow& row : ranking.rows) {
        names = std::max(names, paint.width_of(row.name, {Face::title, TextSize::title}));
        scores = std::max(scores, paint.width_of(frame.wording.number(row.score), {Face::bold, TextSize::title}));
        trends = std::max(trends, paint.width_of(moved_words(frame, row.moved), {}));
    }
    columns.name = box.l + frame.mm(27.9F);
    columns.right = box.r - frame.mm(6.5F);
    columns.trend = columns.right - trends - frame.mm(9.4F);
    columns.score = columns.trend - frame.mm(6);
    const float room = columns.score - scores - frame.mm(4) - columns.name;
    columns.bar_below = names + frame.mm(35) > room;
    columns.name_px = columns.bar_below ? room : std::max(names, frame.mm(50)) + 1;
    return columns;
}

float bar_height(const Frame& frame, const Columns& columns) { return frame.mm(columns.bar_below ? 6 : 11); }

float row_height(const Frame& frame, const Columns& columns, const RankingRow& row) {
    const float name = frame.paint.height_of(row.name, columns.name_px, {Face::title, TextSize::title, {}, {}, 2});
    if (!columns.bar_below) return std::max(frame.mm(28.3F), name + frame.mm(8));
    return name + bar_height(frame, columns) + frame.mm(10);
}

void bar(Frame& frame, const Rect& groove, float part) {
    const Paint& paint = frame.paint;
    paint.fill(groove, Tone::sunk, frame.mm(2));
    paint.fill({groove.l, groove.t, groove.l + std::max(frame.mm(4), groove.width() * part * 0.94F), groove.b},
               Tone::honor, frame.mm(2));
}

void ranking_row(Frame& frame, const Rect& box, const Columns& columns, const RankingRow& row, float part) {
    const Paint& paint = frame.paint;
    const TextStyle name{Face::title, TextSize::title, Tone::ink, Align::left, 2};
    const float size = frame.mm(15.9F), left = box.l + frame.mm(6.5F), line = paint.scale.line_px(TextSize::title),
                high = paint.height_of(row.name, columns.name_px, name), thick = bar_height(frame, columns);
    const float middle = columns.bar_below ? box.t + frame.mm(4) + high / 2 : box.middle().y;
    if (row.place == 1)
        seal(paint, rect_at(left, middle - size / 2, size, size), std::to_string(row.place), SealCut::honor);
    else
        paint.text({left + size / 2, middle - line / 2}, std::to_string(row.place),
                   {Face::title, TextSize::title, Tone::soft, Align::center});
    paint.paragraph({columns.name, middle - high / 2, columns.name + columns.name_px, box.b}, row.name, name);
    const float number = paint.text({columns.score, middle - line / 2}, frame.wording.number(row.score),
                                    {Face::bold, TextSize::title, Tone::ink, Align::right});
    if (columns.bar_below)
        bar(frame, rect_at(columns.name, middle + high / 2 + frame.mm(2), columns.right - columns.name, thick), part);
    else
        bar(frame,
            {columns.name + columns.name_px + frame.mm(3), middle - thick / 2,
             columns.score - std::max(number, frame.mm(14)) - frame.mm(5), middle + thick / 2},
            part);
    moved(frame, {columns.trend, middle}, row.moved);
}

void RankingsScreen::draw_table(Frame& frame, const Rect& place, float y, const Ranking& ranking) const {
    const Columns columns = columns_of(frame, place, ranking);
    const std::int64_t most = ranking.rows.front().score;
    card(frame.paint, {place.l, y, place.r, y + table_height(frame, place, ranking)});
    for (const RankingRow& row : ranking.rows) {
        const Rect box = rect_at(place.l, y, place.width(), row_height(frame, columns, row));
        y = box.b;
        if (!frame.in_sight(box, {place.l, place.t, place.r, frame.content.b})) continue;
        ranking_row(frame, box, columns, row,
                    most > 0 ? static_cast<float>(row.score) / static_cast<float>(most) : 0.0F);
        if (&row != &ranking.rows.back()) hairline(frame.paint, columns.name, columns.right, box.b);
    }
}

float RankingsScreen::table_height(const Frame& frame, const Rect& place, const Ranking& ranking) {
    const Columns columns = columns_of(frame, place, ranking);
    float all = 0;
    for (const RankingRow& row : ranking.rows) all += row_height(frame, columns, row);
    return all;
}

// The leader scrolls away with the table in portrait; beside it in landscape it stays.
void RankingsScreen::draw_board(Frame& frame, Rect place, const Ranking& ranking) {
    float above = 0;
    if (!frame.portrait()) {
        leader(frame, place.cut_left(place.width() * 0.4F), ranking.rows.front());
        place.cut_left(frame.mm(5));
    } else {
        above =
            std::max(frame.mm(99.2F), leader_words(frame, place.width(), ranking.rows.front()).height + frame.mm(30));
    }
    const float gap = above > 0 ? frame.mm(5.5F) : 0;
    const Rect region{above > 0 ? frame.content.l : place.l - frame.mm(4), place.t - frame.mm(2),
                      frame.content.r - frame.mm(5), place.b + frame.mm(1)};
    const float y = place.t - scroll_.begin(frame, target_id("ranking_scroll"), region,
                                            above + gap + table_height(frame, place, ranking) + frame.mm(3));
    if (above > 0) leader(frame, {place.l, y, place.r, y + above}, ranking.rows.front());
    draw_table(frame, place, y + above + gap, ranking);
    scroll_.end(frame);
}

void RankingsScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    honor_tabs(frame, place, HonorTab::ranking);
    const Ranking* ranking = by_hamlet(frame.boards);
    const std::string since =
        ranking ? frame.wording.fill(frame.tr("From {day} to today, points per household, fair to large and small"),
                                     {{"day", frame.wording.day_of(ranking->from)}})
                : frame.tr("Points per household, fair to large and small");
    heading(frame, place, frame.tr("Hamlet ranking"), since);
    if (!ranking)
        return empty_state(frame, place, icon::bar_chart, frame.tr("No points were earned this month yet"),
                           frame.tr("The first check-in opens the ranking."));
    draw_board(frame, place, *ranking);
}

}  // namespace

std::unique_ptr<Screen> make_rankings_screen(const Route& /*route*/) { return std::make_unique<RankingsScreen>(); }

}  // namespace ui
