#include "kiosk/model/award_key.h"

#include <sodium.h>

#include <array>
#include <string>

namespace kiosk {

TransferId award_key(std::uint32_t village, std::string_view resident_number, std::string_view code,
                     std::string_view slot) {
    crypto_generichash_state state;
    TransferId id;
    crypto_generichash_init(&state, nullptr, 0, id.bytes.size());
    const auto number = [&](std::uint64_t value) {
        std::array<unsigned char, 8> bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<unsigned char>(value >> (8 * i));
        crypto_generichash_update(&state, bytes.data(), bytes.size());
    };
    number(village);
    for (const std::string_view part : {resident_number, code, slot}) {
        number(part.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    }
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(id.bytes.data()), id.bytes.size());
    return id;
}

TransferId derived_key(const TransferId& from, std::string_view step, std::int64_t number) {
    const std::string_view bytes(reinterpret_cast<const char*>(from.bytes.data()), from.bytes.size());
    return award_key(0, bytes, step, std::to_string(number));
}

TransferGroupId award_group(const TransferId& award) { return {award.bytes}; }

}  // namespace kiosk
