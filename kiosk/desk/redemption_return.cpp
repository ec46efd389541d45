// The redemption desk's last part: goods that come back, and their points.
#include <algorithm>

#include "db/transaction.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/redemption_faults.h"

namespace kiosk {

namespace {

std::vector<ReturnLine> all_that_went(const Redemption& redemption) {
    std::vector<ReturnLine> lines;
    for (const RedemptionLine& line : redemption.lines)
        if (line.handed_over > 0) lines.push_back({line.line, line.handed_over, false});
    return lines;
}

const RedemptionLine* line_of(const Redemption& redemption, std::int32_t number) {
    const auto found = std::ranges::find(redemption.lines, number, &RedemptionLine::line);
    return found == redemption.lines.end() ? nullptr : &*found;
}

}  // namespace

Redeemed<RedemptionStep> RedemptionDesk::return_goods(const RedemptionId& id, std::span<const ReturnLine> lines,
                                                      const By& by, const Moment& now) {
    return in_one_go(id, now, [&](const Redemption& redemption, const Moment& at) {
        return bring_back(redemption, lines, "return", by, at);
    });
}

Redeemed<RedemptionStep> RedemptionDesk::undo(const RedemptionId& id, const By& by, const Moment& now) {
    return in_one_go(id, now, [&](const Redemption& redemption, const Moment& at) -> Redeemed<bool> {
        if (redemption.state == RedemptionState::undone) return true;
        if (const auto sure = ledger_moment(now, true); !sure) return pass(sure);
        if (redemption.handed_over_ms > 0 && at.utc_ms - redemption.handed_over_ms > undo_within_ms)
            return refuse(RedemptionWhy::too_late, "a redemption is undone within ten minutes; later it is a return");
        return bring_back(redemption, all_that_went(redemption), "undo", by, at);
    });
}

// True: it was done before.
Redeemed<bool> RedemptionDesk::bring_back(const Redemption& gone, std::span<const ReturnLine> lines,
                                          std::string_view step, const By& by, const Moment& at) {
    if (gone.handed_over_ms == 0) return refuse(RedemptionWhy::not_handed_over, "it was not handed over");
    if (lines.empty()) return refuse(RedemptionWhy::bad_quantity, "nothing is brought back");
    auto rows = booking(gone, by.actor, at);
    if (!rows) return pass(rows);
    for (const ReturnLine& back : lines) {
        if (const auto may = may_come_back(gone, back, step); !may) return pass(may);
        if (std::ranges::count(lines, back.line, &ReturnLine::line) > 1)
            return refuse(RedemptionWhy::bad_quantity, "a line is brought back twice", back.line);
        const RedemptionLine* line = line_of(gone, back.line);
        const std::string why = by.reason.empty() ? "" : "：" + by.reason;
        rows->bring_back(*line, back.quantity, back.damaged, step,
                         (step == "undo" ? "撤销了" : "退回了") + pieces_in_words(*line, back.quantity) + why);
    }
    const auto posted = post(gone.id, step, *rows);
    if (!posted || *posted) return posted;
    if (const auto noted = note(gone.id, step == "undo" ? "undone" : "returned", by, at); !noted) return pass(noted);
    return false;
}

Redeemed<void> RedemptionDesk::may_come_back(const Redemption& gone, const ReturnLine& wanted, std::string_view step) {
    const RedemptionLine* line = line_of(gone, wanted.line);
    if (!line) return refuse(RedemptionWhy::unknown, "there is no such line", wanted.line);
    if (wanted.quantity < 1 || wanted.quantity > line->handed_over)
        return refuse(RedemptionWhy::bad_quantity, "no more comes back than was handed over", wanted.line);
    if (line->returned == 0) return {};
    const auto same = ledger_.has(transfer_key(gone.id, wanted.line, step));
    if (!same) return not_stored(same.error());
    if (!*same) return refuse(RedemptionWhy::returned_before, "this line came back before", wanted.line);
    const auto damaged = stock_.has(stock_key(gone.id, wanted.line, "damaged"));
    if (!damaged) return not_stored(damaged.error());
    // The same return again is done already; another one is not.
    if (line->returned != wanted.quantity || *damaged != wanted.damaged)
        return refuse(RedemptionWhy::returned_before, "this line came back before, in another way", wanted.line);
    return {};
}

Redeemed<RedemptionStep> RedemptionDesk::record_return(const RedemptionId& id, const By& by, const Moment& then) {
    const auto redemption = known(id);
    if (!redemption) return pass(redemption);
    const bool at_once = then.utc_ms - redemption->handed_over_ms <= undo_within_ms;
    const auto existed = bring_back(*redemption, all_that_went(*redemption), at_once ? "undo" : "return", by, then);
    if (!existed) return pass(existed);
    return step(id, *existed);
}

}  // namespace kiosk
