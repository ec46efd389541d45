#include "ui/widgets/chart_frame.h"

#include <algorithm>
#include <array>

#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr TextStyle small{Face::text, TextSize::body, Tone::soft};
constexpr float pad_mm = 6, mark_mm = 5.5F;

ChartAxis axis_of(const Chart& chart) {
    std::int64_t least = 0, most = 0;
    for (const ChartSeries& series : chart.series)
        for (const std::int64_t value : series.values) least = std::min(least, value), most = std::max(most, value);
    return chart_axis(least, most);
}

float legend_width(const Paint& paint, const ChartSeries& series) {
    return paint.mm(mark_mm + 2) + paint.width_of(series.name, small);
}

// From the right, in the order of the series; returns the width used.
float legend(const Paint& paint, const Rect& row, const Chart& chart) {
    float x = row.r;
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        const ChartSeries& series = chart.series[i];
        x -= legend_width(paint, series);
        chart_mark(paint, {x + paint.mm(mark_mm) / 2, row.middle().y}, paint.mm(mark_mm), i, series.look.fill);
        paint.text({x + paint.mm(mark_mm + 2), row.middle().y - paint.scale.line_px(TextSize::body) / 2}, series.name,
                   small);
        x -= paint.mm(5);
    }
    return row.r - x;
}

// Title and legend share a row where they fit.
void head(const Paint& paint, Rect& place, const Chart& chart) {
    const TextStyle style{Face::title, TextSize::title, Tone::ink, Align::left, 1};
    float room = 0;
    for (const ChartSeries& series : chart.series) room += legend_width(paint, series) + paint.mm(5);
    Rect row = place.cut_top(paint.scale.line_px(TextSize::title));
    const bool beside = paint.width_of(chart.title, style) + room <= row.width();
    paint.paragraph({row.l, row.t, beside ? row.r - room : row.r, row.b}, chart.title, style);
    if (!beside) row = place.cut_top(paint.scale.line_px(TextSize::body));
    legend(paint, row, chart);
    place.cut_top(paint.mm(5));
}

void ticks(const Frame& frame, Rect& place, ChartPlot& plot) {
    const Paint& paint = frame.paint;
    float widest = 0;
    for (const std::int64_t tick : plot.axis.ticks())
        widest = std::max(widest, paint.width_of(frame.wording.number(tick), small));
    place.cut_left(widest + frame.mm(3));
    plot.box = place;
    const float line = paint.scale.text_px(TextSize::body), step = plot.y_of(0) - plot.y_of(plot.axis.step);
    const auto every = static_cast<std::int64_t>(line / std::max(1.0F, step)) + 1;  // So that numbers stay apart.
    for (const std::int64_t tick : plot.axis.ticks()) {
        const float y = plot.y_of(tick);
        hairline(paint, place.l, place.r, y, tick == 0 ? Tone::border : Tone::line);
        if (tick / plot.axis.step % every) continue;
        paint.text({place.l - frame.mm(3), y - paint.scale.line_px(TextSize::body) / 2}, frame.wording.number(tick),
                   {Face::text, TextSize::body, Tone::soft, Align::right});
    }
}

void names(const Paint& paint, const Rect& row, const ChartPlot& plot, const Chart& chart) {
    float widest = 1;
    for (const std::string& name : chart.groups) widest = std::max(widest, paint.width_of(name, {Face::bold}));
    const auto every = static_cast<std::size_t>((widest + paint.mm(2)) / plot.slot) + 1;
    for (std::size_t i = 0; i < chart.groups.size(); ++i) {
        const bool meant = static_cast<int>(i) == chart.meant;
        // Counted from the last, which is the newest.
        if (!meant && (chart.groups.size() - 1 - i) % every) continue;
        paint.text({plot.x_of(i), row.t}, chart.groups[i],
                   {meant ? Face::bold : Face::text, TextSize::body, meant ? Tone::ink : Tone::soft, Align::center});
    }
}

}  // namespace

void chart_mark(const Paint& paint, Point middle, float size, std::size_t series, Tone tone) {
    const float r = size / 2;
    if (series == 0) return paint.fill({middle.x - r, middle.y - r, middle.x + r, middle.y + r}, tone, size * 0.2F);
    if (series == 1) return paint.disc(middle, r, tone);
    const std::array<Point, 4> diamond{Point{middle.x, middle.y - r * 1.2F}, Point{middle.x + r * 1.2F, middle.y},
                                       Point{middle.x, middle.y + r * 1.2F}, Point{middle.x - r * 1.2F, middle.y}};
    paint.polygon(diamond, tone);
}

ChartPlot chart_frame(Frame& frame, const Rect& box, const Chart& chart) {
    const Paint& paint = frame.paint;
    card(paint, box);
    Rect place = box.inset(frame.mm(pad_mm));
    head(paint, place, chart);
    const float line = paint.scale.line_px(TextSize::body);
    if (!chart.sum.empty()) {
        paint.paragraph(place.cut_bottom(line), chart.sum, {Face::text, TextSize::body, Tone::soft, Align::center, 1});
        place.cut_bottom(frame.mm(2));
    }
    const Rect below = place.cut_bottom(line + frame.mm(1.5F));
    place.cut_top(line / 2);
    ChartPlot plot;
    plot.axis = axis_of(chart);
    ticks(frame, place, plot);
    plot.slot = place.width() / static_cast<float>(std::max<std::size_t>(1, chart.groups.size()));
    names(paint, {place.l, below.t + frame.mm(1.5F), place.r, below.b}, plot, chart);
    return plot;
}

}  // namespace ui
