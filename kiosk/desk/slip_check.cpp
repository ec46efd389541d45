#include "kiosk/desk/slip_check.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

constexpr std::string_view magic = "VS1:";
constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t mark_letters = 12, most_number = 40;

bool is_number(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= most_number && std::ranges::all_of(text, fits);
}

}  // namespace

SlipCheck::SlipCheck(std::string_view key) { std::ranges::copy(key, key_.begin()); }

Result<SlipCheck> SlipCheck::open(const std::string& hall_folder, Random& random) {
    const std::string path = hall_folder + "/slip.key";
    auto key = read_file(path, key_bytes);
    if (!key && key.error().code == ErrorCode::not_found) {
        std::string made(key_bytes, '\0');
        random.fill(std::as_writable_bytes(std::span(made)));
        if (const auto done = write_file(path, made, 0600); !done) return std::unexpected(done.error());
        key = std::move(made);
    }
    if (!key) return fail(key);
    if (key->size() != key_bytes) return fail(ErrorCode::bad_input, "the hall's slip.key is damaged");
    return SlipCheck(*key);
}

std::string SlipCheck::mark_of(std::string_view number) const {
    std::array<unsigned char, 16> hash;
    const std::string told = std::string(magic) + std::string(number);
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(told.data()), told.size(),
                       key_.data(), key_.size());
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8 | hash[i];
    std::string mark;
    for (std::size_t i = 0; i < mark_letters; ++i, bits >>= 5) mark += crockford[bits & 31U];
    return mark;
}

std::string SlipCheck::code(std::string_view number) const {
    assert(is_number(number));
    return std::string(magic) + std::string(number) + ':' + mark_of(number);
}

Result<std::string> SlipCheck::verify(std::string_view scanned) const {
    const auto foreign = fail(ErrorCode::bad_input, "this is not the code of a slip");
    if (!scanned.starts_with(magic) || scanned.size() < magic.size() + mark_letters + 2) return foreign;
    const std::string_view mark = scanned.substr(scanned.size() - mark_letters);
    const std::string_view number = scanned.substr(magic.size(), scanned.size() - mark_letters - 1 - magic.size());
    if (!is_number(number) || scanned[magic.size() + number.size()] != ':') return foreign;
    const std::string right = mark_of(number);
    if (sodium_memcmp(right.data(), mark.data(), mark_letters) != 0)
        return fail(ErrorCode::refused, "this slip was not printed here, or its number was changed");
    return std::string(number);
}

}  // namespace kiosk
