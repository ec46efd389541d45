// A piece of a gallery page: its heading, and the widgets it shows in their states.
//
// A section draws from the top of its place and says how high it was; the page lets sections flow into columns.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace ui::gallery {

// What the finger did on this page: the specimens that can be tried out live on it.
struct Tries {
    std::string digits;
    std::vector<int> pictures;
    std::string digits_said, pictures_said;  // What came of the last try.
    int choice = 0, count = 1, tab = 0;
};

struct Section {
    const char* title;  // English, for tr().
    const char* note;
    float (*draw)(Frame& frame, const Rect& place, Tries& tries);
};

struct Page {
    std::string_view name;
    std::span<const Section> (*sections)();
};

// A small word above a specimen; cuts it off the top of the place.
void caption(const Frame& frame, Rect& place, const char* english);
// The i-th of n places side by side.
Rect nth(const Frame& frame, const Rect& row, int i, int n);

// A finger that rests on a specimen: what is drawn into its frame shows the widget's own pressed state.
class HeldFinger {
public:
    HeldFinger(const Frame& frame, std::string_view name, std::int64_t row, const Rect& box);
    HeldFinger(const HeldFinger&) = delete;
    HeldFinger& operator=(const HeldFinger&) = delete;
    Frame& frame() { return frame_; }

private:
    Touch touch_;
    Frame frame_;
};

#define PAGE(name) std::span<const Section> name##_sections();
#include "ui/gallery/page_list.inc"
#undef PAGE

}  // namespace ui::gallery
