// The redemption desk's second half: what becomes of what is held, and what comes back.
#include <algorithm>

#include "db/transaction.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/redemption_faults.h"

namespace kiosk {

namespace {

// How many of each line, in the lines' order.
Redeemed<std::vector<std::int32_t>> pieces_of(const Redemption& redemption, std::span<const HandLine> confirmed) {
    std::vector<std::int32_t> pieces(redemption.lines.size(), 0);
    std::vector<bool> named(redemption.lines.size(), false);
    std::int64_t all = 0;
    for (const HandLine& hand : confirmed) {
        const auto found = std::ranges::find(redemption.lines, hand.line, &RedemptionLine::line);
        if (found == redemption.lines.end()) return refuse(RedemptionWhy::unknown, "there is no such line", hand.line);
        const auto at = static_cast<std::size_t>(found - redemption.lines.begin());
        if (named[at]) return refuse(RedemptionWhy::bad_quantity, "a line is confirmed twice", hand.line);
        if (hand.quantity < 0 || hand.quantity > found->quantity)
            return refuse(RedemptionWhy::bad_quantity, "no more is handed over than was reserved", hand.line);
        named[at] = true;
        pieces[at] = hand.quantity;
        all += hand.quantity;
    }
    if (all == 0) return refuse(RedemptionWhy::bad_quantity, "nothing is handed over; cancel it instead");
    return pieces;
}

bool was_handed_over_so(const Redemption& redemption, const std::vector<std::int32_t>& pieces) {
    return std::ranges::equal(redemption.lines, pieces, {}, &RedemptionLine::handed_over);
}

}  // namespace

Redeemed<RedemptionStep> RedemptionDesk::begin_hand_over(const RedemptionId& id, const By& by, const Moment& now) {
    return in_one_go(id, now, [&](const Redemption& redemption, const Moment& at) -> Redeemed<bool> {
        if (redemption.begun) return true;
        if (redemption.state != RedemptionState::held) return refuse(RedemptionWhy::not_held, "it is no longer held");
        if (at.utc_ms >= redemption.expires_at_ms) return refuse(RedemptionWhy::expired, "its time is over");
        if (const auto noted = note(id, "handing_over", by, at); !noted) return pass(noted);
        return false;
    });
}

Redeemed<RedemptionStep> RedemptionDesk::hand_over(const RedemptionId& id, std::span<const HandLine> confirmed,
                                                   const By& by, const Moment& now) {
    return in_one_go(id, now, [&](const Redemption& redemption, const Moment& at) {
        return hand_over_known(redemption, confirmed, by, "", at);
    });
}

Redeemed<RedemptionStep> RedemptionDesk::hand_over_all(const RedemptionId& id, const By& by, const Moment& now) {
    const auto redemption = known(id);
    if (!redemption) return pass(redemption);
    std::vector<HandLine> all;
    for (const RedemptionLine& line : redemption->lines) all.push_back({line.line, line.quantity});
    return hand_over(id, all, by, now);
}

// memo: empty, it says what was handed over. True: it was done before.
Redeemed<bool> RedemptionDesk::hand_over_known(const Redemption& redemption, std::span<const HandLine> confirmed,
                                               const By& by, const std::string& memo, const Moment& at) {
    const auto pieces = pieces_of(redemption, confirmed);
    if (!pieces) return pass(pieces);
    if (redemption.handed_over_ms > 0) {
        if (was_handed_over_so(redemption, *pieces)) return true;
        return refuse(RedemptionWhy::another_body, "it was handed over with another quantity");
    }
    if (redemption.state != RedemptionState::held) return refuse(RedemptionWhy::not_held, "it is no longer held");
    if (!redemption.begun && at.utc_ms >= redemption.expires_at_ms)
        return refuse(RedemptionWhy::expired, "its time is over");
    auto rows = booking(redemption, by.actor, at);
    if (!rows) return pass(rows);
    for (std::size_t i = 0; i < redemption.lines.size(); ++i) {
        const RedemptionLine& line = redemption.lines[i];
        if ((*pieces)[i] == 0)
            rows->let_go(line, "void");
        else
            rows->hand_over(line, (*pieces)[i], memo.empty() ? "换了" + pieces_in_words(line, (*pieces)[i]) : memo);
    }
    if (const auto posted = post(redemption.id, "hand_over", *rows); !posted) return pass(posted);
    if (const auto noted = note(redemption.id, "handed_over", by, at); !noted) return pass(noted);
    return false;
}

Redeemed<RedemptionStep> RedemptionDesk::cancel(const RedemptionId& id, const By& by, const Moment& now) {
    return in_one_go(id, now, [&](const Redemption& redemption, const Moment& at) -> Redeemed<bool> {
        if (redemption.state == RedemptionState::voided) return true;
        const auto gone = let_go(redemption, "void", by, at);
        if (!gone) return gone;
        return false;
    });
}

Redeemed<bool> RedemptionDesk::let_go(const Redemption& held, std::string_view step, const By& by, const Moment& at) {
    if (held.state != RedemptionState::held) return refuse(RedemptionWhy::not_held, "it is no longer held");
    auto rows = booking(held, by.actor, at);
    if (!rows) return pass(rows);
    for (const RedemptionLine& line : held.lines) rows->let_go(line, step);
    const auto posted = post(held.id, step, *rows);
    if (!posted) return posted;
    if (const auto noted = note(held.id, step == "expire" ? "expired" : "voided", by, at); !noted) return pass(noted);
    return *posted;
}

Result<std::int64_t> RedemptionDesk::expire_due(const Moment& now) {
    const auto as_error = [](const RedemptionFault& fault) { return fail(ErrorCode::storage, fault.what); };
    {
        // Mostly there are none, and then nothing is written.
        const auto due = store_.due(now.utc_ms);
        if (!due) return fail(due);
        if (due->empty()) return 0;
    }
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto at = ledger_moment(now, false);
    if (!at) return as_error(at.error());
    const auto due = store_.due(at->utc_ms);
    if (!due) return fail(due);
    for (const RedemptionId& id : *due) {
        const auto held = known(id);
        if (!held) return as_error(held.error());
        if (const auto gone = let_go(*held, "expire", {}, *at); !gone) return as_error(gone.error());
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return static_cast<std::int64_t>(due->size());
}

}  // namespace kiosk
