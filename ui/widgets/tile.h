// Tiles of the home screen: a door (large, filled, the things people come for) and a plain tile (a board).
//
// The icon stands beside the words, or above them where the tile is too narrow for that; words take two lines before
// they are shortened.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct Tile {
    std::string_view name;
    std::string_view icon;
    std::string title;
    std::string sentence;  // Something true and fresh, never the title again.
    Accent look = accent::voice;
};

bool tile(Frame& frame, const Rect& box, const Tile& tile);
bool door(Frame& frame, const Rect& box, const Tile& tile);
// The least height at which its words stand clear in this width.
float tile_height(const Frame& frame, float width, const Tile& tile);
float door_height(const Frame& frame, float width, const Tile& tile);

}  // namespace ui
