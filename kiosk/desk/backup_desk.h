// A hall's folder in one sealed file, and back: for the day the disk dies.
//
// A backup is made beside a running terminal and holds all a new disk needs: the database as it was at one moment,
// keys, the PINs' pepper, pictures and recordings. Nothing else can be made out of it without its passphrase, which
// belongs on paper in the township's safe. Credentials that systemd keeps elsewhere are not in it.
//
// A restore unpacks beside the hall, proves the ledger there, and only then exchanges the two; what was there before is
// kept in before-restore/. Cut at any moment, the hall is the old one, or the next start ends the exchange.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"

namespace kiosk {

// Fewer characters can be guessed by who finds the file.
inline constexpr std::size_t shortest_passphrase = 12;

struct Backup {
    std::uint64_t bytes = 0, files = 0;
    std::int64_t transfers = 0;
    bool sound = false;  // What verify says of the copy; it was kept in either case.
};

// refused: `file` is there already, or the passphrase is too short. storage: no room, or the disk failed; what bears
// the name of `file` is whole.
Result<Backup> back_up(const std::string& folder, const std::string& file, std::string_view passphrase, Random& random);

struct Restored {
    std::uint64_t files = 0;
    std::int64_t transfers = 0;
    std::string before;  // Where the former hall is kept; empty: there was none.
};

// refused: a terminal runs in this folder, the passphrase is another one, or the copy's ledger does not hold.
// bad_input: damaged or no backup. In each of these the hall is as it was.
Result<Restored> restore(const std::string& folder, const std::string& file, std::string_view passphrase);

}  // namespace kiosk
