#include <algorithm>

#include "ui/widgets/chart_frame.h"

namespace ui {

namespace {

// Upright from the line of nought; rounded only where it ends.
void bar(const Paint& paint, const Rect& box, bool down, Tone tone) {
    const float radius = std::min({paint.mm(1.5F), box.width() / 3, box.height()});
    if (down) return paint.fill(box, tone);
    paint.fill_top_rounded(box, tone, radius);
}

}  // namespace

void bar_chart(Frame& frame, const Rect& box, const Chart& chart) {
    const ChartPlot plot = chart_frame(frame, box, chart);
    const auto n = static_cast<float>(std::max<std::size_t>(1, chart.series.size()));
    const float gap = frame.mm(1), all = std::min(plot.slot * 0.78F, n * frame.mm(9)),
                width = (all - gap * (n - 1)) / n;
    const float zero = plot.y_of(0);
    for (std::size_t s = 0; s < chart.series.size(); ++s)
        for (std::size_t g = 0; g < std::min(chart.groups.size(), chart.series[s].values.size()); ++g) {
            const float y = plot.y_of(chart.series[s].values[g]),
                        x = plot.x_of(g) - all / 2 + static_cast<float>(s) * (width + gap);
            bar(frame.paint, {x, std::min(y, zero), x + width, std::max(y, zero)}, y > zero, chart.series[s].look.fill);
        }
}

}  // namespace ui
