// Rows of one height that scroll, each a card of its own; on a wide page in two columns where they are narrow enough.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "ui/frame.h"
#include "ui/scroll.h"

namespace ui {

// Enough for a list_row.h of two lines and a sentence, so that all rows may be of one height unmeasured.
float even_row_height(const Frame& frame);

class RowList {
public:
    struct Plan {
        std::string_view name;
        std::size_t rows = 0, columns = 1;
        float height = 0;  // Of a row, in pixels.
    };
    // Calls `row` for each one in sight, with its number and its place.
    void draw(Frame& frame, const Rect& place, const Plan& plan,
              const std::function<void(std::size_t, const Rect&)>& row);
    void to_top() { scroll_.to_top(); }

private:
    Scroll scroll_;
};

}  // namespace ui
