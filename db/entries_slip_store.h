// Slips with a resident's last entries, as they were printed; never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"

namespace db {

struct EntriesSlipRow {
    std::int64_t id = 0;
    kiosk::ResidentId resident;
    kiosk::Moment at;
    std::string receipt;  // As receipt_text() wrote it.
};

class EntriesSlipStore {
public:
    explicit EntriesSlipStore(Connection& connection) : connection_(connection) {}
    // The next one's id: within the transaction that adds it, nobody else's.
    kiosk::Result<std::int64_t> next_id();
    kiosk::Status add(const EntriesSlipRow& row);
    kiosk::Result<std::optional<EntriesSlipRow>> find(std::int64_t id);

private:
    Connection& connection_;
};

}  // namespace db
