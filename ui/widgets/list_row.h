// A row of a list: a seal or an icon, a title with a sentence, a state at the right, and an arrow where there is more.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/accent.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/seal.h"

namespace ui {

struct ListRow {
    std::string_view name;
    std::int64_t row = 0;
    std::string title, sentence;
    std::string seal = {};  // Its characters; empty: `icon` in a badge.
    SealCut cut = SealCut::line;
    std::string_view icon = {};
    Accent look = accent::info;
    std::optional<Chip> state = {};
    bool opens = true;  // A tap leads somewhere.
    bool last = false;  // No hairline below.
};

// As high as its words need in this width.
float list_row_height(const Frame& frame, float width, const ListRow& row);
// Draws on a card that the caller drew; true when tapped.
bool list_row(Frame& frame, const Rect& box, const ListRow& row);

}  // namespace ui
