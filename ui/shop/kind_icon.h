// Which icon stands beside a kind of goods. Kinds have the village's own words; what they are about is read from them.
#pragma once

#include <string_view>

namespace ui {

// A basket for a kind that none fits.
std::string_view kind_icon(std::string_view kind);

}  // namespace ui
