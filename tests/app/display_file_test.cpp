// What was measured at the display is there again at the next start; a damaged file is said and not believed.
#include "kiosk/display_file.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/temp_folder.h"

TEST_CASE("display file: a measured display is kept, and measured anew it is kept anew") {
    TempFolder folder;
    const std::string data = folder.path().string();
    CHECK(kiosk::read_diagonal(data).error().code == kiosk::ErrorCode::not_found);
    REQUIRE(kiosk::keep_diagonal(data, 21.5F).has_value());
    CHECK(kiosk::read_diagonal(data).value() == doctest::Approx(21.5));
    REQUIRE(kiosk::keep_diagonal(data, 54.64F).has_value());
    CHECK(kiosk::read_diagonal(data).value() == doctest::Approx(54.64));
}

TEST_CASE("display file: what cannot be a display is not believed") {
    TempFolder folder;
    for (const char* text : {"", "diagonal_inch = 0", "diagonal_inch = -21.5", "diagonal_inch = 900",
                             "diagonal_inch = nan", "diagonal_inch = \"21.5\"", "diagonal_inch =", "\xFF\xFE"}) {
        std::ofstream((folder / "display.toml").string()) << text;
        CAPTURE(text);
        const auto read = kiosk::read_diagonal(folder.path().string());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == kiosk::ErrorCode::bad_input);
    }
}
