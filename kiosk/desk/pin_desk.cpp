#include "kiosk/desk/pin_desk.h"

#include <spdlog/spdlog.h>

#include <cassert>

#include "db/resident_store.h"
#include "db/staff_store.h"
#include "db/transaction.h"

namespace kiosk {

namespace {

PinAnswer unavailable(const Error& error) {
    spdlog::error("pin: {}", error.what);
    return PinUnavailable{error};
}

// What a screen says after a wrong one.
PinAnswer after_wrong(const PinTries& tries, const Moment& now) {
    const PinGate next = gate(tries, now.utc_ms);
    if (std::holds_alternative<Locked>(next)) return PinLocked{};
    const auto* wait = std::get_if<MustWait>(&next);
    return PinWrong{pin_most_tries - tries.tries, wait ? wait->until_ms : 0};
}

}  // namespace

Result<std::optional<PinPad>> PinDesk::pad(const PinOwner& owner, const Moment& now) {
    const auto found = pins_.find(owner);
    if (!found) return fail(found);
    const std::optional<KeptPin>& kept = *found;
    if (!kept) return std::nullopt;
    return PinPad{kept->kind, kept->scrambled, gate(kept->tries, now.utc_ms)};
}

Result<std::optional<Resident>> PinDesk::person(const PinOwner& owner) {
    ResidentId id;
    if (const auto* resident = std::get_if<ResidentId>(&owner)) id = *resident;
    if (const auto* staff = std::get_if<StaffId>(&owner)) {
        const auto found = db::StaffStore(hall_.connection()).find(*staff);
        if (!found) return fail(found);
        const std::optional<StaffMember>& member = *found;
        if (!member || member->retired_ms) return std::nullopt;
        id = member->resident;
    }
    return db::ResidentStore(hall_.connection()).find(id);
}

PinAnswer PinDesk::set(const PinOwner& owner, const CardInHand& card, const Pin& pin, const Moment& now) {
    const auto found = person(owner);
    if (!found) return unavailable(found.error());
    const std::optional<Resident>& who = *found;
    if (!who || who->id != card.resident().id) return PinNotTheirs{};
    return set_first(owner, pin, now, false);
}

PinAnswer PinDesk::set_from_shell(const PinOwner& owner, const Pin& pin, const Moment& now) {
    return set_first(owner, pin, now, true);
}

PinAnswer PinDesk::set_first(const PinOwner& owner, const Pin& pin, const Moment& now, bool shell) {
    const auto kept = pins_.find(owner);
    if (!kept) return unavailable(kept.error());
    if (kept->has_value()) return PinThere{};
    const auto fault = unfit(owner, pin);
    if (!fault) return unavailable(fault.error());
    if (const std::optional<PinFault>& why = *fault) return PinTooEasy{*why};
    const auto done = write(owner, pin, {now, owner, "set", shell, {}, {}});
    if (!done) return unavailable(done.error());
    return PinKept{};
}

Result<std::optional<PinFault>> PinDesk::unfit(const PinOwner& owner, const Pin& pin) {
    const auto found = person(owner);
    if (!found) return fail(found);
    const std::optional<Resident>& who = *found;
    if (!who) return fail(ErrorCode::not_found, "nobody here would own this PIN");
    return too_easy(pin, who->birth_year);
}

PinAnswer PinDesk::change(const PinOwner& owner, const Pin& old, const Pin& fresh, const Moment& now) {
    const auto fault = unfit(owner, fresh);
    if (!fault) return unavailable(fault.error());
    if (const std::optional<PinFault>& why = *fault) return PinTooEasy{*why};
    if (fresh.same_as(old)) return PinTooEasy{PinFault::as_before};
    const PinAnswer checked = check(owner, old, now);
    if (!std::holds_alternative<PinRight>(checked)) return checked;
    const auto done = write(owner, fresh, {now, owner, "changed", false, {}, {}});
    if (!done) return unavailable(done.error());
    return PinKept{};
}

Result<Pepper> PinDesk::pepper() {
    const auto any = pins_.any();
    if (!any) return fail(any);
    if (!*any) return Pepper::open_or_make(hall_.folder(), random_);
    auto opened = Pepper::open(hall_.folder());
    if (opened || opened.error().code != ErrorCode::not_found) return opened;
    return fail(
        ErrorCode::refused,
        "the pepper of this hall's PINs is missing (pin-pepper in its folder, or the systemd credential of "
        "that name); no PIN can be checked or set until it is put back. Where it is lost for good, staff pepper-lost "
        "clears the PINs");
}

Status PinDesk::write(const PinOwner& owner, const Pin& pin, const db::PinEvent& event) {
    const auto opened = pepper();
    if (!opened) return std::unexpected(opened.error());
    const auto hash = hash_pin(pin, *opened, cost_, random_);
    if (!hash) return std::unexpected(hash.error());
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return transaction.begun();
    if (const auto done = pins_.put(owner, pin.kind(), *hash, event.moment.utc_ms); !done) return done;
    if (const auto done = events_.add(event); !done) return done;
    return transaction.commit();
}

PinAnswer PinDesk::check(const PinOwner& owner, const Pin& pin, const Moment& now) {
    // Within somebody else's transaction the count could be rolled back with the rest.
    assert(!hall_.connection().in_transaction());
    const auto found = pins_.find(owner);
    if (!found) return unavailable(found.error());
    const std::optional<KeptPin>& there = *found;
    if (!there) return PinMissing{};
    KeptPin kept = *there;
    // A hall that cannot check anything shall not lock everybody out.
    const auto opened = pepper();
    if (!opened) return unavailable(opened.error());
    if (opened->fingerprint() != kept.hash.pepper)
        return unavailable({ErrorCode::refused,
                            "pin-pepper is not the one that this PIN was set with; put the hall's own pepper back"});
    if (auto refused = count_try(owner, kept.tries, now)) return *std::move(refused);
    const auto same = matches(pin, *opened, kept.hash);
    if (!same) return unavailable(same.error());
    return *same ? right(owner, pin, kept, *opened) : wrong(owner, kept.tries, now);
}

std::optional<PinAnswer> PinDesk::count_try(const PinOwner& owner, PinTries& tries, const Moment& now) {
    const PinGate may = gate(tries, now.utc_ms);
    if (std::holds_alternative<Locked>(may)) return PinLocked{};
    const auto* wait = std::get_if<MustWait>(&may);
    const std::optional<PinTries> next = wait ? mended(tries, now.utc_ms) : counted(tries, now.utc_ms);
    if (next) {
        if (const auto kept = pins_.put_tries(owner, *next); !kept) return unavailable(kept.error());
        tries = *next;
    }
    if (wait) return PinMustWait{wait->until_ms};
    return std::nullopt;
}

PinAnswer PinDesk::right(const PinOwner& owner, const Pin& pin, const KeptPin& kept, const Pepper& pepper) {
    if (const auto cleared = pins_.put_tries(owner, {}); !cleared) return unavailable(cleared.error());
    if (kept.hash.cost == cost_) return PinRight{};
    // The PIN is right whatever becomes of this.
    const auto hash = hash_pin(pin, pepper, cost_, random_);
    const auto done = hash ? pins_.put(owner, kept.kind, *hash, kept.set_at_ms) : Status(std::unexpected(hash.error()));
    if (!done) spdlog::warn("pin: a hash could not be made anew at the usual cost: {}", done.error().what);
    return PinRight{};
}

PinAnswer PinDesk::wrong(const PinOwner& owner, const PinTries& tries, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return unavailable(transaction.begun().error());
    if (const auto done = events_.add({now, owner, "wrong", false, {}, {}}); !done) return unavailable(done.error());
    if (tries.locked)
        if (const auto done = events_.add({now, owner, "locked", false, {}, {}}); !done)
            return unavailable(done.error());
    if (const auto done = transaction.commit(); !done) return unavailable(done.error());
    return after_wrong(tries, now);
}

}  // namespace kiosk
