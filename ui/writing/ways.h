// The three ways to write without a keyboard. Each draws itself into its place and adds to the text what was chosen;
// what is half written stands in it until then, and nowhere after.
#pragma once

#include <string>
#include <string_view>

#include "ui/writing/candidate_row.h"
#include "ui/writing/ink_pad.h"
#include "ui/writing/written_text.h"

namespace ui {

// A character in strokes; it is asked for after each.
class HandwritingWay {
public:
    void draw(Frame& frame, Rect place, WrittenText& text);
    void clear() { pad_.clear(); }

private:
    void draw_keys(Frame& frame, Rect place, WrittenText& text);
    void ask(Frame& frame);
    InkPad pad_;
};

// Letters, then the word they stand for.
class PinyinWay {
public:
    void draw(Frame& frame, Rect place, WrittenText& text);
    void clear();
    const std::string& letters() const { return letters_; }

private:
    void type(Frame& frame, char letter, WrittenText& text);
    void choose(Frame& frame, const kiosk::WritingCandidate& chosen, WrittenText& text);
    void ask(Frame& frame);
    std::string letters_;
    CandidateLines candidates_;
};

void digits_way(Frame& frame, const Rect& place, WrittenText& text);

}  // namespace ui
