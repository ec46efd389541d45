// Awards that wait, and what people said of them. Rows are only added.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/waiting_award.h"

namespace db {

struct WaitingAwardEvent {
    kiosk::TransferId award;
    std::string_view kind;       // "approved", "objected", "settled", "granted", "refused"
    kiosk::StaffId staff;        // 0: none.
    kiosk::ResidentId resident;  // Who objects; 0: none.
    std::string actor, reason;
    kiosk::Moment at;
};

// One of those, as it is read.
struct WaitingAwardWord {
    std::string kind;
    kiosk::StaffId staff;        // 0: none.
    kiosk::ResidentId resident;  // The same.
    std::string actor, reason;
};

class WaitingAwardStore {
public:
    explicit WaitingAwardStore(Connection& connection) : connection_(connection) {}
    kiosk::Status add(const kiosk::WaitingAward& award);
    // refused: it has come to its end, the same person said so before, or a rule of the table is against it.
    kiosk::Status note(const WaitingAwardEvent& event);
    // Nothing: it does not wait, or no longer.
    kiosk::Result<std::optional<kiosk::WaitingAward>> find(const kiosk::TransferId& award);
    // It was entered, whatever became of it.
    kiosk::Result<bool> has(const kiosk::TransferId& award);
    // Oldest first, 1,000 at most.
    kiosk::Result<std::vector<kiosk::WaitingAward>> all();
    kiosk::Result<std::int64_t> count();
    // What people said of it, in their order.
    kiosk::Result<std::vector<WaitingAwardWord>> words(const kiosk::TransferId& award);
    kiosk::Result<kiosk::Points> sum_of(kiosk::ResidentId resident);
    // How many of this rule wait, of days from..to.
    kiosk::Result<std::int64_t> times(kiosk::ResidentId resident, std::string_view code, kiosk::BusinessDay from,
                                      kiosk::BusinessDay to);

private:
    Connection& connection_;
};

std::string_view waits_for_name(kiosk::WaitsFor why);

}  // namespace db
