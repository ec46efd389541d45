// Home: the village speaks first (today's rule), then "scan your card", two doors, the boards, the newest notices.
#include <array>
#include <cmath>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/verse.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/scene.h"
#include "ui/widgets/tile.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5;

const kiosk::Rule* rule_of_today(const Frame& frame) {
    const auto& rules = frame.boards.rules.rules;
    if (rules.empty()) return nullptr;
    return &rules[static_cast<std::size_t>(frame.wording.day_number(frame.utc_ms)) % rules.size()];
}

class HomeScreen final : public Screen {
public:
    void draw(Frame& frame) override { frame.portrait() ? draw_portrait(frame) : draw_landscape(frame); }

private:
    void draw_portrait(Frame& frame);
    void draw_landscape(Frame& frame);
    void draw_stage(Frame& frame, const Rect& stage);
    void draw_scan_strip(Frame& frame, const Rect& box);
    void draw_doors(Frame& frame, const Rect& first, const Rect& second);
    void draw_tiles(Frame& frame, const std::array<Rect, 4>& places);
    void draw_notices(Frame& frame, const Rect& box);
    Scroll scroll_;
};

void HomeScreen::draw_stage(Frame& frame, const Rect& stage) {
    const Paint& paint = frame.paint;
    home_scene(paint, stage, frame.portrait());
    const kiosk::Rule* rule = rule_of_today(frame);
    const float x = stage.l + frame.mm(10), y = stage.t + frame.mm(frame.portrait() ? 15 : 12.4F);
    const float chip_end =
        x + chip(paint, {x, y}, {frame.tr("Today's rule"), icon::record_voice_over, accent::voice, true});
    if (!rule) return;
    const std::string which = frame.wording.fill(frame.tr("Rule {n}"), {{"n", frame.wording.numeral(rule->number)}}) +
                              "\xE3\x80\x80" + rule->title;
    const float line = paint.scale.line_px(TextSize::body);
    paint.paragraph({chip_end + frame.mm(5), y - line / 2, stage.r - frame.mm(10), stage.b}, which,
                    {Face::text, TextSize::body, Tone::gsoft, Align::left, 1});
    const Rect place{x, y + frame.mm(frame.portrait() ? 12 : 10), stage.r - frame.mm(frame.portrait() ? 10 : 100),
                     stage.b};
    const bool one_line =
        !frame.portrait() && paint.width_of(rule->verse, {Face::title, TextSize::display}) < place.width();
    paint.paragraph(place, one_line ? rule->verse : in_lines(rule->verse),
                    {Face::title, TextSize::display, Tone::gink, Align::left, frame.portrait() ? 3 : 1});
}

void HomeScreen::draw_scan_strip(Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    card(paint, box);
    const float size = frame.mm(20.8F);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, icon::qr_code_scanner, accent::voice);
    float right = box.r - frame.mm(6.5F);
    if (frame.boards.visit_award.value > 0)
        right -= chip_to_left(paint, {right, box.middle().y},
                              {frame.wording.points(frame.boards.visit_award), icon::add, accent::done, false, true}) +
                 frame.mm(4);
    const std::string today =
        frame.wording.fill(frame.tr("A sound says it worked; {n} person came today",
                                    "A sound says it worked; {n} people came today", frame.boards.checked_in_today),
                           {{"n", frame.wording.number(frame.boards.checked_in_today)}});
    const float x = box.l + frame.mm(12.5F) + size, high = paint.scale.line_px(TextSize::title),
                low = paint.scale.line_px(TextSize::body);
    const float y = box.middle().y - (high + low) / 2;
    paint.paragraph({x, y, right, box.b}, frame.tr("Check in: hold your card to the scanner"),
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    paint.paragraph({x, y + high, right, box.b}, today, {Face::text, TextSize::body, Tone::soft, Align::left, 1});
}

void HomeScreen::draw_doors(Frame& frame, const Rect& first, const Rect& second) {
    if (door(frame, first,
             {"door_points", icon::stars, frame.tr("My points"), frame.tr("Your card shows them"), accent::voice}))
        frame.go("points_ask");
    const std::string hanging =
        frame.boards.notices.empty()
            ? frame.tr("Nothing new today")
            : frame.wording.fill(frame.tr("{n} on the wall now"),
                                 {{"n", frame.wording.count(static_cast<std::int64_t>(frame.boards.notices.size()))}});
    if (door(frame, second, {"door_notices", icon::campaign, frame.tr("Notices"), hanging, accent::done}))
        frame.go("notices");
}

