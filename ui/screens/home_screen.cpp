// Home: the village speaks first (today's rule), then "scan your card", two doors, the boards, the newest notices.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/verse.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/scene.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5;

const kiosk::Rule* rule_of_today(const Frame& frame) {
    const auto& rules = frame.boards.rules.rules;
    if (rules.empty()) return nullptr;
    return &rules[static_cast<std::size_t>(frame.wording.day_number(frame.utc_ms)) % rules.size()];
}

// How many names the newest list of praise bears, said of its month.
std::string honors_sentence(const Frame& frame) {
    const auto& lists = frame.boards.honors;
    const auto newest = std::ranges::find(lists, kiosk::HonorKind::commendation, &kiosk::HonorList::kind);
    if (newest == lists.end() || newest->entries.empty()) return frame.tr("The first names are yet to come");
    const auto names = static_cast<std::int64_t>(newest->entries.size());
    const bool now = frame.wording.today_iso(frame.utc_ms).starts_with(newest->period);
    return frame.wording.fill(now ? frame.tr("{n} name this month", "{n} names this month", names)
                                  : frame.tr("{n} name in {month}", "{n} names in {month}", names),
                              {{"n", frame.wording.count(names)}, {"month", frame.wording.month_of(newest->period)}});
}

// A tile and the screen behind it.
struct Way {
    Tile tile;
    std::string_view screen;
};

std::array<Way, 2> doors_of(const Frame& frame) {
    const auto hanging = static_cast<std::int64_t>(frame.boards.notices.size());
    const std::string notices =
        hanging == 0 ? frame.tr("Nothing new today")
                     : frame.wording.fill(frame.tr("{n} on the wall now"), {{"n", frame.wording.count(hanging)}});
    return {Way{{"door_points", icon::stars, frame.tr("My points"), frame.tr("Your card shows them"), accent::voice},
                "points_ask"},
            Way{{"door_notices", icon::campaign, frame.tr("Notices"), notices, accent::done}, "notices"}};
}

std::array<Way, 4> tiles_of(const Frame& frame) {
    const kiosk::Boards& boards = frame.boards;
    const auto counted = [&](const char* pattern, std::int64_t n) {
        return frame.wording.fill(pattern, {{"n", frame.wording.count(n)}});
    };
    const auto all_rules = static_cast<std::int64_t>(boards.rules.rules.size()),
               all_plaques = static_cast<std::int64_t>(boards.plaques.size());
    const std::string rules =
        all_rules == 0 ? frame.tr("Not adopted yet")
                       : counted(frame.tr("{n} rule, all in verse", "{n} rules, all in verse", all_rules), all_rules);
    const auto ranking = std::ranges::find(boards.rankings, kiosk::RankingBy::hamlet, &kiosk::Ranking::by);
    const std::string leader =
        ranking == boards.rankings.end() || ranking->rows.empty()
            ? frame.tr("Nobody leads yet")
            : frame.wording.fill(frame.tr("{name} leads"), {{"name", ranking->rows.front().name}});
    const std::string plaques =
        all_plaques == 0 ? frame.tr("The wall has room") : counted(frame.tr("{n} on the wall"), all_plaques);
    return {
        Way{{"tile_rules", icon::menu_book, frame.tr("Village rules"), rules, accent::voice}, "rules"},
        Way{{"tile_honors", icon::emoji_events, frame.tr("Honor board"), honors_sentence(frame), accent::honor},
            "honors"},
        Way{{"tile_rankings", icon::bar_chart, frame.tr("Hamlet ranking"), leader, accent::info}, "rankings"},
        Way{{"tile_plaques", icon::military_tech, frame.tr("Plaques of honor"), plaques, accent::honor}, "plaques"}};
}

// The height that holds the words of each of them.
float doors_height(const Frame& frame, float width) {
    float most = 0;
    for (const Way& way : doors_of(frame)) most = std::max(most, door_height(frame, width, way.tile));
    return most;
}

float tiles_height(const Frame& frame, float width) {
    float most = 0;
    for (const Way& way : tiles_of(frame)) most = std::max(most, tile_height(frame, width, way.tile));
    return most;
}

void draw_doors(Frame& frame, const std::array<Rect, 2>& places) {
    const auto doors = doors_of(frame);
    for (std::size_t i = 0; i < doors.size(); ++i)
        if (door(frame, places[i], doors[i].tile)) frame.go(doors[i].screen);
}

