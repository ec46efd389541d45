#include "db/print_store.h"

#include <algorithm>
#include <array>

#include "db/rows.h"

namespace db {

namespace {

constexpr std::array<std::string_view, 4> kinds{"redemption", "entries", "day_close", "test"};
constexpr std::array<std::string_view, 3> states{"waiting", "printed", "given_up"};
constexpr std::string_view columns =
    "SELECT id, kind, receipt, made_at_ms, printed_at_ms, tries, failures, state FROM print_job ";

// The schema knows no other word.
template <class Names>
std::size_t place_of(const std::string& word, const Names& names) {
    return static_cast<std::size_t>(std::ranges::find(names, word) - names.begin()) % names.size();
}

PrintJob job_of(const Statement& row) {
    PrintJob job;
    job.id = {row.integer(0)};
    job.kind = static_cast<kiosk::PrintKind>(place_of(row.text(1), kinds));
    job.receipt = row.text(2);
    job.made_at_ms = row.integer(3);
    if (!row.null(4)) job.printed_at_ms = row.integer(4);
    job.tries = row.integer(5);
    job.failures = row.integer(6);
    job.state = static_cast<PrintState>(place_of(row.text(7), states));
    return job;
}

kiosk::Result<std::optional<PrintJob>> one(Statement& row) {
    std::optional<PrintJob> job;
    if (row.next()) job = job_of(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return job;
}

}  // namespace

std::string_view print_kind_name(kiosk::PrintKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view print_state_name(PrintState state) { return states[static_cast<std::size_t>(state)]; }

kiosk::Result<kiosk::PrintJobId> PrintStore::add(kiosk::PrintKind kind, std::string_view receipt,
                                                 std::int64_t made_at_ms) {
    Statement row(connection_, "INSERT INTO print_job (kind, receipt, made_at_ms) VALUES (?, ?, ?) RETURNING id",
                  print_kind_name(kind), receipt, made_at_ms);
    kiosk::PrintJobId id;
    if (row.next()) id = {row.integer(0)};
    // Run to its end: a row that is being inserted is not yet there.
    while (row.next()) {
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Result<std::optional<PrintJob>> PrintStore::get(kiosk::PrintJobId job) {
    Statement row(connection_, std::string(columns) + "WHERE id = ?", job);
    return one(row);
}

kiosk::Result<std::optional<PrintJob>> PrintStore::next() {
    Statement row(connection_, std::string(columns) + "WHERE state = 'waiting' ORDER BY id LIMIT 1");
    return one(row);
}

kiosk::Status PrintStore::count_try(kiosk::PrintJobId job, int by) {
    return Statement(connection_, "UPDATE print_job SET tries = max(0, tries + ?) WHERE id = ?", by, job).run();
}

kiosk::Status PrintStore::count_failure(kiosk::PrintJobId job) {
    return Statement(connection_, "UPDATE print_job SET failures = failures + 1 WHERE id = ?", job).run();
}

kiosk::Status PrintStore::set_state(kiosk::PrintJobId job, PrintState state,
                                    std::optional<std::int64_t> printed_at_ms) {
    return Statement(connection_, "UPDATE print_job SET state = ?, printed_at_ms = ? WHERE id = ?",
                     print_state_name(state), printed_at_ms, job)
        .run();
}

kiosk::Status PrintStore::give_up(std::int64_t most, std::int64_t made_before_ms) {
    return Statement(connection_,
                     "UPDATE print_job SET state = 'given_up' WHERE state = 'waiting' AND (made_at_ms < ? OR id NOT IN "
                     "(SELECT id FROM print_job WHERE state = 'waiting' ORDER BY id DESC LIMIT ?))",
                     made_before_ms, most)
        .run();
}

kiosk::Status PrintStore::forget(std::int64_t most, std::int64_t made_before_ms) {
    return Statement(connection_,
                     "DELETE FROM print_job WHERE state <> 'waiting' AND id < (SELECT max(id) FROM print_job) AND "
                     "(made_at_ms < ? OR id NOT IN (SELECT id FROM print_job WHERE state <> 'waiting' ORDER BY id DESC "
                     "LIMIT ?))",
                     made_before_ms, most)
        .run();
}

kiosk::Result<std::vector<PrintJob>> PrintStore::all() {
    Statement row(connection_, std::string(columns) + "ORDER BY id");
    return all_rows(row, [](const Statement& found) { return job_of(found); });
}

}  // namespace db
