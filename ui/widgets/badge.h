// A tinted disc with an icon: what a tile or a row is about.
#pragma once

#include <string_view>

#include "ui/paint.h"
#include "ui/widgets/accent.h"

namespace ui {

void badge(const Paint& paint, Point middle, float diameter, std::string_view icon_name, const Accent& accent);

}  // namespace ui
