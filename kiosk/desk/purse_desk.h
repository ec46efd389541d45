// The household's purse: who takes part, what comes in, what each may still spend of it. Spending itself is a
// redemption (redemption_desk.h) that names the purse. Whoever asks was let in by others: card and PIN are not looked
// at here. Each step is one transaction and comes back after it is on the disk. Thread: the hall's.
#pragma once

#include <optional>

#include "db/ledger.h"
#include "db/purse_store.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/purse.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class PurseDesk {
public:
    explicit PurseDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()), store_(hall.connection()) {}

    // Nothing: the village has none, they are under age, or nobody else grown-up lives with them.
    Result<std::optional<Purse>> open(const Resident& resident, const Moment& now);
    // What they may still reserve of it this month, whatever is in it; nothing: they take no part.
    Result<std::optional<Points>> left(const Resident& resident, const Moment& now);

    PurseSaid join(const Resident& resident, const Moment& now);
    PurseSaid leave(const Resident& resident, const Moment& now);
    // `id`: made before the first try, kept for every retry.
    PurseSaid put_in(const Resident& resident, Points amount, const TransferId& id, const Moment& now);
    // All of what they put in last, when it was within ten minutes and is still there.
    PurseSaid take_back(const Resident& resident, const Moment& now);
    PurseSaid limit(const Resident& head, ResidentId whom, Points a_month, const Moment& now);

private:
    struct Accounts {
        AccountId own, purse;
    };
    Result<Accounts> accounts(const Resident& resident);
    Result<std::vector<db::PurseShare>> grown_ups(const Resident& resident, const Moment& now);
    Result<std::optional<db::PurseShare>> share(const Resident& resident, const Moment& now);
    Result<PurseMember> member(const Resident& resident, const db::PurseShare& share, const Moment& now);
    Result<std::optional<db::PutIn>> fresh_put_in(const Accounts& accounts, const Moment& now);
    Status read_books(Purse& purse, const Resident& resident, const Moment& now);
    PurseSaid note(const Resident& resident, ResidentId whom, std::string_view kind, Points a_month, const Moment& now);
    PurseSaid post(const TransferGroupId& group, const NewTransfer& transfer, PurseSaid done);
    bool clock_is_sure(const Moment& now);

    Hall& hall_;
    db::Ledger ledger_;
    db::PurseStore store_;
};

}  // namespace kiosk
