// What bar and line charts share: the card, title and legend, the axis with its lines, the groups' names.
#pragma once

#include "ui/widgets/chart.h"
#include "ui/widgets/chart_axis.h"

namespace ui {

struct ChartPlot {
    Rect box;  // Where the values stand.
    ChartAxis axis;
    float slot = 0;  // A group's width.

    float y_of(std::int64_t value) const { return box.b - axis.part(value) * box.height(); }
    float x_of(std::size_t group) const { return box.l + (static_cast<float>(group) + 0.5F) * slot; }
};

// The mark of a series: disc, square, diamond.
void chart_mark(const Paint& paint, Point middle, float size, std::size_t series, Tone tone);
ChartPlot chart_frame(Frame& frame, const Rect& box, const Chart& chart);

}  // namespace ui