void HomeScreen::draw_tiles(Frame& frame, const std::array<Rect, 4>& places) {
    const kiosk::Boards& boards = frame.boards;
    const auto size_of = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    const auto counted = [&](const char* pattern, std::int64_t n) {
        return frame.wording.fill(pattern, {{"n", frame.wording.count(n)}});
    };
    const std::int64_t all_rules = size_of(boards.rules.rules), all_plaques = size_of(boards.plaques),
                       all_names = boards.honors.empty() ? 0 : size_of(boards.honors.front().entries);
    const std::string rules =
        all_rules == 0 ? frame.tr("Not adopted yet")
                       : counted(frame.tr("{n} rule, all in verse", "{n} rules, all in verse", all_rules), all_rules);
    const std::string honors =
        all_names == 0 ? frame.tr("The first names are yet to come")
                       : counted(frame.tr("{n} name this month", "{n} names this month", all_names), all_names);
    const bool ranked = !boards.rankings.empty() && !boards.rankings.front().rows.empty();
    const std::string leader =
        ranked ? frame.wording.fill(frame.tr("{name} leads"), {{"name", boards.rankings.front().rows.front().name}})
               : frame.tr("Nobody leads yet");
    const std::string plaques =
        all_plaques == 0 ? frame.tr("The wall has room") : counted(frame.tr("{n} on the wall"), all_plaques);
    if (tile(frame, places[0], {"tile_rules", icon::menu_book, frame.tr("Village rules"), rules, accent::voice}))
        frame.go("rules");
    if (tile(frame, places[1], {"tile_honors", icon::emoji_events, frame.tr("Honor board"), honors, accent::honor}))
        frame.go("honors");
    if (tile(frame, places[2], {"tile_rankings", icon::bar_chart, frame.tr("Hamlet ranking"), leader, accent::info}))
        frame.go("rankings");
    if (tile(frame, places[3],
             {"tile_plaques", icon::military_tech, frame.tr("Plaques of honor"), plaques, accent::honor}))
        frame.go("plaques");
}

void HomeScreen::draw_notices(Frame& frame, const Rect& box) {
    const auto& notices = frame.boards.notices;
    const float row = notice_row_height(frame);
    const std::size_t fit =
        std::min(notices.size(), static_cast<std::size_t>(std::max(1.0F, (box.height() + 1) / row)));
    if (fit == 0) return;
    const Rect place{box.l, box.t, box.r, box.t + std::min(box.height(), row * static_cast<float>(fit))};
    card(frame.paint, place);
    for (std::size_t i = 0; i < fit; ++i) {
        const Rect line = rect_at(place.l, place.t + row * static_cast<float>(i), place.width(),
                                  place.height() / static_cast<float>(fit));
        if (notice_row(frame, line, notices[i], static_cast<std::int64_t>(i), i + 1 == fit))
            frame.go("notice", static_cast<std::int64_t>(i));
    }
}

void HomeScreen::draw_portrait(Frame& frame) {
    const bool large = frame.paint.scale.large();
    const float strip = frame.mm(large ? 40 : 30.8F), doors = frame.mm(49.6F), tiles = frame.mm(large ? 44 : 35.7F),
                gap = frame.mm(gap_mm);
    const float stage = frame.mm(121.5F),
                notices = std::max(notice_row_height(frame),
                                   frame.content.height() - stage - strip - doors - 2 * tiles - 5.4F * gap);
    const float all = stage + strip + doors + 2 * tiles + 5 * gap + notices;
    const Rect region{frame.content.l, frame.content.t, frame.content.r, frame.content.b};
    const float y = region.t - scroll_.begin(frame, target_id("home_scroll"), region, std::floor(all));
    draw_stage(frame, {region.l, y, region.r, y + stage});
    Rect place{region.l + frame.mm(10), y + stage + gap, region.r - frame.mm(10), y + all};
    draw_scan_strip(frame, place.cut_top(strip));
    place.cut_top(gap);
    const float half = (place.width() - gap) / 2;
    const auto pair = [&](float height) {
        Rect row = place.cut_top(height);
        place.cut_top(gap);
        const Rect left = row.cut_left(half);
        row.cut_left(gap);
        return std::pair{left, row};
    };
    const auto door_places = pair(doors);
    draw_doors(frame, door_places.first, door_places.second);
    const auto upper = pair(tiles), lower = pair(tiles);
    draw_tiles(frame, {upper.first, upper.second, lower.first, lower.second});
    draw_notices(frame, place);
    scroll_.end(frame);
}

void HomeScreen::draw_landscape(Frame& frame) {
    const float gap = frame.mm(gap_mm), strip = frame.mm(30.8F);
    const float stage = frame.mm(83),
                boards = std::max(frame.content.height() - stage - frame.mm(6.4F) - gap, frame.mm(110));
    const Rect region = frame.content;
    const float y = region.t - scroll_.begin(frame, target_id("home_scroll"), region,
                                             std::floor(stage + gap + boards + frame.mm(5)));
    draw_stage(frame, {region.l, y, region.r, y + stage});
    Rect place{region.l + frame.mm(10), y + frame.mm(52), region.r - frame.mm(10), y + stage};
    draw_scan_strip(frame, {place.l, place.t, place.l + place.width() * 0.511F, place.t + strip});
    place = {place.l, y + stage + gap, place.r, y + stage + gap + boards};
    Rect left = place.cut_left(place.width() * 0.256F);
    place.cut_left(gap);
    const Rect first = left.cut_top((left.height() - gap) / 2);
    left.cut_top(gap);
    draw_doors(frame, first, left);
    Rect tiles = place.cut_left(place.width() * 0.52F);
    place.cut_left(gap);
    const float w = (tiles.width() - gap) / 2, h = (tiles.height() - gap) / 2;
    const auto at = [&](int column, int row) {
        return rect_at(tiles.l + static_cast<float>(column) * (w + gap), tiles.t + static_cast<float>(row) * (h + gap),
                       w, h);
    };
    draw_tiles(frame, {at(0, 0), at(1, 0), at(0, 1), at(1, 1)});
    draw_notices(frame, place);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_home_screen(const Route& /*route*/) { return std::make_unique<HomeScreen>(); }

}  // namespace ui
