// The counter of the points shop: who works there, whose turn it is, what is being handed over. Every ask answers with
// the whole counter as it stands then. Nothing of it is kept over a restart but what is in the ledger: whoever worked
// signs in anew, and what was begun is among the unfinished. Thread: the hall's.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/random.h"
#include "kiosk/desk/card_in_hand.h"
#include "kiosk/desk/counter_awards.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/pin_help_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/staff_desk.h"
#include "kiosk/desk/voice_message_desk.h"
#include "kiosk/model/action.h"
#include "kiosk/model/counter.h"

namespace kiosk {

class CounterDesk {
public:
    // cost: of PINs that are set from now on.
    CounterDesk(Hall& hall, Random& random, const PinCost& cost = usual_pin_cost);

    // Whether scans are the counter's.
    bool open() const { return open_; }

    CounterPtr enter(const Moment& now);
    void leave(const Moment& now);
    // The same where nothing may be written.
    void forget();
    CounterPtr scan(std::string_view scanned, const Moment& now);
    CounterPtr pin(const CounterPin& typed, const Moment& now);
    CounterPtr next(const Moment& now);
    CounterPtr take(const TakeBasket& wish, const Moment& now);
    CounterPtr fetch(const FetchReservation& wish, const Moment& now);
    CounterPtr handed_over(const HandedOver& wish, const Moment& now);
    CounterPtr not_handed_over(const NotHandedOver& wish, const Moment& now);
    CounterPtr undo(const UndoRedemption& wish, const Moment& now);
    CounterPtr turn_to(const TurnToPage& wish, const Moment& now);
    CounterPtr bring_back(const BringBack& wish, const Moment& now);
    CounterPtr print_again(const PrintSlipAgain& wish, const Moment& now);
    CounterPtr print_entries(const Moment& now);
    CounterPtr close_day(const CloseDay& wish, const Moment& now);
    CounterPtr take_stock(const TakeStock& wish, const Moment& now);
    CounterPtr deliver(const EnterDelivery& wish, const Moment& now);
    CounterPtr find_coupon(const FindCoupon& wish, const Moment& now);
    CounterPtr claim_coupon(const ClaimCoupon& wish, const Moment& now);
    CounterPtr clear_pin(const ClearPin& wish, const Moment& now);
    CounterPtr hear(const HearVoice& wish, const Moment& now);
    CounterPtr voice_done(const VoiceDone& wish, const Moment& now);
    // Of counter_award.h; null: none of them.
    CounterPtr award(const Action& action, const Moment& now);
    // Whichever of these it is; null: none of the counter's.
    CounterPtr answer_to(const Action& action, const Moment& now);

private:
    CounterPtr answer(CounterFault fault, const Moment& now, CounterDone done = CounterDone::nothing);
    CounterFault staff_card(std::string_view scanned, const Moment& now);
    CounterFault paid_for(const TakeBasket& wish, const Basket& basket, const StaffSession& worker, const Moment& now);
    CounterFault begun(const RedemptionId& id, const Moment& now);
    Status queue_slip(const Redemption& redemption, bool again, const Moment& now);
    CounterPtr work_card(std::string_view scanned, const Moment& now);
    std::optional<StaffMember> helper_of(const CardInHand& card, const StaffSession& worker, const CardInHand& owner);
    std::optional<Customer> customer(const Moment& now);
    std::optional<Redemption> found(const RedemptionId& id);
    std::optional<OpenRedemption> with_name(const Redemption& redemption);
    void fill_work(Counter& counter, const Moment& now);
    void fill_page(Counter& counter, const Moment& now);
    void fill_awards(Counter& counter, const Moment& now);
    By by(std::string reason = {}) const { return {work_ ? work_->shown_name : std::string(), std::move(reason)}; }

    Hall& hall_;
    Random& random_;
    PinDesk pins_;
    StaffDesk staff_;
    PinHelpDesk help_;
    RedemptionDesk redemptions_;
    VoiceMessageDesk voices_;
    CounterAwardDesk awards_;
    bool open_ = false;
    std::uint64_t turn_ = 0;
    std::string door_card_;               // What was scanned at the door, until its PIN is typed.
    std::optional<StaffAtDoor> door_;     // Whose it is.
    std::optional<StaffSession> work_;    // Who works.
    std::optional<CardInHand> customer_;  // Whose turn it is.
    std::optional<RedemptionId> handing_;
    CounterPage page_ = CounterPage::till;
    std::optional<StaffMember> helper_;      // The second at clearing a PIN.
    std::string serial_;                     // The coupon that lies there.
    std::optional<SlipFound> slip_;          // Told once.
    std::optional<VoiceToHear> hears_;       // For the next answer only.
    std::optional<AwardAnswer> award_said_;  // The same.
};

}  // namespace kiosk
