// The counter's part that deals with awards: what may be given today, what waits, and what was said of it. Who is
// signed in is told by the counter desk and never by a screen. Thread: the hall's.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/desk/waiting_award_desk.h"
#include "kiosk/model/counter_award.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class CounterAwardDesk {
public:
    explicit CounterAwardDesk(Hall& hall) : hall_(hall), desk_(hall), store_(hall.connection()) {}

    AwardAnswer enter(const EnterAward& wish, ResidentId who, const StaffSession& by, const Moment& now);
    AwardAnswer approve(const ApproveAward& wish, const StaffSession& by, const Moment& now);
    AwardAnswer refuse(const RefuseAward& wish, const StaffSession& by, const Moment& now);
    AwardAnswer object(const ObjectToAward& wish, ResidentId who, const Moment& now);
    AwardAnswer settle(const SettleAward& wish, const StaffSession& by, const Moment& now);

    std::int64_t waiting_count();
    // All but the check-in's, which the terminal gives by itself.
    std::vector<AwardableDeed> deeds(const Resident& who, const Moment& now);
    // customer: whose turn it is; 0: nobody's.
    std::vector<WaitingAtCounter> waiting(const StaffSession& by, ResidentId customer, const Moment& now);

private:
    std::optional<WaitingAtCounter> look(const TransferId& award, const StaffSession& by, ResidentId customer,
                                         const Moment& now);
    WaitingAtCounter shown(const WaitingAward& award, const StaffSession& by, ResidentId customer, const Moment& now);
    DeedState state_of(const Resident& who, const EarningRule& rule, const Moment& now);

    Hall& hall_;
    WaitingAwardDesk desk_;
    db::WaitingAwardStore store_;
};

}  // namespace kiosk
