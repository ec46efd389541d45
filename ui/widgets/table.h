// Rows and columns as the office's sheets have them: a head, rows as high as their words, numbers flush right, and a
// sum below a thicker line. A column may hold a button for each row ("ask about this line").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace ui {

struct TableColumn {
    std::string words;
    float share = 1;  // Of the width that is left; 0: as wide as its widest words, never shortened.
    Align align = Align::left;
    std::string_view action_icon = {};  // Its cells are buttons.
};

struct TableCell {
    std::string words;
    std::string note = {};  // Small, below.
    TextStyle style{Face::text, TextSize::body, Tone::ink, Align::left, 2};
};

struct TableRow {
    std::vector<TableCell> cells;
    bool marked = false;  // The one that is meant.
};

struct Table {
    std::string_view name;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::optional<TableRow> sum;
};

struct TableTap {
    int row = 0, column = 0;
};

float table_height(const Frame& frame, float width, const Table& table);
// The button that was tapped, if any.
std::optional<TableTap> table(Frame& frame, const Rect& box, const Table& table);

}  // namespace ui
