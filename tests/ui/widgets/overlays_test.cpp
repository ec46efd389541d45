// What lies over a page: it takes the finger for itself, and an accident beside it decides nothing.
#include <doctest/doctest.h>

#include "tests/support/widget_stage.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toast.h"

namespace {

// A page that is one button.
bool page(ui::Frame& frame) {
    return button(frame, frame.content.inset(frame.mm(20)), {"page", "the page behind", ui::icon::home});
}

}  // namespace

TEST_CASE("dialog: the main answer, the other answer, and a tap beside it that answers nothing") {
    WidgetStage stage;
    bool behind = false;
    ui::DialogAnswer answer{};
    const auto draw = [&](ui::Frame& frame) {
        behind |= page(frame);
        const auto said = dialog(frame, stage.screen(),
                                 {"ask", ui::icon::print, ui::accent::info, "Print a slip?", "It is yours.", "Print it",
                                  ui::icon::check, "Not now", ui::icon::close});
        if (said != ui::DialogAnswer::none) answer = said;
    };
    stage.tap("Print it", draw);
    CHECK(answer == ui::DialogAnswer::main);
    stage.tap("Not now", draw);
    CHECK(answer == ui::DialogAnswer::other);
    answer = ui::DialogAnswer::none;
    stage.tap_at({60, 60}, draw);
    stage.tap_at({stage.screen().r - 60, stage.screen().b - 60}, draw);
    CHECK(answer == ui::DialogAnswer::none);
    CHECK_FALSE(behind);
}

TEST_CASE("dialog: where there is nothing to decide there is one button") {
    WidgetStage stage;
    ui::DialogAnswer answer{};
    const auto draw = [&](ui::Frame& frame) {
        answer = dialog(frame, stage.screen(),
                        {"told", ui::icon::check_circle, ui::accent::done, "It is kept for you",
                         "Come within two days.", "Understood", ui::icon::check, ""});
    };
    stage.tap("Understood", draw);
    CHECK(answer == ui::DialogAnswer::main);
}

TEST_CASE("sheet: what it holds can be touched, what lies behind cannot, and a tap beside it means never mind") {
    WidgetStage stage;
    bool behind = false, inside = false, dismissed = false;
    const auto draw = [&](ui::Frame& frame) {
        behind |= page(frame);
        const ui::Sheet up = sheet(frame, stage.screen(), "sheet", frame.mm(60));
        dismissed |= up.dismissed;
        ui::Rect place = up.inside;
        inside |= button(frame, place.cut_top(button_height(frame)), {"keep", "Keep it", ui::icon::check});
    };
    stage.tap("Keep it", draw);
    CHECK(inside);
    CHECK_FALSE(dismissed);
    stage.tap_at({stage.screen().middle().x, stage.screen().t + 200}, draw);
    CHECK(dismissed);
    CHECK_FALSE(behind);
}

TEST_CASE("toast: it says its word, and only its action can be tapped") {
    WidgetStage stage;
    bool taken_back = false;
    const auto draw = [&](ui::Frame& frame) {
        const ui::Toast toast{"word",         ui::icon::check, ui::accent::done,
                              "Written down", "Take it back",  ui::icon::undo};
        const ui::Rect box =
            ui::rect_at(frame.mm(20), frame.mm(200), frame.mm(220), toast_height(frame, frame.mm(220), toast));
        taken_back |= ui::toast(frame, box, toast);
    };
    stage.draw(draw);
    CHECK(stage.sees("Written down"));
    CHECK(stage.find("Written down") == nullptr);
    stage.tap("Take it back", draw);
    CHECK(taken_back);
}
