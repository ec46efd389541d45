// Which version of which rule gave an entry its points, for whoever asks why. Reads each rule's versions once. Thread:
// the hall's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/earning_store.h"
#include "db/ledger.h"
#include "kiosk/model/visit.h"

namespace kiosk {

class EntryReasons {
public:
    explicit EntryReasons(db::Connection& connection) : store_(connection) {}
    // Nothing: no rule gave it.
    Result<std::optional<EntryReason>> of(const db::HistoryRow& row);

private:
    db::EarningStore store_;
    std::map<std::string, std::vector<EarningRule>> versions_;
};

}  // namespace kiosk
