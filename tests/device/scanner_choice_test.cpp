#include "kiosk/device/scanner_choice.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kiosk::ScanFormat;
using kiosk::ScannerChoice;
using Kind = kiosk::ScannerChoice::Kind;

TEST_CASE("scanner choice: every notation of the help text") {
    struct Row {
        std::string words;
        ScannerChoice choice;
    };
    const std::vector<Row> rows{
        {"none", {}},
        {"keyboard", {Kind::keyboard, 0, 0, "", ScanFormat::text}},
        {"1eab:1D06", {Kind::usb, 0x1eab, 0x1d06, "", ScanFormat::events}},
        {"/dev/village-kiosk/scanner", {Kind::path, 0, 0, "/dev/village-kiosk/scanner", ScanFormat::unknown}},
        {"./scans", {Kind::path, 0, 0, "./scans", ScanFormat::unknown}},
        {"usb-Newland_EM20-event-kbd", {Kind::by_id, 0, 0, "usb-Newland_EM20-event-kbd", ScanFormat::unknown}},
        {"events:/run/keys", {Kind::path, 0, 0, "/run/keys", ScanFormat::events}},
        {"lines:scans.fifo", {Kind::path, 0, 0, "scans.fifo", ScanFormat::text}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        const auto choice = ScannerChoice::parse(row.words);
        REQUIRE(choice);
        CHECK(*choice == row.choice);
    }
}

TEST_CASE("scanner choice: anything else is answered with what is possible") {
    const std::vector<std::string> wrong{"",
                                         "scanner",
                                         "1eab",
                                         "1eab:1d0",
                                         "1eab:1d0g",
                                         "-eab:1d06",
                                         "events:",
                                         "lines:",
                                         "0x1e:1d06",
                                         std::string(4096, '/'),
                                         std::string("/a\0b", 4)};
    for (const auto& words : wrong) {
        CAPTURE(words);
        const auto choice = ScannerChoice::parse(words);
        REQUIRE_FALSE(choice);
        CHECK(choice.error().code == kiosk::ErrorCode::bad_input);
    }
}
