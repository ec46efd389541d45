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
    void draw_rows(Frame& frame, Rect place, const Ranking& ranking);
    Scroll scroll_;
};

const Ranking* by_hamlet(const kiosk::Boards& boards) {
    const auto found = std::ranges::find(boards.rankings, kiosk::RankingBy::hamlet, &Ranking::by);
    return found == boards.rankings.end() || found->rows.empty() ? nullptr : &*found;
}

void leader(Frame& frame, const Rect& box, const RankingRow& row) {
    const Paint& paint = frame.paint;
    honor_card(paint, box);
    const float u = frame.mm(0.335F), high = paint.scale.line_px(TextSize::body) * 2 +
                                             paint.scale.line_px(TextSize::display) + chip_height(paint) + frame.mm(6);
    const float top = box.middle().y - high / 2, foot = box.middle().y + frame.mm(18);
    motif::rice_ear(paint, {box.l + box.width() * 0.15F, foot}, u, false, Tone::honor);
    motif::rice_ear(paint, {box.r - box.width() * 0.15F, foot}, u, true, Tone::honor);
    const Chip mark{frame.tr("Leading this month"), icon::emoji_events, accent::honor, true};
    chip(paint, {box.middle().x - chip_width(paint, mark) / 2, top + chip_height(paint) / 2}, mark);
    float y = top + chip_height(paint) + frame.mm(3);
    y += paint.paragraph({box.l + frame.mm(10), y, box.r - frame.mm(10), y}, row.name,
                         {Face::title, TextSize::display, Tone::ink, Align::center, 1}) +
         frame.mm(2);
    const std::string sums =
        frame.wording.fill(frame.tr("{n} household, {each} on average, {all} in all",
                                    "{n} households, {each} on average, {all} in all", row.households),
                           {{"n", frame.wording.number(row.households)},
                            {"each", frame.wording.number(row.score)},
                            {"all", frame.wording.points(row.total)}});
    paint.paragraph({box.l + frame.mm(10), y, box.r - frame.mm(10), y}, sums,
                    {Face::text, TextSize::body, Tone::soft, Align::center, 2});
}

void moved(Frame& frame, Point left_middle, std::int32_t places) {
    const Paint& paint = frame.paint;
    const Tone tone = places > 0 ? Tone::done_text : places < 0 ? Tone::info_text : Tone::soft;
    const std::string_view sign = places > 0 ? icon::arrow_upward : places < 0 ? icon::arrow_downward : icon::remove;
    const std::string words = places == 0
                                  ? frame.tr("unchanged")
                                  : frame.wording.fill(frame.tr(places > 0 ? msgid("up {n}") : msgid("down {n}")),
                                                       {{"n", std::to_string(std::abs(places))}});
    paint.icon({left_middle.x + frame.mm(4), left_middle.y}, sign, frame.mm(7.9F), tone);
    paint.text({left_middle.x + frame.mm(9.5F), left_middle.y - paint.scale.line_px(TextSize::body) / 2}, words,
               {Face::text, TextSize::body, tone});
}

void ranking_row(Frame& frame, const Rect& box, const RankingRow& row, std::int64_t most, bool last) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(15.9F), left = box.l + frame.mm(6.5F), middle = box.middle().y;
    if (row.place == 1)
        seal(paint, rect_at(left, middle - size / 2, size, size), std::to_string(row.place), SealCut::honor);
    else
        paint.text({left + size / 2, middle - paint.scale.line_px(TextSize::title) / 2}, std::to_string(row.place),
                   {Face::title, TextSize::title, Tone::soft, Align::center});
    const float name = left + size + frame.mm(5.5F), right = box.r - frame.mm(7.5F), trend = right - frame.mm(30),
                score = trend - frame.mm(8);
    const float name_width = std::min(frame.mm(60), (score - name) * 0.4F);
    paint.paragraph({name, middle - paint.scale.line_px(TextSize::title) / 2, name + name_width, box.b}, row.name,
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    const Rect groove{name + name_width + frame.mm(3), middle - frame.mm(5.5F), score - frame.mm(20),
                      middle + frame.mm(5.5F)};
    paint.fill(groove, Tone::sunk, frame.mm(2));
    const float part = most > 0 ? static_cast<float>(row.score) / static_cast<float>(most) : 0;
    paint.fill({groove.l, groove.t, groove.l + std::max(frame.mm(4), groove.width() * part * 0.94F), groove.b},
               Tone::honor, frame.mm(2));
    paint.text({score, middle - paint.scale.line_px(TextSize::title) / 2}, frame.wording.number(row.score),
               {Face::bold, TextSize::title, Tone::ink, Align::right});
    moved(frame, {trend, middle}, row.moved);
    if (!last) hairline(paint, name, right, box.b);
}

void RankingsScreen::draw_rows(Frame& frame, Rect place, const Ranking& ranking) {
    const float row = frame.mm(frame.paint.scale.large() ? 34 : 28.3F),
                rows = row * static_cast<float>(ranking.rows.size());
    const Rect region{place.l - frame.mm(4), place.t - frame.mm(2), frame.content.r - frame.mm(5),
                      place.b + frame.mm(1)};
    const float y = place.t - scroll_.begin(frame, target_id("ranking_scroll"), region, rows + frame.mm(3));
    card(frame.paint, {place.l, y, place.r, y + rows});
    for (std::size_t i = 0; i < ranking.rows.size(); ++i)
        ranking_row(frame, rect_at(place.l, y + row * static_cast<float>(i), place.width(), row), ranking.rows[i],
                    ranking.rows.front().score, i + 1 == ranking.rows.size());
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
    if (frame.portrait()) {
        leader(frame, place.cut_top(frame.mm(frame.paint.scale.large() ? 120 : 99.2F)), ranking->rows.front());
        place.cut_top(frame.mm(5.5F));
    } else {
        leader(frame, place.cut_left(place.width() * 0.4F), ranking->rows.front());
        place.cut_left(frame.mm(5));
    }
    draw_rows(frame, place, *ranking);
}

}  // namespace

std::unique_ptr<Screen> make_rankings_screen(const Route& /*route*/) { return std::make_unique<RankingsScreen>(); }

}  // namespace ui
