// A list that follows the finger: dragging, momentum that dies away, a soft stop at both ends.
//
// A screen keeps one Scroll per list (it is what the finger did) and asks it for the offset in each frame.
#pragma once

#include <cstdint>

#include "ui/touch.h"

namespace ui {

struct Frame;

class Scroll {
public:
    // Tells the region, moves with finger and momentum, clips to it and returns how far the content is shifted up, in
    // pixels. content_px: height of all content. Call end() when the content is drawn.
    float begin(Frame& frame, TargetId id, const Rect& box, float content_px);
    void end(Frame& frame) const;

    float offset_px() const { return offset_px_; }
    void to_top() { offset_px_ = speed_px_per_s_ = 0; }

private:
    void follow(const Touch::Drag& drag, float most_px, float box_px);
    void coast(std::int64_t steady_ms, float most_px);
    void show_read_line(Frame& frame, const Rect& line, const Rect& box, float most_px);
    void draw_bar(Frame& frame, const Rect& box, float content_px) const;

    float offset_px_ = 0, speed_px_per_s_ = 0;
    bool held_ = false;
    std::int64_t last_ms_ = 0;
};

}  // namespace ui
