#include "ui/counter/figure_sheet.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pad_key.h"
#include "ui/widgets/sheet.h"

namespace ui {

namespace {

constexpr int rows = 4, erase_key = 10, done_key = 11;
constexpr float widest_mm = 150;
constexpr TextStyle title_style{Face::title, TextSize::title, Tone::gink, Align::center, 1};

float key_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 26.0F : 23.0F); }

float figure_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::head) + frame.mm(4); }

}  // namespace

void FigureSheet::draw_figure(Frame& frame, const Rect& place) const {
    const Paint& paint = frame.paint;
    card(paint, place);
    const TextStyle style{Face::bold, TextSize::head, digits_.empty() ? Tone::faint : Tone::ink, Align::center};
    const std::string& words = digits();
    paint.text({place.middle().x, place.middle().y - paint.scale.line_px(style.size) / 2}, words, style);
}

void FigureSheet::type(int digit) {
    if (digits_ == "0") digits_.clear();
    if (digits_.size() < most_) digits_ += static_cast<char>('0' + digit);
}

FigureSheet::Tap FigureSheet::draw_keys(Frame& frame, const Rect& grid) {
    Tap tap = Tap::none;
    for (int i = 0; i < 12; ++i) {
        const Rect box = pad_place(frame, grid, rows, i);
        const int digit = i == 10 ? 0 : i + 1;
        if (i == 9) {
            if (pad_key(frame, box, {"figure", erase_key, frame.tr("Erase one"), true, digits_.empty()}))
                digits_.pop_back();
            frame.paint.icon(box.middle(), icon::backspace, frame.mm(14),
                             digits_.empty() ? Tone::gborder : Tone::gsoft);
        } else if (i == done_key) {
            const auto state = digits().empty() ? ButtonState::off : ButtonState::ready;
            if (button(frame, box, {"figure", frame.tr("Done"), {}, "", ButtonLook::main, false, done_key, state}))
                tap = Tap::done;
        } else {
            const std::string label = std::to_string(digit);
            if (pad_key(frame, box, {"figure", digit, label, false, false})) type(digit);
            const TextStyle style{Face::title, TextSize::head, Tone::ink, Align::center};
            frame.paint.text({box.middle().x, box.middle().y - frame.paint.scale.line_px(style.size) / 2}, label,
                             style);
        }
    }
    return tap;
}

FigureSheet::Tap FigureSheet::draw(Frame& frame) {
    const float gap = frame.mm(3), title = frame.paint.scale.line_px(TextSize::title), figure = figure_height(frame),
                keys = rows * key_height(frame) + (rows - 1) * frame.mm(pad_gap_mm);
    const bool beside = !frame.upright();
    const Sheet up = sheet(frame, frame.content, "figure_sheet", beside ? keys : title + figure + keys + 2 * gap);
    Rect place = up.inside;
    const float width = std::min(beside ? place.width() * 0.55F : place.width(), frame.mm(widest_mm));
    Rect grid = place;
    if (beside) {
        grid = place.cut_right(width);
        place.cut_right(frame.mm(10));
        place.t = place.middle().y - (title + gap + figure) / 2;
    } else {
        const float left = place.middle().x - width / 2;
        place.l = grid.l = left;
        place.r = grid.r = left + width;
        grid.t = grid.b - keys;
    }
    frame.paint.paragraph(place.cut_top(title), title_, title_style);
    place.cut_top(gap);
    draw_figure(frame, place.cut_top(figure));
    const Tap tap = draw_keys(frame, grid);
    if (tap != Tap::none || up.dismissed) frame.animate();
    return up.dismissed ? Tap::close : tap;
}

}  // namespace ui
