#include "kiosk/simulation/trace.h"

#include <array>

namespace kiosk::simulation {

namespace {

constexpr std::size_t hash_bytes = 32;

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

Trace::Trace(bool whole) : state_(std::make_unique<crypto_generichash_state>()), whole_(whole) {
    crypto_generichash_init(state_.get(), nullptr, 0, hash_bytes);
}

void Trace::line(std::string_view text) {
    crypto_generichash_update(state_.get(), raw(text), text.size());
    crypto_generichash_update(state_.get(), raw("\n"), 1);
    lines_.emplace_back(text);
    if (!whole_ && lines_.size() > last_lines) lines_.pop_front();
}

std::string Trace::hash() const {
    const auto copy = std::make_unique<crypto_generichash_state>(*state_);
    std::array<unsigned char, hash_bytes> bytes;
    crypto_generichash_final(copy.get(), bytes.data(), bytes.size());
    std::string hex(2 * hash_bytes + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

}  // namespace kiosk::simulation
