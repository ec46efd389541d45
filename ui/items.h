// Every item drawn in a frame with its rectangle and label, as ImGui's item hooks report them: for the robot, the
// checks and for explore-by-touch. The list hangs on the ImGui context (TestEngine); without one the hooks do nothing.
#pragma once

#include <string>
#include <vector>

#include "ui/geometry.h"

struct ImGuiContext;

namespace ui {

struct Item {
    unsigned id = 0;
    Rect box;
    std::string label;
};

using ItemList = std::vector<Item>;

// Switches the hooks on and collects into `items` until it is set to nullptr.
void collect_items(ImGuiContext* context, ItemList* items);

// Tells ImGui of an item: hooks see its rectangle and label.
void tell_item(unsigned id, const Rect& box, const std::string& label);

}  // namespace ui
