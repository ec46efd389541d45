// Icon names of the one icon face (Material Icons), so that no screen writes a code point: a line each in
// icon_list.inc.
//
// A name maps to the UTF-8 of its code point in MaterialIcons-Regular.ttf (package
// fonts-material-design-icons-iconfont).
#pragma once

#include <string_view>

namespace ui::icon {

#define ICON(name, utf8) inline constexpr std::string_view name = utf8;
#include "ui/icon_list.inc"
#undef ICON

}  // namespace ui::icon
