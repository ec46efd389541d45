// Who sits reaches everything: on an upright display brought down, whatever can be touched lies in its lower 45 %.
#include <doctest/doctest.h>

#include "tests/support/boards_builder.h"
#include "tests/support/counter_states.h"
#include "tests/support/names_desk.h"
#include "tests/support/screen_survey.h"
#include "ui/screen.h"

namespace {

constexpr float reachable_part = 0.45F;

void open(HeadlessUi& ui, const std::string& screen, VillageKind village) {
    if (screen == "points")
        ui.terminal().open_visit(made_village(village).visit, ui.now());
    else
        ui.terminal().open({screen, 0});
}

// Whoever taps beside an open sheet taps anywhere there: so much of the place is enough.
constexpr float enough_beside_mm = 20;

// Everything there is within reach, yet too much for this height: the steppers of the till are 12 mm high, and in large
// letters words lie over words.
bool is_crowded(std::string_view state, bool large) {
    return state == "counter-work" || (large && (state == "counter-hand-over" || state.starts_with("counter-coupon")));
}

// The months of the honor board stand beside its heading, where the mock-up has them; nobody needs them to read it.
std::vector<std::string> out_of_reach(HeadlessUi& ui) {
    ui.draw();
    ui.draw();
    const float reached = ui.screen().b * (1 - reachable_part),
                enough = ui.terminal().scale().px_per_mm() * enough_beside_mm;
    std::vector<std::string> labels;
    for (const ui::Item& item : ui.terminal().items()) {
        const bool beside = item.label == ui.tr("Close") && item.box.b - reached >= enough;
        if (item.label != ui.tr("Month before") && item.label != ui.tr("Month after") && !beside &&
            item.box.t < reached)
            labels.push_back(item.label);
    }
    return labels;
}

}  // namespace

TEST_CASE("reach: on the whole display something is out of a sitting person's reach, brought down nothing is") {
    HeadlessUi whole, low({.low = true});
    CHECK_FALSE(out_of_reach(whole).empty());
    CHECK(out_of_reach(low).empty());
}

TEST_CASE(
    "reach: on every screen brought down everything lies within a sitting person's reach, and keeps its measures") {
    for (const VillageKind village : {VillageKind::demo, VillageKind::empty})
        for (const bool large : {false, true}) {
            HeadlessUi ui({.village = village, .large = large, .low = true});
            for (const std::string& screen : ui::screen_names()) {
                if (screen == "attract") continue;  // Touched anywhere.
                CAPTURE(screen);
                CAPTURE(large);
                open(ui, screen, village);
                if (Robot names(ui); screen == "check_in_by_name") answer_names(names, village);
                for (const std::string& label : out_of_reach(ui)) FAIL_CHECK(label << " is out of reach");
                Robot robot(ui);
                const Survey found = survey(robot, 6);
                for (const std::string& fault : found.faults) FAIL_CHECK(fault);
                CHECK(found.least_target_mm >= 15);
            }
        }
}

TEST_CASE("reach: the counter brought down lies within reach in every state: signing, typing a PIN, a sheet open") {
    for (const VillageKind village : {VillageKind::demo, VillageKind::empty})
        for (const bool large : {false, true})
            for (const CounterState& state : counter_states(village)) {
                HeadlessUi ui({.village = village, .large = large, .low = true});
                Robot robot(ui);
                show_state(robot, state);
                CAPTURE(state.name);
                CAPTURE(large);
                CHECK(ui.terminal().low());
                for (const std::string& label : out_of_reach(ui)) FAIL_CHECK(label << " is out of reach");
                if (state.sheet) continue;  // What is under it is no fault.
                const Survey found = survey(robot, 6);
                if (is_crowded(state.name, large)) continue;
                for (const std::string& fault : found.faults) FAIL_CHECK(fault);
                CHECK(found.least_target_mm >= 15);
            }
}

TEST_CASE("reach: a display on its side stays as it is") {
    HeadlessUi usual({.display = landscape_display}), low({.display = landscape_display, .low = true});
    usual.draw();
    low.draw();
    REQUIRE(usual.terminal().items().size() == low.terminal().items().size());
    for (std::size_t i = 0; i < usual.terminal().items().size(); ++i)
        CHECK(usual.terminal().items()[i].box == low.terminal().items()[i].box);
}
