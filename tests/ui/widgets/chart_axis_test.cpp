#include "ui/widgets/chart_axis.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

namespace {
constexpr std::int64_t least64 = std::numeric_limits<std::int64_t>::min(),
                       most64 = std::numeric_limits<std::int64_t>::max();
}

TEST_CASE("chart axis: round numbers, and nought among them") {
    struct Row {
        std::int64_t least, most, low, high, step;
    };
    for (const Row& row : {Row{0, 0, 0, 3, 1}, Row{0, 1, 0, 1, 1}, Row{0, 5, 0, 5, 1}, Row{0, 6, 0, 6, 2},
                           Row{0, 5400, 0, 6000, 2000}, Row{0, 10000, 0, 10000, 2000}, Row{-40, 390, -100, 400, 100},
                           Row{-7, -3, -8, 0, 2}, Row{300, 390, 0, 400, 100}}) {
        CAPTURE(row.most);
        const ui::ChartAxis axis = ui::chart_axis(row.least, row.most);
        CHECK(axis.low == row.low);
        CHECK(axis.high == row.high);
        CHECK(axis.step == row.step);
    }
}

TEST_CASE("chart axis: whatever a village counts, all of it stands between the first number and the last") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        const auto size = static_cast<int>(random() % 52);
        const std::int64_t a = static_cast<std::int64_t>(random() >> (63 - size)) - (std::int64_t{1} << size) / 2,
                           b = a + static_cast<std::int64_t>(random() % 1000);
        const ui::ChartAxis axis = ui::chart_axis(a, b);
        CAPTURE(a);
        CAPTURE(b);
        CHECK((axis.low <= std::min<std::int64_t>(a, 0) && axis.high >= std::max<std::int64_t>(b, 0)));
        CHECK((axis.low <= 0 && axis.high >= 0 && axis.low % axis.step == 0));
        CHECK((axis.ticks().size() >= 2 && axis.ticks().size() <= 6));
    }
}

TEST_CASE("chart axis: the largest numbers there are do not break it") {
    for (const auto& [least, most] :
         {std::pair{least64, most64}, std::pair{std::int64_t{0}, most64}, std::pair{least64, std::int64_t{0}}}) {
        const ui::ChartAxis axis = ui::chart_axis(least, most);
        CHECK(axis.low < axis.high);
        CHECK(axis.ticks().size() <= 6);
    }
}
