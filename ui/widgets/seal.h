// The carved seal: a rounded square with an inner frame and one or two characters, for people, rules and the village
// itself.
#pragma once

#include <string_view>

#include "ui/paint.h"

namespace ui {

enum class SealCut { voice, done, honor, line, gold_line };  // filled in an accent, or only outlined

void seal(const Paint& paint, const Rect& rect, std::string_view characters, SealCut cut);

}  // namespace ui
