// The numbers beside a chart: round steps that reach from the least value to the most, with nought among them.
#pragma once

#include <cstdint>
#include <vector>

namespace ui {

struct ChartAxis {
    std::int64_t low = 0, high = 1, step = 1;

    // Where a value stands between low (0) and high (1).
    float part(std::int64_t value) const;
    std::vector<std::int64_t> ticks() const;
};

// 1, 2 or 5 times a power of ten a step, three to six steps. Nothing to show gives an axis from 0 to 3.
ChartAxis chart_axis(std::int64_t least, std::int64_t most);

}  // namespace ui
