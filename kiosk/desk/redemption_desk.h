// Goods for points: reserve, hand over, let go, bring back. Each step is one transaction over points, stock and the
// redemption's own rows, and comes back after it is on the disk; ids follow from the redemption's, so a step that is
// tried again is done once.
//
// A counter's hold lasts ten minutes on the ledger's clock, which never goes back; a terminal's until the end of
// `reserve_days` business days after. Handing over is begun before the goods and the slip leave the hand: should the
// program end in between, the redemption is among the unfinished, and only a person decides what became of it. Whoever
// stands at the counter was let in by others: an actor is taken as given. Thread: the hall's.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/goods_store.h"
#include "db/ledger.h"
#include "db/redemption_store.h"
#include "db/stock.h"
#include "db/transaction.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/redemption_booking.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/resident.h"

namespace kiosk {

struct HandLine {
    std::int32_t line = 0;      // Of the redemption.
    std::int32_t quantity = 0;  // 0..what was reserved.
};

// Who did it and why, for the redemption's log and the history; at most 60 and 100 characters.
struct By {
    std::string actor, reason;
};

class RedemptionDesk {
public:
    explicit RedemptionDesk(Hall& hall);

    // Holds the points and the goods. A refusal is kept: that basket stays refused.
    Redeemed<RedemptionStep> reserve(const Basket& basket, const Moment& now);
    // Staff start to hand over; from now on it does not expire.
    Redeemed<RedemptionStep> begin_hand_over(const RedemptionId& id, const By& by, const Moment& now);
    // What is confirmed is paid and leaves the shelf; the rest of the points and goods is let go. Lines not named are
    // not handed over. bad_quantity: nothing at all is confirmed (cancel it), or more than was reserved.
    Redeemed<RedemptionStep> hand_over(const RedemptionId& id, std::span<const HandLine> confirmed, const By& by,
                                       const Moment& now);
    // All of it, as reserved.
    Redeemed<RedemptionStep> hand_over_all(const RedemptionId& id, const By& by, const Moment& now);
    // Lets go of all.
    Redeemed<RedemptionStep> cancel(const RedemptionId& id, const By& by, const Moment& now);
    // Lets go of what nobody fetched in time; how many.
    Result<std::int64_t> expire_due(const Moment& now);
    // The points go back. Each line once; goods on the shelf again, or to shrinkage.
    Redeemed<RedemptionStep> return_goods(const RedemptionId& id, std::span<const ReturnLine> lines, const By& by,
                                          const Moment& now);
    // A slip of the hand, within ten minutes of handing over: all of it goes back.
    Redeemed<RedemptionStep> undo(const RedemptionId& id, const By& by, const Moment& now);

    // Neither handed over nor let go: the counter's, and whatever was begun. After a start, for a person to decide.
    Result<std::vector<Redemption>> unfinished();
    // A resident's, waiting to be fetched.
    Result<std::vector<Redemption>> open_of(ResidentId resident) { return store_.open(resident); }
    Result<std::optional<Redemption>> find(const RedemptionId& id) { return store_.find(id); }

    // What was given before the counter had a program, from the office's list: reserved and handed over at once, at the
    // price that was paid, whatever is on offer today. `memo` goes into the resident's history.
    Redeemed<RedemptionStep> record(const Basket& paid, const By& by, const std::string& memo, const Moment& then);
    // Of such a one, as the list says; on the list's time, too.
    Redeemed<RedemptionStep> record_return(const RedemptionId& id, const By& by, const Moment& then);

private:
    // One step of what is known: within a transaction, on the ledger's clock, committed when it was done. `does` says
    // whether it had been done before, and then nothing is written.
    using Does = std::function<Redeemed<bool>(const Redemption&, const Moment&)>;
    Redeemed<RedemptionStep> in_one_go(const RedemptionId& id, const Moment& now, const Does& does);
    Redeemed<Moment> ledger_moment(const Moment& now, bool exact);
    Redeemed<Redemption> known(const RedemptionId& id);
    Redeemed<RedemptionStep> step(const RedemptionId& id, bool existed);
    Redeemed<RedemptionStep> settle(db::Transaction& transaction, const RedemptionId& id, bool existed);
    Redeemed<RedemptionBooking> booking(const Redemption& redemption, const std::string& actor, const Moment& at);
    // Points first, then goods; whether all of it was there.
    Redeemed<bool> post(const RedemptionId& id, std::string_view step, const RedemptionBooking& rows);
    Redeemed<void> note(const RedemptionId& id, std::string_view kind, const By& by, const Moment& at);

    Redeemed<void> try_reserve(const Basket& basket, const Moment& now);
    Redeemed<RedemptionLine> offered(const Basket& basket, std::size_t index, const Moment& at);
    Redeemed<void> within_month(const Basket& basket, const RedemptionLine& line, const Goods& goods, const Moment& at);
    Redeemed<void> within_purse(const Resident& resident, Points total, const Moment& at);
    Redeemed<void> hold(Redemption& redemption, const std::string& memo, const Moment& at);
    Redeemed<RedemptionStep> again(const Basket& basket, const Redemption& before);

    Redeemed<bool> hand_over_known(const Redemption& redemption, std::span<const HandLine> confirmed, const By& by,
                                   const std::string& memo, const Moment& at);
    Redeemed<bool> let_go(const Redemption& held, std::string_view step, const By& by, const Moment& at);
    Redeemed<bool> bring_back(const Redemption& gone, std::span<const ReturnLine> lines, std::string_view step,
                              const By& by, const Moment& at);
    Redeemed<void> may_come_back(const Redemption& gone, const ReturnLine& wanted, std::string_view step);

    Hall& hall_;
    db::Ledger ledger_;
    db::Stock stock_;
    db::GoodsStore goods_;
    db::RedemptionStore store_;
};

}  // namespace kiosk
