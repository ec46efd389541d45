#include "kiosk/command/typed_pin.h"

#include <sodium.h>
#include <unistd.h>

#include <cstdio>

#include "kiosk/command/unseen.h"

namespace kiosk {

namespace {

// Byte by byte, so that no buffer of the library keeps it.
Result<Pin> read_line() {
    PinEntry entry(PinKind::digits);
    std::size_t typed = 0;
    bool digits = true;
    for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n'; sodium_memzero(&c, 1)) {
        if (c == '\r') continue;
        ++typed;
        digits = digits && c >= '0' && c <= '9';
        if (digits) entry.add(c - '0');
    }
    if (typed != pin_digits) return fail(ErrorCode::bad_input, std::string(words_for(PinFault::wrong_length)));
    auto pin = entry.pin();
    if (!pin) return fail(ErrorCode::bad_input, std::string(words_for(PinFault::not_on_pad)));
    return *pin;
}

Result<Pin> asked(const char* question) {
    std::fprintf(stderr, "%s", question);
    return read_line();
}

}  // namespace

Result<Pin> typed_pin() {
    if (isatty(STDIN_FILENO) == 0) return read_line();
    const Unseen unseen;
    if (!unseen.done()) return fail(ErrorCode::device, "this terminal would show the PIN; nothing was read");
    auto once = asked("PIN, six digits: ");
    if (!once) return once;
    const auto again = asked("once more: ");
    if (!again) return again;
    if (!once->same_as(*again)) return fail(ErrorCode::bad_input, "the two PINs are not the same; nothing was set");
    return once;
}

}  // namespace kiosk
