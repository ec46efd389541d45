// The village's rule books, each version as a whole.
#pragma once

#include <vector>

#include "db/connection.h"
#include "db/resident_store.h"
#include "kiosk/model/rule.h"

namespace db {

class RuleStore {
public:
    explicit RuleStore(Connection& connection) : connection_(connection) {}
    // Newest in force first. "In force" on an ISO date is the newest book with in_force_from not after it.
    kiosk::Result<std::vector<kiosk::RuleBook>> all();
    // Adds the book, or replaces the one of the same version; dates of the books around it are the office's.
    kiosk::Result<Change> put(const kiosk::RuleBook& book);

private:
    kiosk::Status read_rules(kiosk::RuleBook& book);
    Connection& connection_;
};

}  // namespace db
