// Check-in: a card's code or a picked name in, an answer out. The scan, the visit and its points are one transaction.
#pragma once

#include <string_view>

#include "db/resident_store.h"
#include "db/scan_event_store.h"
#include "db/transaction.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/outcome.h"

namespace kiosk {

struct CheckIn {
    Outcome outcome;
    std::optional<Resident> resident;  // The card's owner, when known.
};

class CheckInDesk {
public:
    // So many as the village allows (Village::by_name_at_most) are checked in by name within this time.
    static constexpr std::int64_t by_name_within_ms = std::int64_t{10} * 60 * 1000;

    explicit CheckInDesk(Hall& hall);
    // Returns after it is on the disk. Every scan is noted, the refused ones too; if even that fails, the answer is
    // Refused{storage} and nothing happened.
    CheckIn scan(std::string_view scanned, const Moment& now);
    // Without a card: whoever stands there picked this name. The same award as by card; the answer tells nothing of
    // theirs, and the row says that it was by name. Who is under age is not checked in so, nor more than so many in a
    // while.
    CheckIn by_name(ResidentId picked, const Moment& now);

private:
    struct Owner {
        std::optional<CardId> card;  // None: by name.
        Resident resident;

        Via via() const { return card ? Via::card : Via::name; }
    };
    using Found = std::expected<Owner, RefusedWhy>;
    CheckIn check_in(const Found& found, Via via, const Moment& now, db::Transaction& transaction);
    Result<bool> too_many_by_name(const Moment& now);
    Found picked_one(ResidentId picked, const Moment& now);
    Found owner_of(std::string_view scanned);
    struct CountedVisit;
    Result<Outcome> welcome(const Owner& owner, const Moment& now);
    Result<Outcome> welcomed(const Owner& owner, const CountedVisit& visit, const Moment& now);
    Result<Outcome> already(const Owner& owner, const CountedVisit& visit, std::int64_t first_at_ms);
    Result<Outcome> refuse(RefusedWhy why, const Moment& now, Via via, const Owner* owner);
    Result<Outcome> keep_for_later(const Owner& owner, const Moment& now);
    Result<CountedVisit> wait_for_budget(const Resident& resident, const EarningRule& rule, const Deed& deed);
    Result<CountedVisit> count_visit(const Resident& resident, const Moment& now, bool before);
    Result<Points> balance_of(const Resident& resident);
    Status note(std::string_view outcome, const Moment& now, Via via, const Owner* owner,
                const std::optional<TransferId>& award = {});

    Hall& hall_;
    db::ResidentStore residents_;
    db::ScanEventStore scans_;
    AwardDesk awards_;
};

}  // namespace kiosk
