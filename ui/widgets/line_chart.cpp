#include <algorithm>

#include "ui/widgets/chart_frame.h"

namespace ui {

void line_chart(Frame& frame, const Rect& box, const Chart& chart) {
    const ChartPlot plot = chart_frame(frame, box, chart);
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const ChartSeries& series = chart.series[s];
        std::vector<Point> points;
        for (std::size_t g = 0; g < std::min(chart.groups.size(), series.values.size()); ++g)
            points.push_back({plot.x_of(g), plot.y_of(series.values[g])});
        if (points.size() > 1) frame.paint.polyline(points, series.look.fill, frame.mm(1.2F));
        for (const Point& point : points) {
            chart_mark(frame.paint, point, frame.mm(6), s, Tone::card);  // So that lines that cross stay apart.
            chart_mark(frame.paint, point, frame.mm(4.5F), s, series.look.fill);
        }
    }
}

}  // namespace ui
