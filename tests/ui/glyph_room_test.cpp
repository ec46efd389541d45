// A hall that runs for years meets every character there is, and goes on drawing.
#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include "tests/support/headless_ui.h"

namespace {

constexpr UChar32 first_character = 0x3400;
constexpr int characters = 24'000, characters_a_page = 300;

kiosk::Notice page(int from) {
    kiosk::Notice notice;
    notice.key = notice.title = std::to_string(from);
    for (int i = from; i < from + characters_a_page; ++i)
        icu::UnicodeString(first_character + static_cast<UChar32>(i)).toUTF8String(notice.body);
    return notice;
}

kiosk::BoardsPtr pages() {
    kiosk::Boards boards;
    for (int from = 0; from < characters; from += characters_a_page) boards.notices.push_back(page(from));
    return std::make_shared<const kiosk::Boards>(std::move(boards));
}

}  // namespace

TEST_CASE("glyph room: 24,000 different characters in one sitting, and the texture stays within bounds") {
    HeadlessUi worn({.pixels = true}), fresh({.pixels = true});
    const kiosk::BoardsPtr boards = pages();
    worn.terminal().show_boards(boards);
    for (std::size_t i = 0; i < boards->notices.size(); ++i) {
        worn.terminal().open({"notice", static_cast<std::int64_t>(i)});
        worn.draw();
        const auto atlas = worn.terminal().atlas();
        REQUIRE(atlas.width_px <= 4096);
        REQUIRE(atlas.height_px <= 4096);
    }
    fresh.terminal().show_boards(boards);
    for (HeadlessUi* ui : {&worn, &fresh}) {
        ui->terminal().open({"notice", 3});
        ui->draw();
    }
    CHECK(worn.pixels().argb == fresh.pixels().argb);
}
