// Goal: a scanner that types is read by our own keymap, cut and damaged event streams included.
#include "kiosk/device/scan_stream.h"

#include <doctest/doctest.h>
#include <linux/input.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "tests/support/typed_events.h"

using kiosk::ScanFormat;
using kiosk::ScanStream;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(ScanStream& stream, const std::string& bytes, std::size_t piece = 3072) {
    Lines lines;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        stream.feed(std::span(bytes).subspan(at, std::min(piece, bytes.size() - at)), 5000,
                    [&](kiosk::ScannedLine line) { lines.push_back(line.text); });
    return lines;
}

Lines lines_of(const std::string& bytes, ScanFormat format = ScanFormat::events) {
    ScanStream stream(format);
    return lines_of(stream, bytes);
}

std::string press(unsigned short code) { return input_event_bytes(EV_KEY, code, 1); }
std::string release(unsigned short code) { return input_event_bytes(EV_KEY, code, 0); }
std::string repeat(unsigned short code) { return input_event_bytes(EV_KEY, code, 2); }

}  // namespace

TEST_CASE("scan stream: every character of a US keyboard is read as it was sent") {
    std::string all;
    for (char c = ' '; c < 0x7F; ++c) all.push_back(c);
    CHECK(lines_of(typed_events(all + "\n")) == Lines{all});
}

TEST_CASE("scan stream: both shifts, the number pad and its Enter") {
    CHECK(lines_of(press(KEY_RIGHTSHIFT) + press(KEY_A) + release(KEY_RIGHTSHIFT) + press(KEY_A) + press(KEY_KP7) +
                   press(KEY_KPDOT) + press(KEY_KPENTER)) == Lines{"Aa7."});
    // One of two held shifts goes up: still shifted.
    CHECK(lines_of(press(KEY_LEFTSHIFT) + press(KEY_RIGHTSHIFT) + release(KEY_LEFTSHIFT) + press(KEY_A) +
                   press(KEY_ENTER)) == Lines{"A"});
}

TEST_CASE("scan stream: keys that type nothing, going up and repeating are nothing") {
    CHECK(lines_of(press(KEY_F1) + press(KEY_NUMLOCK) + press(KEY_A) + repeat(KEY_A) + repeat(KEY_A) + release(KEY_A) +
                   input_event_bytes(EV_LED, LED_NUML, 1) + input_event_bytes(EV_REL, REL_X, 5) + press(KEY_ENTER)) ==
          Lines{"a"});
}

TEST_CASE("scan stream: control characters refuse the line") {
    for (const auto& control : {press(KEY_TAB), press(KEY_ESC), press(KEY_BACKSPACE),
                                press(KEY_LEFTCTRL) + press(KEY_C) + release(KEY_LEFTCTRL),
                                press(KEY_RIGHTALT) + press(KEY_KP1) + release(KEY_RIGHTALT)})
        CHECK(lines_of(press(KEY_A) + control + press(KEY_B) + press(KEY_ENTER) + typed_events("OK\n")) ==
              Lines{"", "OK"});
}

TEST_CASE("scan stream: when the kernel dropped events the line is refused and shift is forgotten") {
    const auto dropped = input_event_bytes(EV_SYN, SYN_DROPPED, 0);
    CHECK(lines_of(press(KEY_LEFTSHIFT) + press(KEY_A) + dropped + press(KEY_B) + press(KEY_ENTER) +
                   typed_events("c\n")) == Lines{"", "c"});
}

TEST_CASE("scan stream: events may be cut anywhere") {
    const auto bytes = typed_events("VK1:6BFOX\nNEXT+CARD\n");
    for (const std::size_t piece : {1, 7, 23, 24, 25, 100}) {
        ScanStream stream(ScanFormat::events);
        CHECK(lines_of(stream, bytes, piece) == Lines{"VK1:6BFOX", "NEXT+CARD"});
    }
}

TEST_CASE("scan stream: text and events are told apart by their first bytes") {
    const auto unknown = ScanFormat::unknown;
    CHECK(lines_of(typed_events("HELLO\n"), unknown) == Lines{"HELLO"});
    CHECK(lines_of("HELLO\n", unknown) == Lines{"HELLO"});
    CHECK(lines_of("A LONG LINE OF MORE THAN TWENTY-FOUR CHARACTERS\n", unknown) ==
          Lines{"A LONG LINE OF MORE THAN TWENTY-FOUR CHARACTERS"});
    CHECK(lines_of("村民服务大厅的第一张积分卡\n", unknown) == Lines{"村民服务大厅的第一张积分卡"});
    ScanStream stream(unknown);
    CHECK(lines_of(stream, typed_events("EVENTS\n")) == Lines{"EVENTS"});
    stream.reset();
    CHECK(lines_of(stream, "TEXT\n") == Lines{"TEXT"});
}

TEST_CASE("scan stream: an unplugged scanner's half line and half event are forgotten") {
    ScanStream stream(ScanFormat::events);
    CHECK(lines_of(stream, press(KEY_LEFTSHIFT) + press(KEY_A) + press(KEY_B).substr(0, 10)).empty());
    stream.reset();
    CHECK(lines_of(stream, typed_events("c\n")) == Lines{"c"});
}

TEST_CASE("scan stream: a stuck key of a million events is refused once") {
    std::string stuck;
    for (int i = 0; i < 1000; ++i) stuck += press(KEY_8) + release(KEY_8);
    ScanStream stream(ScanFormat::events);
    Lines lines;
    for (int i = 0; i < 500; ++i) std::ranges::copy(lines_of(stream, stuck), std::back_inserter(lines));
    CHECK(lines == Lines{""});
}

TEST_CASE("scan stream: random bytes taken for events do no harm") {
    constexpr std::uint64_t seed = 77;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    ScanStream stream(ScanFormat::events);
    std::string bytes(24 * 5000, '\0');
    random.fill(std::as_writable_bytes(std::span(bytes)));
    for (const auto& line : lines_of(stream, bytes)) CHECK(line.size() <= 512);
}
