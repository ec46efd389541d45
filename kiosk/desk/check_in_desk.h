// Check-in: a card's code in, an answer out. The scan, the visit and its points are one transaction.
#pragma once

#include <string_view>

#include "db/card_store.h"
#include "db/resident_store.h"
#include "db/scan_event_store.h"
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
    explicit CheckInDesk(Hall& hall);
    // Returns after it is on the disk. Every scan is noted, the refused ones too; if even that fails, the answer is
    // Refused{storage} and nothing happened.
    CheckIn scan(std::string_view scanned, const Moment& now);

private:
    struct Owner {
        db::Card card;
        Resident resident;
    };
    std::expected<Owner, RefusedWhy> owner_of(std::string_view scanned);
    struct CountedVisit;
    Result<Outcome> welcome(const Owner& owner, const Moment& now);
    Result<Outcome> refuse(RefusedWhy why, const Moment& now, const Owner* owner);
    Result<bool> clock_went_back(const Moment& now);
    Result<CountedVisit> count_visit(const Resident& resident, const Moment& now, bool before);
    Result<Points> balance_of(const Resident& resident);
    Status note(std::string_view outcome, const Moment& now, const Owner* owner,
                const std::optional<TransferId>& award = {});

    Hall& hall_;
    db::CardStore cards_;
    db::ResidentStore residents_;
    db::ScanEventStore scans_;
    AwardDesk awards_;
};

}  // namespace kiosk