void draw_tiles(Frame& frame, const std::array<Rect, 4>& places) {
    const auto tiles = tiles_of(frame);
    for (std::size_t i = 0; i < tiles.size(); ++i)
        if (tile(frame, places[i], tiles[i].tile)) frame.go(tiles[i].screen);
}

Rect words_box(const Paint& paint, const Rect& place, const std::string& words, const TextStyle& style) {
    const SetText& set = paint.set(words, style.face, paint.scale.text_px(style.size), place.width(), style.max_lines);
    return rect_at(place.l, place.t, set.width_px,
                   static_cast<float>(set.lines.size()) * paint.scale.line_px(style.size));
}

void draw_stage(Frame& frame, const Rect& stage) {
    const Paint& paint = frame.paint;
    const kiosk::Rule* rule = rule_of_today(frame);
    const float x = stage.l + frame.mm(10), y = stage.t + frame.mm(frame.portrait() ? 15 : 12.4F);
    const Rect place{x, y + frame.mm(frame.portrait() ? 12 : 10), stage.r - frame.mm(frame.portrait() ? 10 : 100),
                     stage.b};
    const TextStyle verse{Face::title, TextSize::display, Tone::gink, Align::left, frame.portrait() ? 3 : 1};
    if (!frame.low)
        home_scene(paint, stage, frame.portrait(),
                   rule ? words_box(paint, place, in_lines(rule->verse), verse) : Rect{});
    if (!rule) {
        const std::string welcome =
            frame.wording.fill(frame.tr("{village} welcomes you"), {{"village", frame.boards.village.name}});
        paint.paragraph(place, welcome, verse);
        return;
    }
    const float chip_end =
        x + chip(paint, {x, y}, {frame.tr("Today's rule"), icon::record_voice_over, accent::voice, true});
    const std::string which = frame.wording.fill(frame.tr("Rule {n}"), {{"n", frame.wording.numeral(rule->number)}}) +
                              "\xE3\x80\x80" + rule->title;
    const float line = paint.scale.line_px(TextSize::body);
    paint.paragraph({chip_end + frame.mm(5), y - line / 2, stage.r - frame.mm(10), stage.b}, which,
                    {Face::text, TextSize::body, Tone::gsoft, Align::left, 1});
    if (frame.portrait()) {
        paint.paragraph(place, in_lines(rule->verse), verse);
        return;
    }
    // One line beside the houses, in smaller letters if it must be.
    TextStyle line_style = verse;
    if (paint.width_of(rule->verse, verse) > place.width()) line_style.size = TextSize::head;
    const float lower = (paint.scale.line_px(verse.size) - paint.scale.line_px(line_style.size)) / 2;
    paint.paragraph({place.l, place.t + lower, place.r, place.b}, rule->verse, line_style);
}

// In portrait: the verse above the roofs, however long. Brought down, the houses stand above the page already.
float stage_height(const Frame& frame, float width) {
    const float least = frame.low ? 0 : frame.mm(121.5F), roofs = frame.mm(frame.low ? 5 : 36);
    const kiosk::Rule* rule = rule_of_today(frame);
    if (!rule) return std::max(least, frame.mm(55));
    const float verse = frame.paint.height_of(in_lines(rule->verse), width,
                                              {Face::title, TextSize::display, Tone::gink, Align::left, 3});
    return std::max(least, frame.mm(27) + roofs + verse);
}

// The strip that says how to check in, and the way for whoever has no card: beside the words where these have room,
// else below them.
struct Strip {
    std::string title, sentence, award;
    float words_width = 0, height = 0;
    float button_width = 0;
    bool beside = true;
};

constexpr float strip_words_mm = 33.3F, strip_edge_mm = 6.5F, strip_key_mm = 20.8F;

Chip award_chip(const Strip& strip) { return {strip.award, icon::add, accent::done, false, true}; }

float award_width(const Frame& frame, const Strip& strip) {
    return strip.award.empty() ? 0 : chip_width(frame.paint, award_chip(strip)) + frame.mm(4);
}

float strip_key_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 25.0F : strip_key_mm); }

