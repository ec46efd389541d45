// Somebody in a list of names: a seal, the masked name, and where they belong if the name alone does not tell.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/roll.h"
#include "ui/frame.h"

namespace ui {

struct PersonTile {
    std::string_view name;
    const kiosk::RollPerson& person;
    std::string where = {};
    bool chosen = false;
};

// With a second line where `two_lines`.
float person_tile_height(const Frame& frame, bool two_lines);
// How many stand beside each other in this width.
int person_columns(const Frame& frame, float width);
// The i-th place of a grid whose rows are so high.
Rect person_place(const Frame& frame, const Rect& grid, int columns, float height, int i);
// How high a grid of n is.
float person_grid_height(const Frame& frame, int columns, float height, int n);
// True when it was tapped.
bool person_tile(Frame& frame, const Rect& box, const PersonTile& tile);

}  // namespace ui
