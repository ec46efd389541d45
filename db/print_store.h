// The rows of the print queue; what they mean and when they go is the desk's (kiosk/desk/print_queue.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/print_job.h"

namespace db {

enum class PrintState { waiting, printed, given_up };

std::string_view print_kind_name(kiosk::PrintKind kind);
std::string_view print_state_name(PrintState state);

struct PrintJob {
    kiosk::PrintJobId id;
    kiosk::PrintKind kind = kiosk::PrintKind::test;
    std::string receipt;  // As receipt_text() wrote it.
    std::int64_t made_at_ms = 0;
    std::optional<std::int64_t> printed_at_ms;
    std::int64_t tries = 0;     // Sendings that may have put something on paper.
    std::int64_t failures = 0;  // Of them, those that nothing outside explains.
    PrintState state = PrintState::waiting;
};

class PrintStore {
public:
    explicit PrintStore(Connection& connection) : connection_(connection) {}

    // Waiting, behind all others. storage: larger than 32 KiB, or the disk.
    kiosk::Result<kiosk::PrintJobId> add(kiosk::PrintKind kind, std::string_view receipt, std::int64_t made_at_ms);
    kiosk::Result<std::optional<PrintJob>> get(kiosk::PrintJobId job);
    // The oldest that waits.
    kiosk::Result<std::optional<PrintJob>> next();
    kiosk::Status count_try(kiosk::PrintJobId job, int by);
    kiosk::Status count_failure(kiosk::PrintJobId job);
    kiosk::Status set_state(kiosk::PrintJobId job, PrintState state, std::optional<std::int64_t> printed_at_ms);
    // Waiting ones that are not among the newest `most`, or were made before, are given up.
    kiosk::Status give_up(std::int64_t most, std::int64_t made_before_ms);
    // Of those that wait no longer, the newest `most` stay, if they were made since.
    kiosk::Status forget(std::int64_t most, std::int64_t made_before_ms);
    // Oldest first.
    kiosk::Result<std::vector<PrintJob>> all();

private:
    Connection& connection_;
};

}  // namespace db
