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
#include "ui/widgets/plaque_board.h"
#include "ui/wording.h"

namespace ui {

namespace {

class PlaquesScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

TextStyle under_style(const Frame& frame, Tone tone) {
    return {Face::text, TextSize::body, tone, Align::center, frame.paint.scale.large() ? 2 : 1};
}

void village_plaque(Frame& frame, const Rect& box, const kiosk::Plaque& plaque) {
    honor_card(frame.paint, box);
    motif::corners(frame.paint, box, frame.mm(5.5F), frame.mm(0.154F), Tone::honor, frame.mm(1));
    const float high = frame.mm(49.6F), width = std::min(box.width() * 0.62F, frame.mm(154));
    const float y = box.middle().y - (high + frame.mm(14)) / 2;
    plaque_board(frame, rect_at(box.middle().x - width / 2, y, width, high), plaque,
                 frame.paint.scale.text_px(TextSize::head));
    const float edge = frame.mm(30);
    frame.paint.paragraph({box.l + edge, y + high + frame.mm(4), box.r - edge, box.b}, plaque_given(frame, plaque),
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
        said =
            std::max(said, frame.paint.height_of(plaque_given(frame, plaque), each, under_style(frame, Tone::gsoft)));
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
        plaque_board(frame, box, plaques[i], frame.paint.scale.text_px(TextSize::head));
        frame.paint.paragraph({box.l, box.b + frame.mm(4), box.r, box.b}, plaque_given(frame, plaques[i]),
                              under_style(frame, Tone::gsoft));
    }
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_plaques_screen(const Route& /*route*/) { return std::make_unique<PlaquesScreen>(); }

}  // namespace ui
