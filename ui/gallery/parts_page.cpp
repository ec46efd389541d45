// Buttons, tiles, rows, cards, chips, tabs and toasts, in every state.
#include <array>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/recorded_chip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/toast.h"

namespace ui::gallery {

namespace {

struct Kind {
    const char* name;
    ButtonLook look;
    std::string_view icon;
};

enum class Shown { normal, pressed, picked, off, busy };

struct State {
    const char* words;
    Shown shown;
};

void specimen(Frame& frame, const Rect& box, const Kind& kind, const State& state, std::int64_t row,
              bool icon_only = false) {
    Button one{"gallery_button", frame.tr(state.words), kind.icon, "", kind.look, false, row};
    one.icon_only = icon_only;
    if (state.shown == Shown::off) one.state = ButtonState::off;
    if (state.shown == Shown::busy) one.state = ButtonState::busy;
    if (state.shown == Shown::pressed)
        button(HeldFinger(frame, one.name, row, box).frame(), box, one);
    else
        button(frame, box, one);
    if (state.shown == Shown::picked) focus_ring(frame.paint, box);
}

float buttons(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const std::array kinds{Kind{msgid("Main"), ButtonLook::main, icon::check},
                           Kind{msgid("Finish"), ButtonLook::done, icon::done_all},
                           Kind{msgid("Plain"), ButtonLook::plain, icon::print},
                           Kind{msgid("Quiet"), ButtonLook::quiet, icon::chevron_right}};
    const std::array states{State{msgid("Normal"), Shown::normal}, State{msgid("Pressed"), Shown::pressed},
                            State{msgid("Picked"), Shown::picked}, State{msgid("Disabled"), Shown::off},
                            State{msgid("Busy"), Shown::busy}};
    Rect rest = place;
    Rect head = rest.cut_top(frame.paint.scale.line_px(TextSize::body) + frame.mm(1));
    const auto n = static_cast<int>(kinds.size());
    for (int i = 0; i < n; ++i) {
        Rect column = nth(frame, head, i, n);
        caption(frame, column, kinds[static_cast<std::size_t>(i)].name);
    }
    std::int64_t row = 0;
    for (const State& state : states) {
        const Rect line = rest.cut_top(button_height(frame));
        for (int i = 0; i < n; ++i)
            specimen(frame, nth(frame, line, i, n), kinds[static_cast<std::size_t>(i)], state, row++);
        rest.cut_top(frame.mm(5));
    }
    return rest.t - place.t - frame.mm(5);
}

float other_buttons(Frame& frame, const Rect& place, Tries& /*tries*/) {
    Rect rest = place;
    const Button two_lines{"gallery_two_lines", frame.tr("Reserve this one"), icon::check, frame.tr("Next: your PIN"),
                           ButtonLook::main};
    button(frame, rest.cut_top(two_line_button_height(frame)), two_lines);
    rest.cut_top(frame.mm(5));
    Rect signs = rest.cut_top(button_height(frame));
    const std::array kinds{Kind{"", ButtonLook::plain, icon::skip_previous},
                           Kind{"", ButtonLook::plain, icon::skip_next}, Kind{"", ButtonLook::plain, icon::add}};
    const std::array states{State{msgid("Normal"), Shown::normal}, State{msgid("Pressed"), Shown::pressed},
                            State{msgid("Disabled"), Shown::off}};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        specimen(frame, signs.cut_left(signs.height()), kinds[i], states[i], static_cast<std::int64_t>(100 + i), true);
        signs.cut_left(frame.mm(5));
    }
    return rest.t - place.t;
}

float tiles(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const std::array all{Tile{"gallery_tile_1", icon::menu_book, frame.tr("Village rules"),
                              frame.tr("Twelve, since March"), accent::voice},
                         Tile{"gallery_tile_2", icon::emoji_events, frame.tr("Honor board"),
                              frame.tr("Pressed: the card sinks"), accent::honor},
                         Tile{"gallery_tile_3", icon::account_balance, frame.tr("Accounts"),
                              frame.tr("Picked: a ring, 1 mm off"), accent::info}};
    const auto n = static_cast<int>(all.size());
    float height = 0;
    for (const Tile& one : all) height = std::max(height, tile_height(frame, nth(frame, place, 0, n).width(), one));
    const Rect row = rect_at(place.l, place.t, place.width(), height);
    tile(frame, nth(frame, row, 0, n), all[0]);
    const Rect second = nth(frame, row, 1, n), third = nth(frame, row, 2, n);
    tile(HeldFinger(frame, all[1].name, 0, second).frame(), second, all[1]);
    tile(frame, third, all[2]);
    focus_ring(frame.paint, third);
    const Tile way{"gallery_door", icon::stars, frame.tr("My points"), frame.tr("Your card shows them"), accent::done};
    Rect rest = place;
    rest.cut_top(height + frame.mm(5));
    const Rect box = rest.cut_top(door_height(frame, rest.width(), way));
    door(frame, box, way);
    return rest.t - place.t;
}

std::vector<ListRow> row_specimens(const Frame& frame) {
    return {ListRow{.name = "gallery_row",
                    .row = 0,
                    .title = frame.tr("Good neighbors"),
                    .sentence = frame.tr("Lend a hand, share a bowl of tea"),
                    .seal = frame.tr("seal A"),
                    .state = Chip{"3", icon::add, accent::done, false, true}},
            ListRow{.name = "gallery_row",
                    .row = 1,
                    .title = frame.tr("No burning of straw"),
                    .sentence = frame.tr("Pressed: the row sinks"),
                    .seal = frame.tr("seal B"),
                    .state = Chip{"10", icon::remove, accent::voice, false, true}},
            ListRow{.name = "gallery_row",
                    .row = 2,
                    .title = frame.tr("Deng Shuisheng, with a name so long that it needs two lines"),
                    .sentence = frame.tr(
                        "What is too long ends between two letters, and the letters stay as large as they are"),
                    .seal = frame.tr("seal C"),
                    .cut = SealCut::gold_line},
            ListRow{.name = "gallery_row",
                    .row = 3,
                    .title = frame.tr("A row that leads nowhere"),
                    .sentence = frame.tr("Without an arrow, not to be tapped"),
                    .icon = icon::info,
                    .look = accent::info,
                    .opens = false,
                    .last = true}};
}

float list_of(Frame& frame, const Rect& place, std::span<const ListRow> all) {
    Rect rest = place;
    float height = 0;
    for (const ListRow& row : all) height += list_row_height(frame, place.width(), row);
    card(frame.paint, rect_at(place.l, place.t, place.width(), height));
    for (const ListRow& row : all) {
        const Rect box = rest.cut_top(list_row_height(frame, place.width(), row));
        if (row.row == 1)
            list_row(HeldFinger(frame, row.name, row.row, box).frame(), box, row);
        else
            list_row(frame, box, row);
    }
    return height;
}

float rows(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const auto all = row_specimens(frame);
    return list_of(frame, place, std::span(all).first(2));
}

float long_rows(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const auto all = row_specimens(frame);
    return list_of(frame, place, std::span(all).last(2));
}

float pictures(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect row = rect_at(place.l, place.t, place.width(), frame.mm(52));
    picture_box(frame, nth(frame, row, 0, 2), "");
    const Rect box = nth(frame, row, 1, 2);
    card(frame.paint, box);
    const std::array cuts{SealCut::voice, SealCut::done, SealCut::honor, SealCut::line, SealCut::gold_line};
    const auto n = static_cast<int>(cuts.size());
    for (int i = 0; i < n; ++i) {
        Rect one = nth(frame, box.inset(frame.mm(6)), i, n);
        const float side = std::min(one.width(), frame.mm(20));
        seal(frame.paint, rect_at(one.middle().x - side / 2, one.middle().y - side / 2, side, side), frame.tr("seal A"),
             cuts[static_cast<std::size_t>(i)]);
    }
    return row.height();
}

float chips(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const std::array all{Chip{frame.tr("Finished"), icon::check_circle, accent::done},
                         Chip{frame.tr("Under way"), icon::pending, accent::honor},
                         Chip{frame.tr("To be talked over"), icon::forum, accent::info},
                         Chip{frame.tr("Overdue"), icon::priority_high, accent::voice},
                         Chip{frame.tr("Needs the PIN"), icon::lock, accent::plain},
                         Chip{frame.tr("Notice"), icon::campaign, accent::voice, true},
                         Chip{frame.tr("Signed"), icon::done_all, accent::done, true},
                         Chip{frame.tr("Leading"), icon::emoji_events, accent::honor, true}};
    const float high = chip_height(frame.paint), gap = frame.mm(4);
    float x = place.l, y = place.t;
    for (const Chip& one : all) {
        const float width = chip_width(frame.paint, one);
        if (x > place.l && x + width > place.r) x = place.l, y += high + gap;
        x += chip(frame.paint, {x, y + high / 2}, one) + gap;
    }
    if (x + recorded_chip_width(frame) > place.r) x = place.l, y += high + gap;
    recorded_chip(frame, {x, y + high / 2});
    return y + high - place.t;
}

float tabs(Frame& frame, const Rect& place, Tries& tries) {
    const std::array all{Tab{icon::thumb_up, frame.tr("Praise")}, Tab{icon::trending_up, frame.tr("Progress")},
                         Tab{icon::info, frame.tr("Reminder")}, Tab{icon::bar_chart, frame.tr("Ranking")}};
    const float height = tab_strip_height(frame, place.width(), all);
    const int tapped =
        tab_strip(frame, rect_at(place.l, place.t, place.width(), height), "gallery_tabs", all, tries.tab);
    if (tapped >= 0) tries.tab = tapped, frame.animate();
    return height;
}

float toasts(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const std::array all{
        Toast{"gallery_toast_1", icon::check_circle, accent::done,
              frame.tr("Written down; your number comes out below")},
        Toast{"gallery_toast_2", icon::print_disabled, accent::voice,
              frame.tr("The printer is out of paper; the counter knows")},
        Toast{"gallery_toast_3", icon::wifi_off, accent::info, frame.tr("No network; all goes on, and is sent later")},
        Toast{"gallery_toast_4", icon::storefront, accent::honor, frame.tr("58 points taken"), frame.tr("Undo"),
              icon::undo}};
    Rect rest = place;
    for (const Toast& one : all) {
        toast(frame, rest.cut_top(toast_height(frame, place.width(), one)), one);
        rest.cut_top(frame.mm(5));
    }
    return rest.t - place.t - frame.mm(5);
}

constexpr std::array all_sections{
    Section{msgid("Buttons"), msgid("25 mm high; a finger's place reaches 2 mm further right and down"), &buttons},
    Section{msgid("Buttons with two lines, and signs"),
            msgid("What comes next stands on it; a sign has its word for the reader"), &other_buttons},
    Section{msgid("Chips"), msgid("Beside every color stands an icon and a word"), &chips},
    Section{msgid("Tabs"), msgid("Boards side by side; the open one is filled"), &tabs},
    Section{msgid("Tiles and a door"), msgid("The doors are what people come for; a board is a tile"), &tiles},
    Section{msgid("Rows"), msgid("A seal, a title with its sentence, a state"), &rows},
    Section{msgid("Rows: too long, and for nothing"),
            msgid("Two lines, then they are shortened; what leads nowhere has no arrow"), &long_rows},
    Section{msgid("Pictures and seals"), msgid("Where a picture is missing, a pond; five cuts of the seal"), &pictures},
    Section{msgid("Toasts"), msgid("They go by themselves after 4 s, with an offer after 12"), &toasts}};

}  // namespace

std::span<const Section> parts_sections() { return all_sections; }

}  // namespace ui::gallery
