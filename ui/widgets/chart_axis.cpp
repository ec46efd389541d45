#include "ui/widgets/chart_axis.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

constexpr std::int64_t most_steps = 5;
// Sums of a village; beyond, adding a step could no longer be counted.
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max() / 1000;

std::int64_t steps_down(std::int64_t low, std::int64_t step) { return low >= 0 ? 0 : (-low + step - 1) / step; }
std::int64_t steps_up(std::int64_t high, std::int64_t step) { return high <= 0 ? 0 : (high + step - 1) / step; }

std::int64_t next_step(std::int64_t step) {
    std::int64_t ten = 1;
    while (step / ten >= 10) ten *= 10;
    return step / ten == 2 ? ten * 5 : step * 2;  // 1, 2, 5, 10, 20, 50 ...
}

}  // namespace

float ChartAxis::part(std::int64_t value) const {
    return static_cast<float>((static_cast<double>(value) - static_cast<double>(low)) /
                              (static_cast<double>(high) - static_cast<double>(low)));
}

std::vector<std::int64_t> ChartAxis::ticks() const {
    std::vector<std::int64_t> all;
    for (std::int64_t at = low; at <= high; at += step) all.push_back(at);
    return all;
}

ChartAxis chart_axis(std::int64_t least, std::int64_t most) {
    const std::int64_t low = std::clamp(least, -largest, std::int64_t{0}),
                       high = std::clamp(most, std::int64_t{0}, largest);
    if (low == 0 && high == 0) return {0, 3, 1};
    std::int64_t step = 1;
    while (steps_down(low, step) + steps_up(high, step) > most_steps) step = next_step(step);
    return {-steps_down(low, step) * step, std::max<std::int64_t>(steps_up(high, step), low < 0 ? 0 : 1) * step, step};
}

}  // namespace ui
