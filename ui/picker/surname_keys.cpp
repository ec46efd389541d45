#include "ui/picker/surname_keys.h"

#include <algorithm>
#include <vector>

#include "ui/widgets/card.h"
#include "ui/wording.h"
#include "ui/writing/word_key.h"

namespace ui {

namespace {

constexpr float gap_mm = 3, narrowest_mm = 37, large_narrowest_mm = 52;
constexpr std::size_t rows_at_first = 2;

std::size_t columns_in(const Frame& frame, float width) {
    const float each = frame.mm((frame.paint.scale.large() ? large_narrowest_mm : narrowest_mm) + gap_mm);
    return std::max<std::size_t>(2, static_cast<std::size_t>((width + frame.mm(gap_mm)) / each));
}

bool has_others(const SurnameKeys& keys, std::size_t columns) {
    return !keys.all && keys.surnames.size() > rows_at_first * columns;
}

// Which are shown: the first ones, and in the last place the chosen one if it is not among them.
std::vector<const kiosk::Surname*> shown(const SurnameKeys& keys, std::size_t columns) {
    std::vector<const kiosk::Surname*> out;
    for (const kiosk::Surname& surname : keys.surnames) out.push_back(&surname);
    if (!has_others(keys, columns)) return out;
    const std::size_t room = rows_at_first * columns - 1;
    const auto chosen = std::ranges::find(keys.surnames, keys.chosen, &kiosk::Surname::name);
    const bool hidden = chosen != keys.surnames.end() && chosen - keys.surnames.begin() >= static_cast<long>(room);
    out.resize(room);
    if (hidden) out.back() = &*chosen;
    return out;
}

Rect place_of(const Frame& frame, const Rect& box, std::size_t columns, std::size_t i) {
    const float gap = frame.mm(gap_mm), height = key_height(frame),
                width = (box.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const std::size_t row = i / columns, column = i % columns;
    return rect_at(box.l + static_cast<float>(column) * (width + gap), box.t + static_cast<float>(row) * (height + gap),
                   width, height);
}

bool surname_key(Frame& frame, const Rect& box, const kiosk::Surname& surname, bool chosen) {
    const Paint paint = frame.paint.unspoken();
    const Press press = frame.target("surname", static_cast<std::int64_t>(target_id(surname.name)), box, surname.name);
    if (chosen)
        filled_card(paint, box, press.held ? Tone::voice_press : Tone::voice, Height::flat);
    else
        card(paint, box);
    if (press.held && !chosen) paint.fill(box, Tone::sunk, corner_radius(paint));
    TextStyle name{Face::title, TextSize::head, chosen ? Tone::on_voice : Tone::ink, Align::left, 1},
        count{Face::text, TextSize::body, chosen ? Tone::on_voice : Tone::soft};
    const std::string people = frame.wording.number(surname.people);
    const float gap = frame.mm(2.5F), counted = paint.width_of(people, count), room = box.width() - frame.mm(5);
    if (paint.width_of(surname.name, name) + gap + counted > room) name.size = TextSize::title;
    const float wide = std::min(paint.width_of(surname.name, name) + 1, room - gap - counted),
                x = box.middle().x - (wide + gap + counted) / 2, middle = box.middle().y;
    paint.clip(box);  // One character may be wider than a key.
    paint.paragraph({x, middle - paint.scale.line_px(name.size) / 2, x + wide, box.b}, surname.name, name);
    paint.text({x + wide + gap, middle - paint.scale.line_px(count.size) / 2}, people, count);
    paint.end_clip();
    return press.tapped;
}

}  // namespace

float surname_keys_height(const Frame& frame, float width, const SurnameKeys& keys) {
    const std::size_t columns = columns_in(frame, width), rows = (keys.surnames.size() + columns - 1) / columns,
                      drawn = has_others(keys, columns) ? rows_at_first : rows;
    return static_cast<float>(drawn) * (key_height(frame) + frame.mm(gap_mm));
}

std::optional<SurnameTap> surname_keys(Frame& frame, const Rect& box, const Rect& visible, const SurnameKeys& keys) {
    const std::size_t columns = columns_in(frame, box.width());
    const auto surnames = shown(keys, columns);
    std::optional<SurnameTap> tapped;
    for (std::size_t i = 0; i < surnames.size(); ++i) {
        const Rect place = place_of(frame, box, columns, i);
        if (!frame.in_sight(place, visible)) continue;
        if (surname_key(frame, place, *surnames[i], surnames[i]->name == keys.chosen))
            tapped = SurnameTap{surnames[i]->name};
    }
    if (!has_others(keys, columns)) return tapped;
    WordKey others{"other_surnames", 0, frame.tr("Other surnames")};
    others.style.size = TextSize::title;
    if (word_key(frame, place_of(frame, box, columns, surnames.size()), others)) tapped = SurnameTap{};
    return tapped;
}

}  // namespace ui
