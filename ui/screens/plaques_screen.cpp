// The plaques on the wall: lacquered wood with gold letters, the village's own on top.
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/honor_tabs.h"
#include "ui/wording.h"

namespace ui {

namespace {

// Lacquer and gilding are the material of a plaque in every theme, like the pixels of a photograph.
constexpr Color lacquer_top = rgb(0x7A2215), lacquer_bottom = rgb(0x54140B), gilding = rgb(0xFBE3AE),
                gold = rgb(0xD9A94F);

class PlaquesScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

void wood(Frame& frame, const Rect& box, const kiosk::Plaque& plaque) {
    const Paint& paint = frame.paint;
    paint.shadow(box, frame.mm(5), frame.mm(1.5F), 0.24F);
    paint.fill(box, Tone::honor, frame.mm(2.5F));
    const Rect board = box.inset(frame.mm(1.75F));
    paint.gradient(board, lacquer_top, lacquer_bottom, frame.mm(1));
    const Rect rim = box.inset(frame.mm(4.2F));
    paint.frame(rim, gold, std::max(1.0F, frame.mm(0.5F)), frame.mm(1));
    float em = paint.scale.text_px(TextSize::head);
    const float room = rim.width() - frame.mm(6);
    while (em > paint.scale.text_px(TextSize::body) && paint.setter.width(plaque.title, Face::title, em) > room)
        em -= 2;
    const SetText& set = paint.setter.set(plaque.title, Face::title, em, room, 2);
    float y = box.middle().y - em * 1.3F * static_cast<float>(set.lines.size()) / 2;
    for (const SetLine& line : set.lines) {
        paint.text_px({box.middle().x - line.width_px / 2, y}, line.text, Face::title, em, std::round(em * 1.3F),
                      gilding);
        y += em * 1.3F;
    }
}

// Who was given it, and when.
std::string given_to(const Frame& frame, const kiosk::Plaque& plaque) {
    const std::string when =
        plaque.given_on.size() == 7
            ? frame.wording.fill(frame.tr("{month} {year}"), {{"month", frame.wording.month_of(plaque.given_on)},
                                                              {"year", plaque.given_on.substr(0, 4)}})
            : frame.wording.fill(frame.tr("Year {year}"), {{"year", plaque.given_on}});
    return plaque.owner + "\xE3\x80\x80" + when;
}

TextStyle under_style(const Frame& frame, Tone tone) {
    return {Face::text, TextSize::body, tone, Align::center, frame.paint.scale.large() ? 2 : 1};
}

void village_plaque(Frame& frame, const Rect& box, const kiosk::Plaque& plaque) {
    honor_card(frame.paint, box);
    motif::corners(frame.paint, box, frame.mm(5.5F), frame.mm(0.154F), Tone::honor, frame.mm(1));
    const float high = frame.mm(49.6F), width = std::min(box.width() * 0.62F, frame.mm(154));
    const float y = box.middle().y - (high + frame.mm(14)) / 2;
    wood(frame, rect_at(box.middle().x - width / 2, y, width, high), plaque);
    const float edge = frame.mm(30);
    frame.paint.paragraph({box.l + edge, y + high + frame.mm(4), box.r - edge, box.b}, given_to(frame, plaque),
                          under_style(frame, Tone::soft));
}

void PlaquesScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    honor_tabs(frame, place, HonorTab::plaques);
    const auto& plaques = frame.boards.plaques;
    heading(frame, place, frame.tr("Plaques of honor"),
            frame.wording.fill(frame.tr("What the village and its families were given, {n} in all"),
                               {{"n", frame.wording.number(static_cast<std::int64_t>(plaques.size()))}}));
    if (plaques.empty())
        return empty_state(frame, place, icon::military_tech, frame.tr("The wall has room for the first plaque"),
                           frame.tr("The office hangs it here when it is given."));
    const int columns = frame.portrait() ? 2 : 3;
    const float gap = frame.mm(5), high = frame.mm(46.6F),
                each = (place.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float said = 0;
    for (const kiosk::Plaque& plaque : plaques)
        said = std::max(said, frame.paint.height_of(given_to(frame, plaque), each, under_style(frame, Tone::gsoft)));
    const float first = frame.portrait() ? frame.mm(99.2F) + said - frame.paint.scale.line_px(TextSize::body) : 0,
                step = high + said + frame.mm(15);
    const std::size_t from = frame.portrait() ? 1 : 0;
    const std::size_t rows =
        (plaques.size() - from + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b + frame.mm(1)};
    float y = place.t - scroll_.begin(frame, target_id("plaque_scroll"), region,
                                      first + (first > 0 ? frame.mm(9) : 0) + step * static_cast<float>(rows));
    if (first > 0) {
        village_plaque(frame, {place.l, y, place.r, y + first}, plaques.front());
        y += first + frame.mm(9);
    }
    for (std::size_t i = from; i < plaques.size(); ++i) {
        const auto n = static_cast<int>(i - from);
        const int row = n / columns, column = n % columns;
        const Rect box = rect_at(place.l + static_cast<float>(column) * (each + gap),
                                 y + static_cast<float>(row) * step, each, high);
        if (!frame.in_sight({box.l, box.t, box.r, box.b + said + frame.mm(4)}, region)) continue;
        wood(frame, box, plaques[i]);
        frame.paint.paragraph({box.l, box.b + frame.mm(4), box.r, box.b}, given_to(frame, plaques[i]),
                              under_style(frame, Tone::gsoft));
    }
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_plaques_screen(const Route& /*route*/) { return std::make_unique<PlaquesScreen>(); }

}  // namespace ui
