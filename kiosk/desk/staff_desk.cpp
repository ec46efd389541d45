#include "kiosk/desk/staff_desk.h"

#include <spdlog/spdlog.h>

#include "db/pin_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

PinUnavailable unavailable(const Error& error) {
    spdlog::error("staff: {}", error.what);
    return {error};
}

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

}  // namespace

Result<StaffMember> StaffDesk::add(ResidentId resident, StaffRole role, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto who = db::ResidentStore(hall_.connection()).find(resident);
    if (!who) return fail(who);
    if (!who->has_value()) return fail(ErrorCode::not_found, "no resident has this id");
    const auto already = staff_.at_work(resident);
    if (!already) return fail(already);
    if (const std::optional<StaffMember>& before = *already)
        return fail(ErrorCode::refused, "this resident works here already, as " +
                                            std::string(staff_role_name(before->role)) + "; retire them first");
    const auto id = staff_.add(resident, role, now.utc_ms);
    if (!id) return fail(id);
    if (const auto done = staff_.note({now, *id, resident, "added"}); !done) return std::unexpected(done.error());
    const auto found = staff_.find(*id);
    if (!found) return fail(found);
    const std::optional<StaffMember>& member = *found;
    if (!member) return fail(ErrorCode::storage, "a new member of staff was not kept");
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return *member;
}

Status StaffDesk::retire(StaffId id, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return transaction.begun();
    const auto found = staff_.find(id);
    if (!found) return std::unexpected(found.error());
    const std::optional<StaffMember>& member = *found;
    if (!member) return fail(ErrorCode::not_found, "nobody works here under this id");
    if (member->retired_ms) return fail(ErrorCode::refused, "this member of staff was retired before");
    if (const auto done = staff_.retire(id, now.utc_ms); !done) return done;
    const auto removed = db::PinStore(hall_.connection()).remove(id);
    if (!removed && removed.error().code != ErrorCode::not_found) return removed;
    if (const auto done = staff_.note({now, id, member->resident, "retired"}); !done) return done;
    return transaction.commit();
}

StaffDesk::Recognized StaffDesk::recognize(std::string_view scanned, const Moment& now) {
    const auto card = CardInHand::read(hall_, scanned);
    if (!card) {
        if (const auto done = staff_.note({now, {}, {}, "refused", "card"}); !done) return unavailable(done.error());
        return CardRefused{card.error()};
    }
    const auto found = staff_.at_work(card->resident().id);
    if (!found) return unavailable(found.error());
    if (const std::optional<StaffMember>& member = *found) return Known{*card, *member};
    const auto done = staff_.note({now, {}, card->resident().id, "refused", "not_staff"});
    if (!done) return unavailable(done.error());
    return NotStaff{};
}

StaffCard StaffDesk::at_door(std::string_view scanned, const Moment& now) {
    const auto with_pad = [&](const Known& known) -> StaffCard {
        const auto pad = pins_.pad(known.member.id, now);
        if (!pad) return unavailable(pad.error());
        return StaffAtDoor{known.member, *pad};
    };
    return std::visit(Overloaded{with_pad, [](const auto& refused) -> StaffCard { return refused; }},
                      recognize(scanned, now));
}

SignIn StaffDesk::sign_in(std::string_view scanned, const Pin& pin, const Moment& now) {
    return enter(scanned, pin, false, now);
}

SignIn StaffDesk::first_sign_in(std::string_view scanned, const Pin& pin, const Moment& now) {
    return enter(scanned, pin, true, now);
}

SignIn StaffDesk::enter(std::string_view scanned, const Pin& pin, bool first, const Moment& now) {
    const auto prove = [&](const Known& known) -> SignIn {
        const PinAnswer answer =
            first ? pins_.set(known.member.id, known.card, pin, now) : pins_.check(known.member.id, pin, now);
        const bool proved = first ? std::holds_alternative<PinKept>(answer) : std::holds_alternative<PinRight>(answer);
        return proved ? begin(known.member, now) : SignIn(answer);
    };
    return std::visit(Overloaded{prove, [](const PinUnavailable& failed) -> SignIn { return PinAnswer(failed); },
                                 [](const auto& refused) -> SignIn { return refused; }},
                      recognize(scanned, now));
}

SignIn StaffDesk::begin(const StaffMember& member, const Moment& now) {
    if (const auto done = staff_.note({now, member.id, member.resident, "signed_in"}); !done)
        return PinAnswer(unavailable(done.error()));
    return StaffSession{member.id, member.resident, shown_name(member.name), member.role, now.utc_ms};
}

Status StaffDesk::sign_out(const StaffSession& session, const Moment& now) {
    return staff_.note({now, session.staff, session.resident, "signed_out"});
}

}  // namespace kiosk
