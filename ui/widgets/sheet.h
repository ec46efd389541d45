// A sheet that rises from the foot of the screen over what was there: for one more step of the same matter.
//
// What lies behind is dimmed and can no longer be touched. A tap on it means "never mind".
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace ui {

struct Sheet {
    Rect inside;             // Where the caller draws; on the ground's tones.
    bool dismissed = false;  // Somebody tapped beside it.
};

// `height`: of what stands inside, in pixels; the sheet is as much higher as its margins are.
Sheet sheet(Frame& frame, const Rect& screen, std::string_view name, float height);

// Of what stands inside, for whoever measures it first.
float sheet_width(const Frame& frame, const Rect& screen);

// The paper it is made of, risen from the foot of the page or come in from its side.
void sheet_surface(const Paint& paint, const Rect& box, bool from_foot);

}  // namespace ui
