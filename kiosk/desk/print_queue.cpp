#include "kiosk/desk/print_queue.h"

#include <spdlog/spdlog.h>

#include "db/transaction.h"
#include "kiosk/model/receipt_text.h"

namespace kiosk {

namespace {
constexpr std::size_t most_bytes = 32768;
}

Result<PrintJobId> PrintQueue::put(PrintKind kind, const Receipt& receipt, const Moment& now) {
    const std::string text = receipt_text(receipt);
    if (text.size() > most_bytes || !read_receipt(text))
        return fail(ErrorCode::bad_input, "a slip is too long to be printed");
    const auto job = store_.add(kind, text, now.utc_ms);
    if (!job) return job;
    if (const auto done = tidy(now); !done) return std::unexpected(done.error());
    return job;
}

// A clock set back must not make all that waits look old: only what lies a week in the past goes.
Status PrintQueue::tidy(const Moment& now) {
    if (const auto done = store_.give_up(most_waiting, now.utc_ms - keeps_ms); !done) return done;
    return store_.forget(most_kept, now.utc_ms - keeps_ms);
}

Status PrintQueue::print_again(PrintJobId job) {
    const auto found = store_.get(job);
    if (!found) return std::unexpected(found.error());
    const std::optional<db::PrintJob>& kept = *found;
    if (!kept) return fail(ErrorCode::not_found, "there is no such slip any more");
    if (kept->tries == 0)
        if (const auto done = store_.count_try(job, 1); !done) return done;
    return store_.set_state(job, db::PrintState::waiting, std::nullopt);
}

Result<std::optional<PrintOrder>> PrintQueue::begin() {
    for (;;) {
        const auto next = store_.next();
        if (!next) return std::unexpected(next.error());
        const std::optional<db::PrintJob>& job = *next;
        if (!job) return std::nullopt;
        auto receipt = read_receipt(job->receipt);
        if (receipt) {
            if (const auto done = store_.count_try(job->id, 1); !done) return std::unexpected(done.error());
            return PrintOrder{job->id, std::move(*receipt), job->tries > 0};
        }
        spdlog::error("print queue: job {} is given up: {}", job->id.value, receipt.error().what);
        if (const auto done = store_.set_state(job->id, db::PrintState::given_up, std::nullopt); !done)
            return std::unexpected(done.error());
    }
}

Status PrintQueue::end(const PrintEnded& how, const Moment& now) {
    if (how.result == PrintResult::done) return store_.set_state(how.job, db::PrintState::printed, now.utc_ms);
    db::Transaction transaction(connection_);
    if (!transaction.begun()) return transaction.begun();
    if (const auto done = note_failure(how); !done) return done;
    return transaction.commit();
}

Status PrintQueue::note_failure(const PrintEnded& how) {
    if (!how.touched)
        if (const auto done = store_.count_try(how.job, -1); !done) return done;
    if (how.result != PrintResult::failed) return {};
    if (const auto done = store_.count_failure(how.job); !done) return done;
    const auto found = store_.get(how.job);
    if (!found) return std::unexpected(found.error());
    const std::optional<db::PrintJob>& job = *found;
    if (!job || job->failures < most_failures) return {};
    spdlog::error("print queue: job {} failed {} times and is given up", how.job.value, job->failures);
    return store_.set_state(how.job, db::PrintState::given_up, std::nullopt);
}

}  // namespace kiosk