Strip strip_of(const Frame& frame, float width) {
    const std::int64_t today = frame.boards.checked_in_today;
    Strip strip{frame.tr("Check in: hold your card to the scanner"),
                frame.wording.fill(frame.tr("A sound says it worked; {n} person came today",
                                            "A sound says it worked; {n} people came today", today),
                                   {{"n", frame.wording.number(today)}}),
                frame.boards.visit_award.value > 0 ? frame.wording.points(frame.boards.visit_award) : ""};
    const float room = width - frame.mm(strip_words_mm + strip_edge_mm) - award_width(frame, strip);
    strip.button_width = frame.paint.width_of(frame.tr("No card"), {Face::title, TextSize::title}) + frame.mm(14);
    const auto words = [&] { return word_pair_height(frame.paint, {strip.title, strip.sentence}, strip.words_width); };
    strip.words_width = room - strip.button_width - frame.mm(4);
    strip.beside = words() <= frame.mm(36);
    if (!strip.beside) strip.words_width = room;
    strip.height = std::max(frame.mm(30.8F), words() + frame.mm(7));
    if (!strip.beside) strip.height += strip_key_height(frame) + frame.mm(6);
    return strip;
}

float strip_height(const Frame& frame, float width) { return strip_of(frame, width).height; }

void draw_strip(Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    card(paint, box);
    const Strip strip = strip_of(frame, box.width());
    const float size = frame.mm(20.8F), high = strip_key_height(frame);
    Rect place{box.l + frame.mm(strip_edge_mm), box.t, box.r - frame.mm(strip_edge_mm), box.b};
    Rect key = strip.beside ? place.cut_right(strip.button_width) : place.cut_bottom(high + frame.mm(5));
    key.t = strip.beside ? box.middle().y - high / 2 : key.t;
    key.b = key.t + high;
    if (strip.beside) place.cut_right(frame.mm(4));
    badge(paint, {place.l + size / 2, place.middle().y}, size, icon::qr_code_scanner, accent::voice);
    if (!strip.award.empty()) chip_to_left(paint, {place.r, place.middle().y}, award_chip(strip));
    const float left = box.l + frame.mm(strip_words_mm);
    word_pair(paint, {left, place.t, left + strip.words_width, place.b}, {strip.title, strip.sentence});
    if (button(frame, key, {"no_card", frame.tr("No card")})) frame.go("check_in_by_name");
}

// The newest notices that fit into a height: how many, and how high they are together.
struct Hanging {
    std::size_t rows = 0;
    float height = 0;
};

Hanging hanging_in(const Frame& frame, float width, float height, std::size_t least, std::size_t most) {
    Hanging found;
    const auto& notices = frame.boards.notices;
    for (; found.rows < std::min(most, notices.size()); ++found.rows) {
        const float row = notice_row_height(frame, width, notices[found.rows]);
        if (found.rows >= least && found.height + row > height) break;
        found.height += row;
    }
    return found;
}

// One card as high as its place; its rows share what they do not need.
void draw_notices(Frame& frame, const Rect& place, const Hanging& hanging) {
    if (hanging.rows == 0) return;
    card(frame.paint, place);
    const float stretch = std::min(frame.mm(12), (place.height() - hanging.height) / static_cast<float>(hanging.rows));
    float y = place.t;
    for (std::size_t i = 0; i < hanging.rows; ++i) {
        const kiosk::Notice& notice = frame.boards.notices[i];
        const float row = notice_row_height(frame, place.width(), notice) + stretch;
        if (notice_row(frame, {place.l, y, place.r, y + row}, notice, static_cast<std::int64_t>(i),
                       i + 1 == hanging.rows))
            frame.go("notice", static_cast<std::int64_t>(i));
        y += row;
    }
    if (place.b - y > frame.mm(20))
        motif::corners(frame.paint.faded(0.4F), place, frame.mm(5), frame.mm(0.12F), Tone::honor, frame.mm(1), false,
                       true);
}

class HomeScreen final : public Screen {
public:
    void draw(Frame& frame) override { frame.portrait() ? draw_portrait(frame) : draw_landscape(frame); }

private:
    void draw_portrait(Frame& frame);
    void draw_landscape(Frame& frame);
    Scroll scroll_;
};

