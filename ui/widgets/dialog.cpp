#include "ui/widgets/dialog.h"

#include <algorithm>

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

constexpr float pad_mm = 10, badge_mm = 28, gap_mm = 5, widest_mm = 200;
constexpr TextStyle title_style{Face::title, TextSize::head, Tone::ink, Align::center, 3},
    sentence_style{Face::text, TextSize::body, Tone::soft, Align::center, 4};

float width_on(const Frame& frame, const Rect& screen) {
    return std::min(frame.mm(widest_mm), screen.width() - 2 * frame.mm(pad_mm));
}

void surface(const Paint& paint, const Rect& box) {
    const float radius = paint.mm(5);
    paint.shadow(box, paint.mm(12), paint.mm(2), 0.35F);
    paint.fill(box, Tone::card, radius);
    if (paint.palette.framed_cards) paint.frame(box, Tone::border, paint.mm(0.75F), radius);
}

// The main action stands right and is wider, where the hand is.
DialogAnswer buttons(Frame& frame, Rect row, const Dialog& dialog) {
    DialogAnswer answer = DialogAnswer::none;
    if (!dialog.other_words.empty()) {
        const Rect left = row.cut_left((row.width() - frame.mm(gap_mm)) * 0.42F);
        row.cut_left(frame.mm(gap_mm));
        if (button(frame, left, {dialog.name, dialog.other_words, dialog.other_icon, "", ButtonLook::plain, false, 2}))
            answer = DialogAnswer::other;
    }
    if (button(frame, row, {dialog.name, dialog.main_words, dialog.main_icon, "", ButtonLook::main, false, 1}))
        answer = DialogAnswer::main;
    return answer;
}

}  // namespace

float dialog_height(const Frame& frame, const Rect& screen, const Dialog& dialog) {
    const Paint& paint = frame.paint;
    const float inner = width_on(frame, screen) - 2 * frame.mm(pad_mm);
    return 2 * frame.mm(pad_mm) + frame.mm(badge_mm + 2 * gap_mm) + paint.height_of(dialog.title, inner, title_style) +
           paint.height_of(dialog.sentence, inner, sentence_style) + frame.mm(8) + button_height(frame);
}

DialogAnswer dialog(Frame& frame, const Rect& screen, const Dialog& dialog) {
    const Paint& paint = frame.paint;
    frame.touch.cover();
    paint.faded(paint.palette.scrim_alpha).fill(screen, Tone::scrim);
    const float width = width_on(frame, screen), height = dialog_height(frame, screen, dialog);
    const Rect box = rect_at(screen.middle().x - width / 2, screen.middle().y - height / 2, width, height);
    surface(paint, box);
    Rect place = box.inset(frame.mm(pad_mm));
    const Rect mark = place.cut_top(frame.mm(badge_mm + gap_mm));
    badge(paint, {mark.middle().x, mark.t + frame.mm(badge_mm) / 2}, frame.mm(badge_mm), dialog.icon, dialog.look);
    place.cut_top(paragraph_without_orphan(paint, place, dialog.title, title_style) + frame.mm(gap_mm));
    paragraph_without_orphan(paint, place, dialog.sentence, sentence_style);
    return buttons(frame, place.cut_bottom(button_height(frame)), dialog);
}

}  // namespace ui
