// The pad that is written on with a finger: the strokes are seen as they are drawn, and kept until the character is
// chosen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/model/writing.h"
#include "ui/frame.h"

namespace ui {

// What stands behind the ink: a ruled square for one character, or a line to sign on.
enum class InkRule : std::uint8_t { square, signature };

class InkPad {
public:
    explicit InkPad(InkRule rule = InkRule::square) : rule_(rule) {}
    // Draws it, and takes what the finger did. True: a stroke was ended now.
    bool draw(Frame& frame, const Rect& box, std::string_view name);

    // On a pad of ink_side both ways, whatever its size here.
    const std::vector<kiosk::Stroke>& strokes() const { return strokes_; }
    bool empty() const { return strokes_.empty(); }
    void undo();
    void clear();

private:
    bool follow(const Touch::InkMark& mark, const Rect& box);
    void add(kiosk::InkPoint point);
    bool end_stroke();
    void draw_ink(const Paint& paint, const Rect& box) const;

    InkRule rule_;
    std::vector<kiosk::Stroke> strokes_;
    bool writing_ = false;  // The last stroke is not ended yet.
};

}  // namespace ui