void HomeScreen::draw_portrait(Frame& frame) {
    const float gap = frame.mm(gap_mm), width = frame.content.width() - frame.mm(20), half = (width - gap) / 2;
    float stage = stage_height(frame, width), strip = strip_height(frame, width),
          doors = std::max(frame.mm(49.6F), doors_height(frame, half)),
          tiles = std::max(frame.mm(35.7F), tiles_height(frame, half));
    const float room = frame.content.height() - stage - strip - doors - 2 * tiles - 5 * gap;
    const Hanging hanging = hanging_in(frame, width, room - gap, 1, 12);
    float notices = hanging.height + (hanging.rows > 0 ? gap : 0);
    // What is left over makes everything a little larger rather than leaving a hole at the end.
    const float spare = std::max(0.0F, room - notices) / (hanging.rows > 0 ? 6 : 5);
    for (float* part : {&stage, &strip, &doors, &tiles}) *part += spare;
    if (hanging.rows > 0) notices += spare;
    const float all = stage + strip + doors + 2 * tiles + 5 * gap + notices;
    const Rect region = frame.content;
    const float y = region.t - scroll_.begin(frame, target_id("home_scroll"), region, std::floor(all));
    draw_stage(frame, {region.l, y, region.r, y + stage});
    Rect place{region.l + frame.mm(10), y + stage + gap, region.r - frame.mm(10), y + all};
    draw_strip(frame, place.cut_top(strip));
    place.cut_top(gap);
    const auto pair = [&](float height) {
        Rect row = place.cut_top(height);
        place.cut_top(gap);
        return std::pair{Rect{row.l, row.t, row.l + half, row.b}, Rect{row.r - half, row.t, row.r, row.b}};
    };
    const auto [left_door, right_door] = pair(doors);
    draw_doors(frame, {left_door, right_door});
    const auto upper = pair(tiles), lower = pair(tiles);
    draw_tiles(frame, {upper.first, upper.second, lower.first, lower.second});
    place.cut_bottom(gap);
    draw_notices(frame, place, hanging);
    scroll_.end(frame);
}

// Doors, tiles and notices side by side; in large mode the notices hang below, where they have room.
void HomeScreen::draw_landscape(Frame& frame) {
    const bool large = frame.paint.scale.large(), below = large || frame.boards.notices.empty();
    const float gap = frame.mm(gap_mm), width = frame.content.width() - frame.mm(20);
    const float strip_width = width * (large ? 0.7F : 0.56F), strip = strip_height(frame, strip_width),
                strip_top = frame.mm(large ? 54 : 52), stage = strip_top + strip;
    const float doors = width * (large ? 0.3F : 0.256F),
                tile = below ? (width - doors - 2 * gap) / 2 : std::min(frame.mm(62), (width - doors) * 0.2F);
    const float needed = 2 * std::max(doors_height(frame, doors), tiles_height(frame, tile)) + gap;
    const float boards = std::max(frame.content.height() - stage - frame.mm(6.4F) - gap, needed);
    const float column = below ? width : width - doors - 2 * tile - 3 * gap;
    const Hanging hanging = below ? hanging_in(frame, column, 0, 3, 3) : hanging_in(frame, column, boards, 1, 12);
    const Rect region = frame.content;
    const float more = below && hanging.rows > 0 ? hanging.height + gap : 0;
    const float y = region.t - scroll_.begin(frame, target_id("home_scroll"), region,
                                             std::floor(stage + gap + boards + more + frame.mm(5)));
    draw_stage(frame, {region.l, y, region.r, y + stage});
    Rect place{region.l + frame.mm(10), y + stage + gap, region.r - frame.mm(10), y + stage + gap + boards};
    draw_strip(frame, rect_at(place.l, y + strip_top, strip_width, strip));
    const float high = (boards - gap) / 2, lower = place.t + high + gap;
    draw_doors(frame, {rect_at(place.l, place.t, doors, high), rect_at(place.l, lower, doors, high)});
    const float first = place.l + doors + gap, second = first + tile + gap;
    draw_tiles(frame, {rect_at(first, place.t, tile, high), rect_at(second, place.t, tile, high),
                       rect_at(first, lower, tile, high), rect_at(second, lower, tile, high)});
    draw_notices(frame,
                 below ? Rect{place.l, place.b + gap, place.r, place.b + gap + hanging.height}
                       : Rect{place.r - column, place.t, place.r, place.b},
                 hanging);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_home_screen(const Route& /*route*/) { return std::make_unique<HomeScreen>(); }

}  // namespace ui
