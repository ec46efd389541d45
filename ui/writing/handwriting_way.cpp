#include <algorithm>

#include "ui/icons.h"
#include "ui/writing/ways.h"
#include "ui/writing/word_key.h"

namespace ui {

void HandwritingWay::ask(Frame& frame) {
    frame.animate();
    if (pad_.empty())
        frame.writing.forget();
    else
        frame.writing.ask(pad_.strokes());
}

void HandwritingWay::draw_keys(Frame& frame, Rect place, WrittenText& text) {
    const float gap = frame.mm(4), height = (place.height() - 2 * gap) / 3;
    WordKey undo = sign_key("undo_stroke", frame.tr("Take back a stroke"), icon::undo),
            again = sign_key("write_again", frame.tr("Write it anew"), icon::refresh),
            erase = sign_key("erase_character", frame.tr("Erase a character"), icon::backspace);
    undo.off = again.off = pad_.empty();
    erase.off = text.empty();
    if (word_key(frame, place.cut_top(height), undo)) {
        pad_.undo();
        ask(frame);
    }
    place.cut_top(gap);
    if (word_key(frame, place.cut_top(height), again)) {
        pad_.clear();
        ask(frame);
    }
    place.cut_top(gap);
    if (word_key(frame, place, erase)) {
        text.erase_last();
        frame.animate();
    }
}

void HandwritingWay::draw(Frame& frame, Rect place, WrittenText& text) {
    const Rect row = place.cut_top(candidate_lines_height(frame, 2));
    place.cut_top(frame.mm(4));
    const float side = std::min(place.height(), place.width() * 0.61F);
    const Rect square = place.cut_left(side);
    place.cut_left(frame.mm(5));
    if (pad_.draw(frame, rect_at(square.l, square.t, side, side), "ink_pad")) ask(frame);
    place.b = square.t + side;
    draw_keys(frame, place, text);
    const auto& candidates = frame.writing.answer().candidates;
    const int chosen = candidate_grid(frame, row, "stroke_word", candidates);
    if (chosen == no_candidate) return;
    text.add(candidates[static_cast<std::size_t>(chosen)].text);
    pad_.clear();
    ask(frame);
}

}  // namespace ui
