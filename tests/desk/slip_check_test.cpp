// Goal: the desk knows its own slips, and no other hall's, nobody's inventions.
#include "kiosk/desk/slip_check.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

using kiosk::ErrorCode;
using kiosk::SlipCheck;

namespace {

SlipCheck check_in(const TempFolder& folder, std::uint64_t seed) {
    kiosk::SeededRandom random(seed);
    return must(SlipCheck::open(folder.path(), random));
}

}  // namespace

TEST_CASE("slip check: a slip of this hall is known, after a restart too") {
    const TempFolder folder;
    const std::string code = check_in(folder, 1).code("20261124-0042");
    CHECK(must(check_in(folder, 2).verify(code)) == "20261124-0042");
    struct stat about{};
    REQUIRE(stat((folder / "slip.key").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777U) == 0600U);
}

TEST_CASE("slip check: one letter changed, or another hall's slip, is refused") {
    const TempFolder folder, other;
    const SlipCheck check = check_in(folder, 1);
    const std::string code = check.code("20261124-0042");
    CHECK(check.verify(check_in(other, 2).code("20261124-0042")).error().code == ErrorCode::refused);
    for (std::size_t i = 0; i < code.size(); ++i) {
        std::string changed = code;
        changed[i] = changed[i] == '7' ? '8' : '7';
        CAPTURE(changed);
        CHECK_FALSE(check.verify(changed).has_value());
    }
}

TEST_CASE("slip check: what is no slip's code is told apart") {
    const TempFolder folder;
    const SlipCheck check = check_in(folder, 1);
    for (const char* text : {"", "VS1:", "VS1::", "VS1::7QK2M9X4TDBH", "VS2:1:7QK2M9X4TDBH", "VS1:a:7QK2M9X4TDBH",
                             "VS1:17QK2M9X4TDBH", "6920202888883"}) {
        CAPTURE(text);
        CHECK(check.verify(text).error().code == ErrorCode::bad_input);
    }
    CHECK_FALSE(check.verify("VS1:" + std::string(5000, '1') + ":7QK2M9X4TDBH").has_value());
}

TEST_CASE("slip check: a damaged key is said, not replaced") {
    const TempFolder folder;
    must(kiosk::write_file(folder / "slip.key", "short"));
    kiosk::SeededRandom random(1);
    CHECK(SlipCheck::open(folder.path(), random).error().code == ErrorCode::bad_input);
    CHECK(must(kiosk::read_file(folder / "slip.key", 100)) == "short");
}
