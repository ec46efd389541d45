// Points that should not have been given, taken back, all of an award or the part that was too much: a reversal that
// names the award, with a reason, for its owner to read in the history. What they have spent or put aside by then
// becomes a claim, repaid from later awards.
//
// Whoever stands at the desk was let in by others: an actor is taken as given. Thread: the hall's.
#pragma once

#include <string>
#include <vector>

#include "db/claim_store.h"
#include "db/ledger.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/redemption_desk.h"

namespace kiosk {

struct TakenBack {
    Points reversed;       // Gone from the balance.
    Points claimed;        // Had been spent; later awards repay it.
    bool existed = false;  // It was done before, in the same way.
};

class CorrectionDesk {
public:
    explicit CorrectionDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()), claims_(hall.connection()) {}

    // bad_input  no reason, or longer than 100 characters; less than 1 or more than the award
    // not_found  no such award
    // refused    it is no award, or another part of it was taken back before
    Result<TakenBack> take_back(const TransferId& award, Points too_much, const By& by, const Moment& now);
    // All of it.
    Result<TakenBack> take_back(const TransferId& award, const By& by, const Moment& now);
    // A slip of the hand: the same within ten minutes of the entry, and without a reason.
    // refused    it is too late for that
    Result<TakenBack> undo(const TransferId& award, const By& by, const Moment& now);
    Result<std::vector<Claim>> open_claims() { return claims_.open(); }

private:
    struct Award {
        NewTransfer transfer;
        ResidentId owner;
    };
    Result<Award> award(const TransferId& id);
    Result<std::optional<TakenBack>> before(const Award& award);
    Result<TakenBack> reverse(const Award& award, Points too_much, std::string_view code, const By& by,
                              const Moment& now);
    Status post_reversal(const Award& award, Points amount, std::string_view code, const By& by, const Moment& now);

    Hall& hall_;
    db::Ledger ledger_;
    db::ClaimStore claims_;
};

}  // namespace kiosk
