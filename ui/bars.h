// The two bars that never change: the village, date and clock above; back, home, read aloud, text size, language and
// help below.
#pragma once

#include "ui/frame.h"

namespace ui {

struct BarPlaces {
    Rect top, content, bottom;
};

// Where bars and content stand on this display.
BarPlaces bar_places(const Scale& scale, const Rect& screen);

void top_bar(Frame& frame, const Rect& box);

enum class BarTap { none, back, home, read_aloud, text_size, language, help };
struct BarState {
    bool at_home = false;  // "Back" is switched off and home is marked.
    enum class ReadAloud {
        absent,  // The hall has no voice.
        off,     // Not this page: it is somebody's own.
        needs_headphones,
        offered,
        reading,  // A tap ends it.
    } read_aloud = ReadAloud::absent;
};
BarTap bottom_bar(Frame& frame, const Rect& box, const BarState& state);

}  // namespace ui
