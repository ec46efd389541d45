// The words, mark and accent for each outcome of a scan.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/outcome.h"
#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct AnswerWords {
    Accent look;
    std::string_view mark;    // Icon in the big disc.
    std::string head;         // Three to six characters.
    std::string name, place;  // Empty when refused.
    std::string_view main_icon;
    std::string main;  // The points, or what to do now.
    bool main_bold = false;
    std::string comfort;  // One calming sentence.
    bool asks = false;    // Has buttons: understood, call somebody.
};

AnswerWords words_for(const kiosk::Outcome& outcome, const Frame& frame);

}  // namespace ui
