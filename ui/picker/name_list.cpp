#include "ui/picker/name_list.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/picker/person_tile.h"
#include "ui/picker/surname_keys.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr int least_rows = 2, most_rows = 8;  // Of a hamlet, while there are others.
constexpr int all_rows = 0;
constexpr float bar_mm = 5;  // Beside the scrolled list.

// How many of a hamlet are shown: all, or as many as leave a place for "so many more".
struct Shown {
    int people = 0;
    bool more = false;
    int places() const { return people + (more ? 1 : 0); }
};

Shown shown_of(const kiosk::RollHamlet& hamlet, int columns, int rows) {
    const int listed = static_cast<int>(hamlet.listed.size()), few = rows * columns;
    if (rows == all_rows || (hamlet.people <= few && listed >= hamlet.people)) return {listed, false};
    return {std::min(listed, few - 1), true};
}

// As high as its tallest words need.
float tile_height(const Frame& frame, const kiosk::RollHamlet& hamlet) {
    return person_tile_height(
        frame, std::ranges::any_of(hamlet.listed, [](const kiosk::RollPerson& p) { return !p.group.empty(); }));
}

float title_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body) + frame.mm(2); }

float hamlet_height(const Frame& frame, float width, const kiosk::RollHamlet& hamlet, int rows) {
    const int columns = person_columns(frame, width);
    const float tile = tile_height(frame, hamlet);
    return title_height(frame) + person_grid_height(frame, columns, tile, shown_of(hamlet, columns, rows).places()) +
           frame.mm(4);
}

float people_height(const Frame& frame, float width, int rows) {
    float high = 0;
    for (const kiosk::RollHamlet& hamlet : frame.roll.answer().hamlets)
        high += hamlet_height(frame, width, hamlet, rows);
    return high;
}

// Where few hamlets leave room, more of their people are shown at once.
int rows_that_fit(const Frame& frame, float width, float height) {
    int rows = least_rows;
    while (rows < most_rows && people_height(frame, width, rows + 1) <= height) ++rows;
    return rows;
}

void hamlet_title(const Frame& frame, const Rect& line, const kiosk::RollHamlet& hamlet, const std::string& surname) {
    const Paint paint = frame.paint.unspoken();
    const TextStyle bold{Face::bold, TextSize::body, Tone::gink, Align::left, 1},
        soft{Face::text, TextSize::body, Tone::gsoft, Align::left, 1};
    const std::string count = frame.wording.fill(frame.tr("{n} named {surname}"),
                                                 {{"surname", surname}, {"n", frame.wording.number(hamlet.people)}});
    const float gap = frame.mm(3), counted = paint.width_of(count, soft),
                wide = std::min(paint.width_of(hamlet.name, bold) + 1, line.width() - counted - 2 * gap);
    paint.paragraph({line.l, line.t, line.l + wide, line.b}, hamlet.name, bold);
    paint.text({line.l + wide + gap, line.t}, count, soft);
    hairline(paint, line.l + wide + counted + 2 * gap, line.r, line.middle().y, Tone::gline);
}

bool more_tile(Frame& frame, const Rect& box, const kiosk::RollHamlet& hamlet, int left) {
    const Paint paint = frame.paint.unspoken();
    const std::string words = frame.wording.fill(frame.tr("{n} more people"), {{"n", frame.wording.number(left)}});
    const Press press = frame.target("more_people", hamlet.hamlet.value, box, words);
    paint.fill(box, press.held ? Tone::line : Tone::sunk, corner_radius(paint));
    const TextStyle style{Face::title, TextSize::title, Tone::soft, Align::left, 1};
    const float icon = frame.mm(9);
    paint.paragraph(
        {box.l + frame.mm(6), box.middle().y - paint.scale.line_px(style.size) / 2, box.r - icon - frame.mm(4), box.b},
        words, style);
    paint.icon({box.r - frame.mm(4) - icon / 2, box.middle().y}, icon::chevron_right, icon, Tone::soft);
    return press.tapped;
}

}  // namespace

