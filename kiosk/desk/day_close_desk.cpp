#include "kiosk/desk/day_close_desk.h"

#include <algorithm>

#include "db/redemption_store.h"
#include "db/transaction.h"
#include "kiosk/desk/stock_desk.h"

namespace kiosk {

// Events after the one and up to the other, and what they came to.
struct DayCloseDesk::Span {
    std::int64_t after = 0, until = 0;
    DayFigures figures;
};

Result<DayCloseDesk::Span> DayCloseDesk::span(const Moment& now) {
    db::RedemptionStore redemptions(hall_.connection());
    const auto after = closes_.covered();
    if (!after) return fail(after);
    const auto last = redemptions.last_event(now.utc_ms);
    if (!last) return fail(last);
    const std::int64_t until = std::max(*after, *last);
    const auto figures = redemptions.figures(*after, until);
    if (!figures) return fail(figures);
    return Span{*after, until, *figures};
}

Result<DayFigures> DayCloseDesk::so_far(const Moment& now) {
    const auto found = span(now);
    if (!found) return fail(found);
    return found->figures;
}

Result<DayClose> DayCloseDesk::close(const ClosingWords& words, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto before = closes_.find(now.day);
    if (!before) return fail(before);
    if (before->has_value()) return fail(ErrorCode::refused, "this day is closed already");
    if (words.signed_by.empty()) return fail(ErrorCode::bad_input, "nobody signed");
    auto counts =
        StockDesk(hall_).stock_take(words.counts, "day-close " + iso_date(now.day.value), words.signed_by, now);
    if (!counts) return fail(counts);
    const auto covered = span(now);
    if (!covered) return fail(covered);
    const DayClose close{now.day,         covered->figures, std::move(*counts), words.staff,
                         words.signed_by, words.signature,  now.utc_ms};
    if (const auto added = closes_.add(close, covered->after, covered->until); !added)
        return std::unexpected(added.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return close;
}

}  // namespace kiosk
