// The PINs of residents and staff as they are kept, and how often each was tried.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/kept_pin.h"

namespace db {

class PinStore {
public:
    explicit PinStore(Connection& connection) : connection_(connection) {}

    kiosk::Result<std::optional<kiosk::KeptPin>> find(const kiosk::PinOwner& owner);
    // The owner's first, or in place of the old one, whose wish for a scrambled pad it keeps; no tries are counted.
    kiosk::Status put(const kiosk::PinOwner& owner, kiosk::PinKind kind, const kiosk::PinHash& hash,
                      std::int64_t set_at_ms);
    // not_found: the owner has none.
    kiosk::Status put_tries(const kiosk::PinOwner& owner, const kiosk::PinTries& tries);
    kiosk::Status put_scrambled(const kiosk::PinOwner& owner, bool scrambled);
    kiosk::Status remove(const kiosk::PinOwner& owner);
    // Whose PIN was hashed with another pepper than this; everybody's, where there is none.
    kiosk::Result<std::vector<kiosk::PinOwner>> not_peppered(const std::optional<std::array<std::byte, 8>>& pepper);
    // Has anybody one?
    kiosk::Result<bool> any();

private:
    // not_found where no row was changed.
    kiosk::Status changed_one(class Statement& statement);
    Connection& connection_;
};

}  // namespace db
