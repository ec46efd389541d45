// A question that must be answered before anything else: what happens, in one sentence, and one clear main action.
//
// It covers the screen; a tap beside it does nothing, so that nobody answers by accident.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct Dialog {
    std::string_view name;
    std::string_view icon;
    Accent look = accent::info;
    std::string title;
    std::string sentence;  // What follows from "yes".
    std::string main_words;
    std::string_view main_icon;
    std::string other_words;  // Empty: there is nothing to decide, only to know.
    std::string_view other_icon = {};
};

enum class DialogAnswer { none, main, other };

float dialog_height(const Frame& frame, const Rect& screen, const Dialog& dialog);
DialogAnswer dialog(Frame& frame, const Rect& screen, const Dialog& dialog);

}  // namespace ui
