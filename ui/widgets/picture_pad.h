// A PIN for those who would rather not remember digits: three of nine pictures, in order.
//
// It is told how many were chosen and not which, and no picture stays marked. The caller keeps them and forgets them
// when the page is left.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct PicturePad {
    std::string_view name;
    int chosen = 0, wanted = 3;
    std::string wrong = {};  // Why the last try did not count.
    bool off = false;
};

struct PictureTap {
    enum class Kind { picture, erase, forgotten, done } kind;
    int picture = 0;  // 0 to 8, see pad_pictures.h.
};

float picture_pad_height(const Frame& frame);
std::optional<PictureTap> picture_pad(Frame& frame, const Rect& box, const PicturePad& pad);

}  // namespace ui
