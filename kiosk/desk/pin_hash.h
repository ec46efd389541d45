// What is kept of a PIN: Argon2id (RFC 9106, by libsodium) over a BLAKE2b of the PIN keyed with the hall's pepper.
//
// A million PINs are soon tried by whoever holds salt and hash; the pepper, which is not in the database, prevents it,
// and the cost makes it slow where the pepper is stolen too. One hash takes 50 to 250 ms and 64 MiB at the usual cost:
// never on the thread that draws. Everything secret on the way is wiped.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/pin_pepper.h"
#include "kiosk/model/kept_pin.h"

namespace kiosk {

// The one place. It may rise: hashes of another cost still count, and are made anew when their PIN is right.
inline constexpr PinCost usual_pin_cost{2, std::int64_t{64} * 1024 * 1024};
// The least that Argon2id takes: for tests, and for PINs that are no secret.
inline constexpr PinCost least_pin_cost{1, 8192};

// storage: not enough memory, or a cost outside its bounds.
Result<PinHash> hash_pin(const Pin& pin, const Pepper& pepper, const PinCost& cost, Random& random);
// Does this PIN give this hash? Compared in a time that tells nothing. Errors as hash_pin.
Result<bool> matches(const Pin& pin, const Pepper& pepper, const PinHash& kept);

}  // namespace kiosk
