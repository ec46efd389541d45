#include "kiosk/desk/ledger_clock.h"

#include <algorithm>

#include "db/clock_check_store.h"

namespace kiosk {

Result<ClockState> LedgerClock::state(const Moment& now) {
    const auto believed = db::ClockCheckStore(hall_.connection()).believed();
    if (!believed) return fail(believed);
    if (now.utc_ms + clock_back_at_most_ms < believed->not_before_ms) return ClockState::set_back;
    if (believed->seen_ms > 0 && now.utc_ms > believed->seen_ms + clock_ahead_at_most_ms)
        return ClockState::set_forward;
    return ClockState::sure;
}

Status LedgerClock::confirm(const std::string& actor, const Moment& now) {
    return db::ClockCheckStore(hall_.connection()).add({now.utc_ms, now.utc_ms}, actor);
}

Status LedgerClock::begin(const Moment& now) {
    db::ClockCheckStore checks(hall_.connection());
    const auto newest = checks.newest_event_ms();
    if (!newest) return std::unexpected(newest.error());
    return checks.add({std::min(*newest, now.utc_ms), now.utc_ms}, "");
}

}  // namespace kiosk
