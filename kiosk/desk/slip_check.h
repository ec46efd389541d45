// Tells a slip of this hall from one that somebody made: the QR code on it holds the slip's number and a short keyed
// mark of it.
//
//   VS1:20261124-0042:7QK2M9X4TDBH
//
// The mark is BLAKE2b (libsodium's crypto_generichash) of the number under a key of 32 bytes that only this hall has
// (file slip.key, readable by its owner), cut to 60 bits and written in Crockford's base 32. It says that the number is
// ours; what stands in the books under that number is the desk's to look up. Guessing one right takes 2^59 tries.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"

namespace kiosk {

class SlipCheck {
public:
    // Makes the key when there is none. storage: it cannot be read or written; bad_input: it is damaged.
    static Result<SlipCheck> open(const std::string& hall_folder, Random& random);

    // number: 1 to 40 of A-Z, 0-9 and '-'.
    std::string code(std::string_view number) const;
    // The slip's number. bad_input: not a slip's code; refused: not of this hall, or changed.
    Result<std::string> verify(std::string_view scanned) const;

private:
    static constexpr std::size_t key_bytes = 32;
    explicit SlipCheck(std::string_view key);
    std::string mark_of(std::string_view number) const;
    std::array<unsigned char, key_bytes> key_{};
};

}  // namespace kiosk
