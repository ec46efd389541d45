#include "kiosk/desk/pin_help_desk.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::ptrdiff_t longest_reason = 200;

PinUnavailable unavailable(const Error& error) {
    spdlog::error("pin: {}", error.what);
    return {error};
}

// As the database counts.
std::ptrdiff_t characters(std::string_view utf8) {
    return std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool owned_by(const PinOwner& whose, const StaffMember& member) {
    return whose == PinOwner(member.id) || whose == PinOwner(member.resident);
}

}  // namespace

Result<std::optional<StaffMember>> PinHelpDesk::helper(StaffId id) {
    auto found = staff_.find(id);
    if (!found) return found;
    const std::optional<StaffMember>& member = *found;
    if (!member || member->retired_ms || !may_act(member->role)) return std::nullopt;
    return found;
}

Result<std::optional<ResetRefused>> PinHelpDesk::why_not(const PinOwner& whose, StaffId one, StaffId other) {
    if (one == other) return ResetRefused::same_person;
    for (const StaffId id : {one, other}) {
        const auto found = helper(id);
        if (!found) return fail(found);
        const std::optional<StaffMember>& member = *found;
        if (!member) return ResetRefused::not_staff;
        if (owned_by(whose, *member)) return ResetRefused::own_pin;
    }
    const auto kept = store_.find(whose);
    if (!kept) return fail(kept);
    if (!kept->has_value()) return ResetRefused::none_set;
    return std::nullopt;
}

ResetAnswer PinHelpDesk::reset(const PinOwner& whose, const StaffProof& one, const StaffProof& other,
                               const Moment& now) {
    const auto refused = why_not(whose, one.staff, other.staff);
    if (!refused) return unavailable(refused.error());
    if (const std::optional<ResetRefused>& why = *refused) return *why;
    int which = 0;
    for (const StaffProof& proof : {one, other}) {
        const PinAnswer answer = pins_.check(proof.staff, proof.pin, now);
        if (!std::holds_alternative<PinRight>(answer)) return StaffPinNotRight{which, answer};
        ++which;
    }
    const auto done = clear(whose, {now, whose, "reset", false, one.staff, other.staff});
    if (!done) return unavailable(done.error());
    return PinCleared{};
}

Status PinHelpDesk::reset_from_shell(const PinOwner& whose, const Moment& now) {
    return clear(whose, {now, whose, "reset", true, {}, {}});
}

Status PinHelpDesk::clear(const PinOwner& whose, const db::PinEvent& event) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return transaction.begun();
    if (const auto done = store_.remove(whose); !done) return done;
    if (const auto done = events_.add(event); !done) return done;
    return transaction.commit();
}

Result<std::int64_t> PinHelpDesk::clear_unpeppered(const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto pepper = Pepper::open(hall_.folder());
    if (!pepper && pepper.error().code == ErrorCode::storage) return fail(pepper);
    const auto lost =
        store_.not_peppered(pepper ? std::optional(pepper->fingerprint()) : std::optional<std::array<std::byte, 8>>());
    if (!lost) return fail(lost);
    if (lost->empty()) return fail(ErrorCode::not_found, "every PIN of this hall can be checked; none was cleared");
    for (const PinOwner& owner : *lost)
        if (const auto done = reset_from_shell(owner, now); !done) return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return static_cast<std::int64_t>(lost->size());
}

VouchAnswer PinHelpDesk::vouch(StaffId staff, ResidentId whom, Points amount, const std::string& reason,
                               const Moment& now) {
    const std::string why(trimmed(reason));
    if (amount <= points(0)) return VouchRefused::bad_amount;
    if (why.empty() || characters(why) > longest_reason) return VouchRefused::bad_reason;
    const auto found = helper(staff);
    if (!found) return unavailable(found.error());
    const std::optional<StaffMember>& member = *found;
    if (!member) return VouchRefused::not_staff;
    if (member->resident == whom) return VouchRefused::own_points;
    const auto resident = db::ResidentStore(hall_.connection()).find(whom);
    if (!resident) return unavailable(resident.error());
    if (!resident->has_value()) return VouchRefused::no_resident;
    const auto limit = events_.vouch_limit();
    if (!limit) return unavailable(limit.error());
    const auto before = events_.vouched_on(whom, now.day);
    if (!before) return unavailable(before.error());
    const Points left = std::max(*limit - *before, points(0));
    if (amount > left) return VouchAboveLimit{*limit, left};
    const auto noted = events_.add({now, whom, "vouched", false, staff, {}, amount, why});
    if (!noted) return unavailable(noted.error());
    return Vouched{left - amount};
}

Status PinHelpDesk::set_vouch_limit(Points limit) {
    if (limit < points(0) || limit > most_points_at_once)
        return fail(ErrorCode::bad_input, "the limit for vouching is a number of points from 0 to 1,000,000,000");
    return events_.put_vouch_limit(limit);
}

}  // namespace kiosk
