// Earning rules and their versions.
#pragma once

#include <optional>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/earning_rule.h"

namespace db {

class EarningStore {
public:
    explicit EarningStore(Connection& connection) : connection_(connection) {}
    // Those in force.
    kiosk::Result<std::vector<kiosk::EarningRule>> all();
    kiosk::Result<std::optional<kiosk::EarningRule>> find(std::string_view code);
    // All there have been, oldest first.
    kiosk::Result<std::vector<kiosk::EarningRule>> versions(std::string_view code);
    // A new version if its terms changed; returns whether anything was written.
    kiosk::Result<bool> put(const kiosk::EarningRule& rule);

private:
    Connection& connection_;
};

}  // namespace db
