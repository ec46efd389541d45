// The pepper of a hall's PINs: 32 random bytes in a file of their own, so that a stolen database alone gives no PIN.
//
// It is the systemd credential pin-pepper ($CREDENTIALS_DIRECTORY/pin-pepper) or the file pin-pepper in the hall's
// folder, mode 0600. It is made when the hall's first PIN is set, and never again: without it, or with another, no PIN
// of the hall can be checked. Wiped when it goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"

namespace kiosk {

class Pepper {
public:
    // not_found: there is none. bad_input: not 32 bytes. storage: unreadable.
    static Result<Pepper> open(const std::string& folder);
    // The same; a first one is made where there is none. storage: it could not be written.
    static Result<Pepper> open_or_make(const std::string& folder, Random& random);

    Pepper(const Pepper&) = default;
    Pepper& operator=(const Pepper&) = default;
    ~Pepper();

    std::span<const std::byte, 32> bytes() const { return bytes_; }
    // Tells this pepper from others, and nothing more of it.
    std::array<std::byte, 8> fingerprint() const;

private:
    Pepper() = default;
    std::array<std::byte, 32> bytes_{};
};

}  // namespace kiosk