void NameList::choose(const std::string& surname) {
    surname_ = surname;
    hamlet_ = {};
    all_surnames_ = false;
    people_scroll_.to_top();
}

std::optional<kiosk::RollPerson> NameList::draw(Frame& frame, Rect place, kiosk::ResidentId chosen) {
    const SurnameKeys keys{frame.roll.answer().surnames, surname_, false};
    if (surname_.empty() || all_surnames_) {
        draw_surnames(frame, place);
        return std::nullopt;
    }
    const Rect row = place.cut_top(surname_keys_height(frame, place.width(), keys));
    place.cut_top(frame.mm(1));
    if (const auto tapped = surname_keys(frame, row, row, keys)) {
        choose(tapped->surname.empty() ? surname_ : tapped->surname);
        all_surnames_ = tapped->surname.empty();
        frame.animate();
    }
    return draw_people(frame, place, chosen);
}

void NameList::draw_surnames(Frame& frame, const Rect& place) {
    const SurnameKeys keys{frame.roll.answer().surnames, surname_, true};
    const float width = place.width() - frame.mm(bar_mm), high = surname_keys_height(frame, width, keys);
    const bool fits = surname_keys_height(frame, place.width(), keys) <= place.height();
    const Rect region{place.l - frame.mm(2), place.t, place.r + frame.mm(2), place.b};
    const float y = place.t - surnames_scroll_.begin(frame, target_id("surnames_scroll"), region, fits ? 0 : high);
    if (const auto tapped =
            surname_keys(frame, {place.l, y, place.l + (fits ? place.width() : width), y + high}, region, keys)) {
        choose(tapped->surname);
        frame.animate();
    }
    surnames_scroll_.end(frame);
}

std::optional<kiosk::RollPerson> NameList::draw_hamlet(Frame& frame, Rect& place, const Rect& visible,
                                                       const kiosk::RollHamlet& hamlet, int rows,
                                                       kiosk::ResidentId chosen) {
    const int columns = person_columns(frame, place.width());
    const float tile = tile_height(frame, hamlet);
    const Shown shown = shown_of(hamlet, columns, rows);
    std::optional<kiosk::RollPerson> picked;
    const Rect title = place.cut_top(title_height(frame));
    if (frame.in_sight(title, visible)) hamlet_title(frame, title, hamlet, surname_);
    for (int i = 0; i < shown.people; ++i) {
        const kiosk::RollPerson& person = hamlet.listed[static_cast<std::size_t>(i)];
        const Rect box = person_place(frame, place, columns, tile, i);
        if (!frame.in_sight(box, visible)) continue;
        if (person_tile(frame, box, {"person", person, person.group, person.resident == chosen})) picked = person;
    }
    const Rect last = person_place(frame, place, columns, tile, shown.people);
    if (shown.more && frame.in_sight(last, visible) && more_tile(frame, last, hamlet, hamlet.people - shown.people)) {
        hamlet_ = hamlet.hamlet;
        people_scroll_.to_top();
        frame.animate();
    }
    place.cut_top(person_grid_height(frame, columns, tile, shown.places()) + frame.mm(4));
    return picked;
}

std::optional<kiosk::RollPerson> NameList::draw_people(Frame& frame, const Rect& place, kiosk::ResidentId chosen) {
    if (!frame.roll.answered()) return std::nullopt;  // Nobody else's names under this surname.
    const float width = place.width() - frame.mm(bar_mm);
    const int rows = hamlet_ ? all_rows : rows_that_fit(frame, width, place.height());
    const float high = people_height(frame, width, rows);
    const Rect region{place.l - frame.mm(2), place.t, place.r + frame.mm(2), place.b};
    const float y = place.t - people_scroll_.begin(frame, target_id("people_scroll"), region, high);
    Rect rest{place.l, y, place.l + width, y + high + frame.mm(1)};
    std::optional<kiosk::RollPerson> picked;
    for (const kiosk::RollHamlet& hamlet : frame.roll.answer().hamlets)
        if (auto now = draw_hamlet(frame, rest, region, hamlet, rows, chosen)) picked = std::move(now);
    people_scroll_.end(frame);
    return picked;
}

}  // namespace ui
