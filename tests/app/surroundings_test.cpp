// Goal: on a machine that lacks something the hall opens with what there is, or says in words what is missing.
#include <doctest/doctest.h>

#include "db/notice_store.h"
#include "tests/support/qr_picture.h"
#include "tests/support/running_hall.h"

namespace {

TestHall hall_of_one() { return a_hall().with(resident("Wang Wu").with_card()); }

}  // namespace

TEST_CASE("surroundings: without fonts the program ends, and names the packages") {
    TestHall hall = hall_of_one();
    const TempFolder nothing;
    RunningOptions options;
    options.font_folder = nothing.path().string();
    RunningHall program(hall, options);
    const auto ended = program.end();
    REQUIRE_FALSE(ended.has_value());
    CHECK(ended.error().code == kiosk::ErrorCode::device);
    CHECK(ended.error().what.find("fonts-noto-cjk") != std::string::npos);
}

TEST_CASE("surroundings: without the words of its language the hall speaks English") {
    const TempFolder nothing;
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
        TestHall hall = hall_of_one();
        RunningOptions options;
        options.language = language;
        options.locale_folder = nothing.path().string();
        RunningHall program(hall, options);
        program.until_open();
        program.until_sees("Language");
        // The same after the screen has gone back to how it was found.
        program.window().pass(3 * minute_ms, second_ms);
        program.until_sees("Touch the screen, anywhere");
        CHECK(program.end());
    }
}

TEST_CASE("surroundings: no screen of that name is a wrong option") {
    TestHall hall = hall_of_one();
    RunningOptions options;
    options.screen = "nowhere";
    RunningHall program(hall, options);
    const auto ended = program.end();
    REQUIRE_FALSE(ended.has_value());
    CHECK(ended.error().code == kiosk::ErrorCode::bad_input);
}

TEST_CASE("surroundings: a notice whose picture is no picture, or lies elsewhere, is read all the same") {
    for (const char* picture : {"letter.png", "../hall.db", "gone.jpg"}) {
        TestHall hall = hall_of_one();
        kiosk::Notice notice;
        notice.key = notice.title = "The old tree";
        notice.body = "It is well.";
        notice.starts_on = "2026-11-20";
        notice.picture = picture;
        must(db::NoticeStore(hall.db()).put(notice));
        RunningOptions options;
        options.screen = "notices";
        RunningHall program(hall, options);
        program.until_open();
        program.tap("The old tree");
        program.until_sees("It is well.");
        program.window().settle();
        CHECK(program.end());
    }
}
