// A list of ten thousand rows is measured once, and again when anything that matters changes.
#include "ui/row_heights.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("row heights: each row has its place, and the first in sight is found at every height") {
    ui::RowHeights heights;
    heights.use(ui::RowsKey().add("a"), 4, [](std::size_t row) { return static_cast<float>(10 * (row + 1)); });
    CHECK(heights.total() == 100);
    CHECK(heights.top(0) == 0);
    CHECK(heights.bottom(0) == 10);
    CHECK(heights.top(3) == 60);
    CHECK(heights.first_below(-5) == 0);
    CHECK(heights.first_below(9.5F) == 0);
    CHECK(heights.first_below(10) == 1);
    CHECK(heights.first_below(59) == 2);
    CHECK(heights.first_below(99) == 3);
    CHECK(heights.first_below(100) == 4);
}

TEST_CASE("row heights: they are measured again for other words, another width and other rows, and for nothing else") {
    ui::RowHeights heights;
    int measured = 0;
    const auto use = [&](const std::string& words, std::uint64_t width, std::size_t rows) {
        heights.use(ui::RowsKey().add(width).add(words), rows, [&](std::size_t) {
            ++measured;
            return 1.0F;
        });
    };
    use("water", 100, 3);
    use("water", 100, 3);
    CHECK(measured == 3);
    use("road", 100, 3);
    CHECK(measured == 6);
    use("road", 101, 3);
    CHECK(measured == 9);
    use("road", 101, 2);
    CHECK(measured == 11);
    use("road", 101, 0);
    CHECK(heights.total() == 0);
    CHECK(heights.first_below(0) == 0);
    CHECK(measured == 11);
}

TEST_CASE("row heights: the same words in another order are another list") {
    CHECK(ui::RowsKey().add("a").add("b").value() != ui::RowsKey().add("b").add("a").value());
    CHECK(ui::RowsKey().add("ab").value() != ui::RowsKey().add("a").add("b").value());
}
