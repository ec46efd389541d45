// Who works here: added and retired, and signed in with the own card and PIN.
//
// One role each; whoever gets another is retired and added again, under a new StaffId and without a PIN. Everything is
// noted in staff_event. A sign-in is a value: whoever holds it ends it with sign_out() when they leave.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "db/staff_store.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/model/staff_answer.h"

namespace kiosk {

class StaffDesk {
public:
    StaffDesk(Hall& hall, PinDesk& pins) : hall_(hall), pins_(pins), staff_(hall.connection()) {}

    // not_found: no such resident. refused: works here already.
    Result<StaffMember> add(ResidentId resident, StaffRole role, const Moment& now);
    // The PIN goes too. not_found: no such member of staff. refused: retired before.
    Status retire(StaffId id, const Moment& now);
    Result<std::vector<StaffMember>> all() { return staff_.all(); }
    // Who works here now, by their own id as a resident.
    Result<std::optional<StaffMember>> at_work(ResidentId resident) { return staff_.at_work(resident); }

    // The card was scanned: which pad? Notes a card that is refused.
    StaffCard at_door(std::string_view scanned, const Moment& now);
    SignIn sign_in(std::string_view scanned, const Pin& pin, const Moment& now);
    // The PIN is the first one, set now (PinTooEasy, PinThere and the like: not signed in).
    SignIn first_sign_in(std::string_view scanned, const Pin& pin, const Moment& now);
    Status sign_out(const StaffSession& session, const Moment& now);

private:
    struct Known {
        CardInHand card;
        StaffMember member;
    };
    using Recognized = std::variant<Known, CardRefused, NotStaff, PinUnavailable>;
    Recognized recognize(std::string_view scanned, const Moment& now);
    SignIn begin(const StaffMember& member, const Moment& now);
    SignIn enter(std::string_view scanned, const Pin& pin, bool first, const Moment& now);

    Hall& hall_;
    PinDesk& pins_;
    db::StaffStore staff_;
};

}  // namespace kiosk
