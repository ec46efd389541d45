#include "ui/writing/letter_keys.h"
#include "ui/writing/ways.h"
#include "ui/writing/word_key.h"

namespace ui {

void PinyinWay::clear() {
    letters_.clear();
    candidates_.to_first();
}

void PinyinWay::ask(Frame& frame) {
    candidates_.to_first();
    frame.animate();
    if (letters_.empty())
        frame.writing.forget();
    else
        frame.writing.ask(letters_);
}

void PinyinWay::type(Frame& frame, char letter, WrittenText& text) {
    if (letter != erase_letter) {
        if (letters_.size() == kiosk::PinyinAsk::letters_at_most) return;
        letters_ += letter;
    } else if (letters_.empty()) {
        text.erase_last();
    } else {
        letters_.pop_back();
    }
    ask(frame);
}

// What the word does not stand for is still to be chosen.
void PinyinWay::choose(Frame& frame, const kiosk::WritingCandidate& chosen, WrittenText& text) {
    text.add(chosen.text);
    letters_.erase(0, chosen.letters);
    ask(frame);
}

void PinyinWay::draw(Frame& frame, Rect place, WrittenText& text) {
    const Paint& paint = frame.paint;
    const auto& answer = frame.writing.answer();
    const Rect line = place.cut_top(paint.scale.line_px(TextSize::title));
    const bool hint = letters_.empty();
    const std::string words = hint                     ? std::string(frame.tr("Spell it as you say it"))
                              : answer.spelled.empty() ? letters_
                                                       : answer.spelled;
    const TextStyle style = hint ? TextStyle{Face::text, TextSize::body, Tone::gsoft, Align::left, 1}
                                 : TextStyle{Face::bold, TextSize::title, Tone::gink, Align::left, 1};
    paint.unspoken().paragraph(
        {line.l, line.middle().y - paint.scale.line_px(style.size) / 2, line.r, line.b + frame.mm(2)}, words, style);
    place.cut_top(frame.mm(2.5F));
    const int lines = place.height() >= frame.mm(150) ? 2 : 1;
    const Rect row = place.cut_top(candidate_lines_height(frame, lines));
    place.cut_top(frame.mm(4));
    if (const auto letter = letter_keys(frame, place, "letter")) return type(frame, *letter, text);
    const int chosen = candidates_.draw(frame, row, "pinyin_word", answer.candidates);
    if (chosen != no_candidate) choose(frame, answer.candidates[static_cast<std::size_t>(chosen)], text);
}

}  // namespace ui
