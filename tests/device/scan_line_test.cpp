// Goal: whatever a scanner sends, the hall gets whole lines or one refusal, in bounded memory.
#include "kiosk/device/scan_line.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/random.h"
#include "tests/support/must.h"

using kiosk::ScanLine;
using kiosk::ScannedLine;

namespace {

const std::string refusal;

std::vector<std::string> lines_of(ScanLine& line, std::string_view sent, std::int64_t now_ms = 10'000) {
    std::vector<std::string> lines;
    for (const char c : sent)
        if (auto got = line.add(c, now_ms)) lines.push_back(got->text);
    return lines;
}

std::vector<std::string> lines_of(std::string_view sent) {
    ScanLine line;
    return lines_of(line, sent);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("scan line: what scanners send, and what the hall gets") {
    struct Row {
        std::string sent;
        Lines got;
    };
    const std::vector<Row> rows{
        {"", {}},
        {"HELLO", {}},
        {"HELLO\n", {"HELLO"}},
        {"HELLO\r", {"HELLO"}},
        {"HELLO\r\n", {"HELLO"}},
        {"\r\n\r\n\n", {}},
        {"A\nB\nC\n", {"A", "B", "C"}},
        {"A B $%*+-./:\n", {"A B $%*+-./:"}},
        {"村民\n", {"村民"}},
        {"AB\tCD\nE\n", {refusal, "E"}},
        {std::string("A\0B\nE\n", 6), {refusal, "E"}},
        {"\x1b[2J\x1b[H\nE\n", {refusal, "E"}},
        {"AB\x7f\x7f\x7f\n", {refusal}},
        {"\x02"
         "AB\x03\r\n",
         {refusal}},
        {std::string(512, 'x') + "\n", {std::string(512, 'x')}},
        {std::string(513, 'x') + "\nE\n", {refusal, "E"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.sent);
        CHECK(lines_of(row.sent) == row.got);
    }
}

TEST_CASE("scan line: a stuck scanner that sends a million characters is refused once") {
    CHECK(lines_of(std::string(1'000'000, '8')) == Lines{refusal});
    CHECK(lines_of(std::string(1'000'000, '\x07')) == Lines{refusal});
}

TEST_CASE("scan line: after a refusal the next line is read again") {
    ScanLine line;
    CHECK(lines_of(line, std::string(5000, 'x')) == Lines{refusal});
    CHECK(lines_of(line, "tail\nWANG\n") == Lines{"WANG"});
}

TEST_CASE("scan line: a line may take half a second from its first to its last character") {
    for (const bool in_time : {true, false}) {
        ScanLine line;
        CHECK_FALSE(line.add('A', 1000));
        CHECK_FALSE(line.add('B', 1400));
        const ScannedLine got = must(line.add('\n', in_time ? 1500 : 1501));
        CHECK(got.text == (in_time ? "AB" : ""));
    }
}

TEST_CASE("scan line: somebody typing on the scanner's keys is refused once a line") {
    ScanLine line;
    std::vector<ScannedLine> got;
    std::int64_t now_ms = 0;
    for (const char c : std::string("HELLO THERE\nOK\n"))
        if (auto one = line.add(c, now_ms += 200)) got.push_back(*one);
    REQUIRE(got.size() == 2);
    CHECK(got[0] == ScannedLine{"", 800});
    CHECK(got[1].text == "OK");
}

TEST_CASE("scan line: half a code is forgotten before the next one") {
    ScanLine line;
    CHECK(lines_of(line, "HALF", 1000).empty());
    CHECK(lines_of(line, "WHOLE\n", 9000) == Lines{"WHOLE"});
}

TEST_CASE("scan line: a stuck key without Enter does not swallow the next visitor's card") {
    ScanLine line;
    CHECK(lines_of(line, std::string(600, 'x'), 1000) == Lines{refusal});
    CHECK(lines_of(line, "NEXT\n", 2000) == Lines{"NEXT"});
}

TEST_CASE("scan line: a line that lost characters on the way is refused") {
    ScanLine line;
    CHECK(lines_of(line, "AB").empty());
    REQUIRE(line.lose(10'000));
    CHECK_FALSE(line.lose(10'000));
    CHECK(lines_of(line, "CD\nEF\n") == Lines{"EF"});
}

TEST_CASE("scan line: an unplugged scanner's half line is forgotten") {
    ScanLine line;
    CHECK(lines_of(line, "HALF").empty());
    line.reset();
    CHECK(lines_of(line, "WHOLE\n") == Lines{"WHOLE"});
}

TEST_CASE("scan line: any bytes at any time come out short and without control characters") {
    constexpr std::uint64_t seed = 20'260'301;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    ScanLine line;
    std::int64_t now_ms = 0;
    for (int i = 0; i < 200'000; ++i) {
        now_ms += random.below(1000) == 0 ? 700 : static_cast<std::int64_t>(random.below(2));
        const char c = random.below(60) == 0 ? '\n' : static_cast<char>(' ' + random.below(random.below(40) + 90));
        const auto got = line.add(c, now_ms);
        if (!got) continue;
        CHECK(got->text.size() <= 512);
        for (const char kept : got->text) CHECK((static_cast<unsigned char>(kept) >= 0x20 && kept != 0x7F));
    }
}
