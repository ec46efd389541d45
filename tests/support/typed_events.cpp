#include "tests/support/typed_events.h"

#include <linux/input.h>

#include <array>
#include <cctype>
#include <cstring>
#include <stdexcept>

namespace {

struct Row {
    unsigned short first_code;
    std::string_view plain, shifted;  // The keys of one row, in order.
};

constexpr std::array rows{
    Row{KEY_1, "1234567890-=", "!@#$%^&*()_+"},
    Row{KEY_Q, "qwertyuiop[]\n", "QWERTYUIOP{}"},
    Row{KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
    Row{KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
    Row{KEY_SPACE, " ", ""},
};

struct Stroke {
    unsigned short code;
    bool shift;
};

Stroke stroke_of(char c) {
    for (const auto& row : rows) {
        if (const auto at = row.plain.find(c); at != std::string_view::npos)
            return {static_cast<unsigned short>(row.first_code + at), false};
        if (const auto at = row.shifted.find(c); at != std::string_view::npos)
            return {static_cast<unsigned short>(row.first_code + at), true};
    }
    throw std::invalid_argument("no key types this character");
}

std::string report() { return input_event_bytes(EV_SYN, SYN_REPORT, 0); }

}  // namespace

std::string input_event_bytes(unsigned short type, unsigned short code, int value) {
    input_event event{};
    event.input_event_sec = 1'790'000'000;
    event.input_event_usec = 250'000;
    event.type = type;
    event.code = code;
    event.value = value;
    return {reinterpret_cast<const char*>(&event), sizeof event};
}

std::string typed_events(std::string_view text) {
    std::string bytes;
    for (const char c : text) {
        const auto [code, shift] = stroke_of(c);
        if (shift) bytes += input_event_bytes(EV_KEY, KEY_LEFTSHIFT, 1) + report();
        bytes += input_event_bytes(EV_MSC, MSC_SCAN, 0x70000 + code) + input_event_bytes(EV_KEY, code, 1) + report();
        bytes += input_event_bytes(EV_KEY, code, 0) + report();
        if (shift) bytes += input_event_bytes(EV_KEY, KEY_LEFTSHIFT, 0) + report();
    }
    return bytes;
}
