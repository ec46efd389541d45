// How well one color can be read on another: WCAG 2.2's relative luminance and contrast ratio, 1 to 21.
#pragma once

#include "ui/theme.h"

namespace ui {

double contrast_ratio(Color a, Color b);

}  // namespace ui
