// Awards that staff enter, and those that wait: said yes to by others, objected to by anybody while they are public,
// granted once when all of it is done.
//
// A small award entered by somebody whose word counts (may_approve) is given at once. Entered by others it waits for
// one such word; above the village's limit for two, of neither who entered it nor who gets it, and until its public
// days are over without an objection that nobody settled. Whoever asks is signed in; thread: the hall's.
#pragma once

#include <string>
#include <vector>

#include "db/resident_store.h"
#include "db/waiting_award_store.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/model/staff.h"

namespace kiosk {

struct AwardEntry {
    ResidentId resident;
    std::string code;  // Of the earning rule.
    std::string slot;  // Which occasion, 1..80 characters: the same pays once.
    Points amount;     // 0: the rule's.
    std::string memo;  // Plain words, 200 characters at most; empty: the rule's title.
};

enum class Entered { given, waits, existed, limit, no_budget };

class WaitingAwardDesk {
public:
    explicit WaitingAwardDesk(Hall& hall)
        : hall_(hall), store_(hall.connection()), residents_(hall.connection()), awards_(hall) {}

    // bad_input  no occasion, too long, an amount out of range
    // not_found  no such resident or rule
    // refused    this role enters nothing
    Result<Entered> enter(const AwardEntry& entry, const StaffSession& by, const Moment& now);

    // For all below: not_found: it does not wait, or no longer.
    // True: that was the last word, and it is given. refused: not your word to say, or you said it before.
    Result<bool> approve(const TransferId& award, const StaffSession& by, const Moment& now);
    // It ends here; a reason of 1 to 100 characters. refused: not your word to say.
    Status refuse(const TransferId& award, const StaffSession& by, const std::string& reason, const Moment& now);
    // refused: its public days are over, it is not public, or you objected before.
    Status object(const TransferId& award, ResidentId who, const std::string& reason, const Moment& now);
    // The objections were looked into, and answered with a reason.
    Status settle(const TransferId& award, const StaffSession& by, const std::string& reason, const Moment& now);
    // Whatever needs nobody any more: public days that are over, a budget that was raised. How many were given.
    Result<std::int64_t> grant_due(const Moment& now);
    Result<std::vector<WaitingAward>> all() { return store_.all(); }

private:
    struct Known {
        Resident resident;
        EarningRule rule;
    };
    Result<Known> known(const AwardEntry& entry);
    Result<WaitingAward> waiting(const TransferId& award);
    Status note(const WaitingAward& award, std::string_view kind, const StaffSession& by, const std::string& reason,
                const Moment& now);
    Result<bool> grant(const WaitingAward& award, const Moment& now);

    Hall& hall_;
    db::WaitingAwardStore store_;
    db::ResidentStore residents_;
    AwardDesk awards_;
};

}  // namespace kiosk
