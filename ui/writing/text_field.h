// The line that is written into: what stands there, a caret, what is still being spelled, and a cross that empties it.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/writing/written_text.h"

namespace ui {

struct TextField {
    std::string_view name;
    const WrittenText& text;
    std::string spelling = {};  // Letters no word was chosen for yet.
    std::string hint = {};      // Stands there while it is empty.
    std::string_view icon = {};
    bool writing = false;  // The panel is open: the caret stands there.
};

enum class FieldTap { none, field, cross };

float text_field_height(const Frame& frame);
// "cross": away with it; what that means when it is empty already is the caller's.
FieldTap text_field(Frame& frame, Rect box, const TextField& field);

}  // namespace ui
