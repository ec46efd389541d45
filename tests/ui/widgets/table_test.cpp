// The office's sheet on the wall: numbers under each other, and a question to each line.
#include "ui/widgets/table.h"

#include <doctest/doctest.h>

#include "tests/support/must.h"
#include "tests/support/widget_stage.h"
#include "ui/icons.h"

namespace {

ui::Table accounts(int rows) {
    ui::Table table{
        "accounts",
        {{"What for", 1}, {"Yuan", 0, ui::Align::right}, {"Ask", 0, ui::Align::center, ui::icon::help_outline}},
        {},
        {}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(
            {{{"Lamps for lane " + std::to_string(i)}, {std::to_string(100 + i)}, {"Ask about " + std::to_string(i)}}});
    return table;
}

}  // namespace

TEST_CASE("table: the button of a row is that row's, whichever is tapped") {
    WidgetStage stage;
    const ui::Table table = accounts(5);
    std::optional<ui::TableTap> tapped;
    const auto draw = [&](ui::Frame& frame) {
        const float width = frame.mm(240);
        const auto tap = ui::table(frame, ui::rect_at(40, 40, width, table_height(frame, width, table)), table);
        if (tap) tapped = tap;
    };
    for (const int row : {3, 0, 4}) {
        stage.tap("Ask about " + std::to_string(row), draw);
        const ui::TableTap tap = must(tapped);
        CHECK(tap.row == row);
        CHECK(tap.column == 2);
    }
    stage.draw(draw);
    CHECK(stage.find("Lamps for lane 1") == nullptr);  // Words are no buttons.
}

TEST_CASE("table: a table without rows has a head and takes no taps") {
    WidgetStage stage;
    const ui::Table table = accounts(0);
    const auto draw = [&](ui::Frame& frame) {
        CHECK_FALSE(ui::table(frame, ui::rect_at(40, 40, frame.mm(240), frame.mm(60)), table).has_value());
    };
    stage.tap_at({200, 100}, draw);
    CHECK(stage.sees("What for"));
}
