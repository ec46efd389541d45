// The print queue, on the desk's thread and its one writing connection.
//
// put() is a part of the caller's transaction: a redemption and its slip are there together or not at all, and no
// printer can delay or lose one. A job is printed at least once; one that may be on paper already carries the copy
// mark when it is sent again. What was printed stays for a week, for who lost theirs.
#pragma once

#include <cstdint>
#include <optional>

#include "db/print_store.h"
#include "kiosk/base/error.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/print_job.h"

namespace kiosk {

class PrintQueue {
public:
    static constexpr std::int64_t most_waiting = 500, most_kept = 500, most_failures = 5;
    static constexpr std::int64_t keeps_ms = std::int64_t{7} * 24 * 3600 * 1000;

    explicit PrintQueue(db::Connection& connection) : connection_(connection), store_(connection) {}

    // Behind all others. When too many wait, the oldest are given up, never the newest.
    // bad_input: more than a slip can hold (32 KiB). storage: nothing was written.
    Result<PrintJobId> put(PrintKind kind, const Receipt& receipt, const Moment& now);
    // Once more, as a copy. not_found: it was forgotten.
    Status print_again(PrintJobId job);

    // Counts a try of the oldest that waits and gives it: it has to be noted how that ends. A damaged one is given up.
    Result<std::optional<PrintOrder>> begin();
    // Nothing touched: as if it had never been sent. Failed too often, for no reason that anybody could mend (paper, a
    // plug): given up, so that the others can be printed. All of it is noted, or nothing, and it may be said again.
    Status end(const PrintEnded& how, const Moment& now);

private:
    Status tidy(const Moment& now);
    Status note_failure(const PrintEnded& how);
    db::Connection& connection_;
    db::PrintStore store_;
};

}  // namespace kiosk
