// The gallery: every color, letter size, widget in every state, motif and icon, for whoever draws the hall's screens.
//
// A page is a screen like any other, so it can be drawn, touched and measured like one; but it stands in no list of
// screens and nothing leads there, so no visitor gets to see it. A page goes on over as many sheets as it needs on this
// display: the route's argument says which.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/screen.h"

namespace ui::gallery {

// As gallery_parts; null: no such page.
std::unique_ptr<Screen> make_page(const Route& route);
// In the order of page_list.inc.
std::vector<std::string> page_names();
std::string screen_of(const std::string& page_name);

}  // namespace ui::gallery
