#include "db/pin_store.h"

#include <algorithm>

#include "db/pin_owner.h"
#include "db/rows.h"

namespace db {

namespace {

// Parameters 1 and 2 are the owner.
#define OF_OWNER " WHERE resident_id IS ?1 AND staff_id IS ?2"

std::string_view word_for(kiosk::PinKind kind) { return kind == kiosk::PinKind::digits ? "digits" : "pictures"; }

template <std::size_t N>
std::array<std::byte, N> bytes(const Statement& row, int column) {
    std::array<std::byte, N> out{};
    const auto blob = row.blob(column);
    if (blob.size() == N) std::ranges::copy(blob, out.begin());
    return out;
}

kiosk::KeptPin read_pin(const Statement& row) {
    kiosk::KeptPin kept;
    kept.kind = row.text(0) == "digits" ? kiosk::PinKind::digits : kiosk::PinKind::pictures;
    kept.hash = {bytes<16>(row, 1), bytes<32>(row, 2), bytes<8>(row, 3), {row.integer(4), row.integer(5)}};
    kept.tries = {row.small(6), row.integer(7), row.integer(8) != 0};
    kept.set_at_ms = row.integer(9);
    kept.scrambled = row.integer(10) != 0;
    return kept;
}

}  // namespace

kiosk::Result<std::optional<kiosk::KeptPin>> PinStore::find(const kiosk::PinOwner& owner) {
    Statement row(connection_,
                  "SELECT kind, salt, hash, pepper, opslimit, memlimit, tries, last_try_ms, locked, set_at_ms, "
                  "scrambled FROM pin" OF_OWNER,
                  resident_of(owner), staff_of(owner));
    std::optional<kiosk::KeptPin> kept;
    if (row.next()) kept = read_pin(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return kept;
}

kiosk::Status PinStore::put(const kiosk::PinOwner& owner, kiosk::PinKind kind, const kiosk::PinHash& hash,
                            std::int64_t set_at_ms) {
    const auto known = find(owner);
    if (!known) return std::unexpected(known.error());
    const char* sql = known->has_value()
                          ? "UPDATE pin SET kind = ?3, salt = ?4, hash = ?5, pepper = ?6, opslimit = ?7, memlimit = "
                            "?8, set_at_ms = ?9, tries = 0, last_try_ms = 0, locked = 0" OF_OWNER
                          : "INSERT INTO pin (resident_id, staff_id, kind, salt, hash, pepper, opslimit, memlimit, "
                            "set_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    return Statement(connection_, sql, resident_of(owner), staff_of(owner), word_for(kind),
                     std::span<const std::byte>(hash.salt), std::span<const std::byte>(hash.hash),
                     std::span<const std::byte>(hash.pepper), hash.cost.passes, hash.cost.memory_bytes, set_at_ms)
        .run();
}

kiosk::Status PinStore::changed_one(Statement& statement) {
    bool changed = false;
    while (statement.next()) changed = true;
    if (const auto status = statement.status(); !status) return status;
    if (!changed) return kiosk::fail(kiosk::ErrorCode::not_found, "there is no PIN to change");
    return {};
}

kiosk::Status PinStore::put_tries(const kiosk::PinOwner& owner, const kiosk::PinTries& tries) {
    Statement change(connection_, "UPDATE pin SET tries = ?3, last_try_ms = ?4, locked = ?5" OF_OWNER " RETURNING id",
                     resident_of(owner), staff_of(owner), tries.tries, tries.last_try_ms, tries.locked);
    return changed_one(change);
}

kiosk::Status PinStore::put_scrambled(const kiosk::PinOwner& owner, bool scrambled) {
    Statement change(connection_, "UPDATE pin SET scrambled = ?3" OF_OWNER " RETURNING id", resident_of(owner),
                     staff_of(owner), scrambled);
    return changed_one(change);
}

kiosk::Status PinStore::remove(const kiosk::PinOwner& owner) {
    Statement change(connection_, "DELETE FROM pin" OF_OWNER " RETURNING id", resident_of(owner), staff_of(owner));
    return changed_one(change);
}

kiosk::Result<std::vector<kiosk::PinOwner>> PinStore::not_peppered(
    const std::optional<std::array<std::byte, 8>>& pepper) {
    std::optional<std::span<const std::byte>> known;
    if (pepper) known = *pepper;
    Statement row(connection_, "SELECT resident_id, staff_id FROM pin WHERE pepper IS NOT ? ORDER BY id", known);
    return all_rows(row, [](const Statement& found) {
        if (found.null(0)) return kiosk::PinOwner(kiosk::StaffId{found.integer(1)});
        return kiosk::PinOwner(kiosk::ResidentId{found.integer(0)});
    });
}

kiosk::Result<bool> PinStore::any() {
    const auto n = connection_.number("SELECT count(*) FROM pin");
    if (!n) return fail(n);
    return *n > 0;
}

}  // namespace db
