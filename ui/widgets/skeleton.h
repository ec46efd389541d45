// What stands where a list is still being read: pale shapes where its rows will be, and a sentence. No spinner.
#pragma once

#include <string_view>

#include "ui/paint.h"

namespace ui {

// As many rows as the place holds above the sentence; on a card.
void skeleton(const Paint& paint, const Rect& place, std::string_view sentence);

}  // namespace ui
