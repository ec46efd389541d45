// What staff do where a resident's PIN does not help: clear it, two together, or vouch for whoever stands there.
//
// Both are noted in pin_event with who did it. Those who help are named by their sign-in (StaffId) and for clearing
// prove themselves by their own PIN once more.
#pragma once

#include <string>

#include "db/staff_store.h"
#include "kiosk/desk/pin_desk.h"

namespace kiosk {

struct StaffProof {
    StaffId staff;
    const Pin& pin;
};

class PinHelpDesk {
public:
    PinHelpDesk(Hall& hall, PinDesk& pins)
        : hall_(hall), pins_(pins), store_(hall.connection()), events_(hall.connection()), staff_(hall.connection()) {}

    // Clears a PIN, locked or not: its owner sets a new one with the card in hand. Two different members of staff, each
    // by their own PIN (of which each try counts), neither of them its owner.
    ResetAnswer reset(const PinOwner& whose, const StaffProof& one, const StaffProof& other, const Moment& now);
    // From the shell of whoever keeps the hall. not_found: none was set.
    Status reset_from_shell(const PinOwner& whose, const Moment& now);
    // From the shell too, after the hall's pepper was lost for good: clears every PIN that cannot be checked any more,
    // all or none; how many. not_found: all can be checked.
    Result<std::int64_t> clear_unpeppered(const Moment& now);
    // At the counter, for spending without a PIN: staff have looked at the portrait and say so. The setting vouch_limit
    // (50 points unless the village sets another) is for one resident's business day together, so that a large purchase
    // is not made of small ones. Within a transaction it is part of it.
    VouchAnswer vouch(StaffId staff, ResidentId whom, Points amount, const std::string& reason, const Moment& now);
    // 0: nobody vouches. bad_input: below 0, or more than a transfer may have.
    Status set_vouch_limit(Points limit);
    Result<Points> vouch_limit() { return events_.vouch_limit(); }

private:
    // Nothing: not at work, or of a role that may not.
    Result<std::optional<StaffMember>> helper(StaffId id);
    Result<std::optional<ResetRefused>> why_not(const PinOwner& whose, StaffId one, StaffId other);
    Status clear(const PinOwner& whose, const db::PinEvent& event);

    Hall& hall_;
    PinDesk& pins_;
    db::PinStore store_;
    db::PinEventStore events_;
    db::StaffStore staff_;
};

}  // namespace kiosk
