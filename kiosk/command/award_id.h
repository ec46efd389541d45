// An award's id as people copy it: 32 hexadecimal digits.
#pragma once

#include <sodium.h>

#include <optional>
#include <string>

#include "kiosk/model/ids.h"

namespace kiosk {

inline std::string award_id_text(const TransferId& id) {
    std::string text(id.bytes.size() * 2 + 1, 0);
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(id.bytes.data()), id.bytes.size());
    text.pop_back();
    return text;
}

inline std::optional<TransferId> award_id_of(const std::string& text) {
    TransferId id;
    std::size_t read = 0;
    const int done = sodium_hex2bin(reinterpret_cast<unsigned char*>(id.bytes.data()), id.bytes.size(), text.data(),
                                    text.size(), nullptr, &read, nullptr);
    if (done != 0 || read != id.bytes.size() || text.size() != 2 * id.bytes.size()) return std::nullopt;
    return id;
}

}  // namespace kiosk
