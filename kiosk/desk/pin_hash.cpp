#include "kiosk/desk/pin_hash.h"

#include <sodium.h>

namespace kiosk {

namespace {

static_assert(crypto_pwhash_SALTBYTES == std::tuple_size_v<decltype(PinHash::salt)>);

unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* raw(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }

// The PIN under the pepper; the kind goes in, so that digits are never pictures.
struct Peppered {
    Peppered(const Pin& pin, const Pepper& pepper) {
        crypto_generichash_state state;
        const auto kind = static_cast<unsigned char>(pin.kind());
        crypto_generichash_init(&state, raw(pepper.bytes().data()), pepper.bytes().size(), bytes.size());
        crypto_generichash_update(&state, &kind, 1);
        crypto_generichash_update(&state, pin.secret().data(), pin.secret().size());
        crypto_generichash_final(&state, raw(bytes.data()), bytes.size());
        sodium_memzero(&state, sizeof state);
    }
    ~Peppered() { sodium_memzero(bytes.data(), bytes.size()); }
    Peppered(const Peppered&) = delete;
    Peppered& operator=(const Peppered&) = delete;
    std::array<std::byte, 32> bytes;
};

Status stretch(const Pin& pin, const Pepper& pepper, PinHash& out) {
    const Peppered peppered(pin, pepper);
    const int done =
        crypto_pwhash(raw(out.hash.data()), out.hash.size(), reinterpret_cast<const char*>(peppered.bytes.data()),
                      peppered.bytes.size(), raw(out.salt.data()), static_cast<unsigned long long>(out.cost.passes),
                      static_cast<std::size_t>(out.cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13);
    if (done != 0) return fail(ErrorCode::storage, "a PIN could not be hashed: there is not enough memory for it");
    return {};
}

}  // namespace

Result<PinHash> hash_pin(const Pin& pin, const Pepper& pepper, const PinCost& cost, Random& random) {
    PinHash made;
    random.fill(made.salt);
    made.pepper = pepper.fingerprint();
    made.cost = cost;
    if (const auto done = stretch(pin, pepper, made); !done) return std::unexpected(done.error());
    return made;
}

Result<bool> matches(const Pin& pin, const Pepper& pepper, const PinHash& kept) {
    PinHash made{kept.salt, {}, kept.pepper, kept.cost};
    if (const auto done = stretch(pin, pepper, made); !done) return std::unexpected(done.error());
    return sodium_memcmp(made.hash.data(), kept.hash.data(), made.hash.size()) == 0;
}

}  // namespace kiosk
