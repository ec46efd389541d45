// Numbers as bars or as a line: a few series over a few groups (months, hamlets), with a legend of marks that differ in
// shape as well as in color, and the numbers beside it.
//
// A group may be the one that is meant; its name is bold. Names that are too many for the width are written in part.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct ChartSeries {
    std::string name;
    Accent look = accent::done;
    std::vector<std::int64_t> values;  // One for each group.
};

struct Chart {
    std::string title;
    std::vector<std::string> groups;
    std::vector<ChartSeries> series;  // At most three.
    std::string sum;                  // A sentence below; empty: none.
    int meant = -1;
};

void bar_chart(Frame& frame, const Rect& box, const Chart& chart);
void line_chart(Frame& frame, const Rect& box, const Chart& chart);

}  // namespace ui
