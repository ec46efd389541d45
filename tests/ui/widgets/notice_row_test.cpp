#include <doctest/doctest.h>

#include <string>

#include "tests/support/robot.h"

TEST_CASE("notice row: who hung it stands once, also where the summary begins with it") {
    struct Row {
        std::string signature, summary, under;
    };
    const Row rows[] = {{"农技员", "农技员，每亩三两", "农技员，每亩三两"},
                        {"话事佬", "有火烤有茶喝", "话事佬，有火烤有茶喝"},
                        {"村委会", "", "村委会"},
                        {"", "八点到十点", "八点到十点"},
                        {"", "", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.under);
        HeadlessUi ui;
        kiosk::Boards boards = *made_village(VillageKind::demo).boards;
        kiosk::Notice notice = boards.notices.back();
        notice.urgent = false;
        notice.signature = row.signature;
        notice.summary = row.summary;
        boards.notices = {notice};
        ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(boards));
        ui.terminal().open({"notices", 0});
        Robot robot(ui);
        int times = 0;
        for (const ui::Written& written : ui.terminal().written()) times += written.text == row.under ? 1 : 0;
        CHECK(times == (row.under.empty() ? 0 : 1));
        CHECK_FALSE(robot.sees(row.signature + "，" + row.signature + "，"));
    }
}

TEST_CASE("notice row: a day that is no date is not read as one, and the notice still hangs") {
    for (const char* day : {"2026-11-xx", "tomorrow!!", "2026-11- 3", "", "2026-11-3", "\u5341\u4e00\u6708\u521d"}) {
        CAPTURE(day);
        HeadlessUi ui;
        kiosk::Boards boards = *made_village(VillageKind::demo).boards;
        kiosk::Notice notice = boards.notices.back();
        notice.urgent = notice.pinned = false;
        notice.starts_on = day;
        notice.title = "Water is off";
        boards.notices = {notice};
        ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(boards));
        ui.terminal().open({"notices", 0});
        CHECK(Robot(ui).sees("Water is off"));
    }
}
