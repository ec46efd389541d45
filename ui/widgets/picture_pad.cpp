#include "ui/widgets/picture_pad.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pad_key.h"
#include "ui/widgets/pad_pictures.h"
#include "ui/wording.h"

namespace ui {

namespace {

using Kind = PictureTap::Kind;
constexpr float box_mm = 14, key_mm = 32, large_key_mm = 36, foot_mm = 25, large_foot_mm = 30;
constexpr int erase_key = 100, forgotten_key = 101, done_key = 102;

float head_px(const Frame& frame) { return frame.mm(box_mm + 6) + frame.paint.scale.line_px(TextSize::body); }
float foot_px(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? large_foot_mm : foot_mm); }

void ticks(const Frame& frame, const Rect& place, const PicturePad& pad) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(box_mm), step = size + frame.mm(7),
                all = step * static_cast<float>(pad.wanted - 1) + size;
    for (int i = 0; i < pad.wanted; ++i) {
        const Rect box = rect_at(place.middle().x - all / 2 + step * static_cast<float>(i), place.t, size, size);
        if (i < pad.chosen) {
            paint.fill(box, Tone::gink, corner_radius(paint));
            paint.icon(box.middle(), icon::check, size * 0.7F, Tone::g1);
        } else {
            paint.frame(box, pad.wrong.empty() ? Tone::gborder : Tone::gvoice, frame.mm(0.8F), corner_radius(paint));
        }
    }
}

void words(const Frame& frame, const Rect& place, const PicturePad& pad) {
    const int left = std::max(0, pad.wanted - pad.chosen);
    const std::string count = left ? frame.wording.fill(frame.tr("{n} picture to go", "{n} pictures to go", left),
                                                        {{"n", std::to_string(left)}})
                                   : std::string(frame.tr("All pictures are there"));
    const bool wrong = !pad.wrong.empty();
    frame.paint.paragraph(
        place, wrong ? pad.wrong : count,
        {wrong ? Face::bold : Face::text, TextSize::body, wrong ? Tone::gvoice : Tone::gsoft, Align::center, 1});
}

// The thing beside its name; above it where the name is long.
void face(const Paint& paint, const Rect& box, const std::string& name, int which, bool off) {
    TextStyle style{Face::title, TextSize::head, off ? Tone::faint : Tone::ink, Align::left, 1};
    const float gap = paint.mm(5), room = box.width() - paint.mm(6);
    float size = std::min(box.height() - paint.mm(6), paint.mm(25));
    const auto fits = [&] { return size + gap + paint.width_of(name, style) <= room; };
    for (const TextSize smaller : {TextSize::title, TextSize::body})
        if (!fits()) style.size = smaller;
    const float line = paint.scale.line_px(style.size);
    const Paint ink = off ? paint.faded(0.45F) : paint;
    if (fits()) {
        const float x = box.middle().x - (size + gap + paint.width_of(name, style)) / 2;
        pad_picture(ink, rect_at(x, box.middle().y - size / 2, size, size), which);
        paint.text({x + size + gap, box.middle().y - line / 2}, name, style);
        return;
    }
    size = box.height() - line - paint.mm(4);
    pad_picture(ink, rect_at(box.middle().x - size / 2, box.t + paint.mm(2.5F), size, size), which);
    style.align = Align::center;
    paint.paragraph({box.l, box.b - line - paint.mm(1), box.r, box.b}, name, style);
}

bool picture_key(Frame& frame, const Rect& box, const PicturePad& pad, int which) {
    const std::string name = frame.tr(pad_picture_name(which));
    const bool tapped = pad_key(frame, box, {pad.name, which, name, false, pad.off});
    face(frame.paint, box, name, which, pad.off);
    return tapped && pad.chosen < pad.wanted;
}

std::optional<PictureTap> foot(Frame& frame, const Rect& row, const PicturePad& pad) {
    const auto state = [](bool on) { return on ? ButtonState::ready : ButtonState::off; };
    const auto place = [&](int i) { return pad_place(frame, row, 1, i); };
    const Button erase{pad.name,  frame.tr("Take one back"),        icon::backspace, "", ButtonLook::plain, false,
                       erase_key, state(!pad.off && pad.chosen > 0)};
    const Button forgotten{pad.name,     frame.tr("I forgot them"), icon::support_agent, "", ButtonLook::plain, false,
                           forgotten_key};
    const Button done{pad.name,
                      frame.tr("Done"),
                      {},
                      "",
                      ButtonLook::main,
                      false,
                      done_key,
                      state(!pad.off && pad.chosen >= pad.wanted)};
    std::optional<PictureTap> tapped;
    if (button(frame, place(0), erase)) tapped = {Kind::erase};
    if (button(frame, place(1), forgotten)) tapped = {Kind::forgotten};
    if (button(frame, place(2), done)) tapped = {Kind::done};
    return tapped;
}

}  // namespace

float picture_pad_height(const Frame& frame) {
    return head_px(frame) + 3 * frame.mm(frame.paint.scale.large() ? large_key_mm : key_mm) + foot_px(frame) +
           3 * frame.mm(pad_gap_mm);
}

std::optional<PictureTap> picture_pad(Frame& frame, const Rect& box, const PicturePad& pad) {
    Rect grid = box;
    Rect head = grid.cut_top(head_px(frame));
    ticks(frame, head, pad);
    head.cut_top(frame.mm(box_mm + 2));
    words(frame, head, pad);
    std::optional<PictureTap> tapped = foot(frame, grid.cut_bottom(foot_px(frame)), pad);
    grid.cut_bottom(frame.mm(pad_gap_mm));
    for (int i = 0; i < pad_picture_count; ++i)
        if (picture_key(frame, pad_place(frame, grid, 3, i), pad, i)) tapped = {Kind::picture, i};
    return tapped;
}

}  // namespace ui
