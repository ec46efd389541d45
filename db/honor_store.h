// Entries of the three honor lists.
#pragma once

#include <vector>

#include "db/connection.h"
#include "db/resident_store.h"
#include "kiosk/model/honor.h"

namespace db {

struct HonorFull {
    kiosk::HonorRow row;
    kiosk::Resident resident;
};

class HonorStore {
public:
    explicit HonorStore(Connection& connection) : connection_(connection) {}
    // Newest period first, within a list in the order the office gave.
    kiosk::Result<std::vector<HonorFull>> all();
    // One resident stands at most once on a list of a period; put again, the entry is changed.
    kiosk::Result<Change> put(const kiosk::HonorRow& row);

private:
    kiosk::Result<std::int64_t> list(const kiosk::HonorRow& row);
    Connection& connection_;
};

std::string_view honor_kind_name(kiosk::HonorKind kind);

}  // namespace db
