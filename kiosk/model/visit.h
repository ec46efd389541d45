// What one resident may see of their own, from the scan of the card until they leave. Never kept longer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/pin_answer.h"
#include "kiosk/model/points.h"
#include "kiosk/model/purse.h"
#include "kiosk/model/redemption.h"

namespace kiosk {

// Why it was so many: the rule as it was that day.
struct EntryReason {
    std::string rule;          // Its title.
    std::int32_t version = 0;  // Of the rule.
    Points amount;             // What this version gives each time.
    std::string since;         // ISO 8601, its first day; empty: from the beginning.
    std::string explanation, basis;
    std::optional<Points> before,
        today;           // Of the version before it and of the one in force, where they give another number.
    std::string number;  // For the counter, to find the entry by.
};

// One line of the history in plain words.
struct VisitEntry {
    std::string icon;  // An icon name of ui/icons.h, chosen by kind: "visit", "rule", "talk", "work", "goods", "other".
    std::string what;  // e.g. the earning rule's title
    std::string why;   // e.g. which version of the rule, who handled it; may be empty
    std::int64_t at_ms = 0;                  // UTC
    Points change;                           // Negative: spent.
    bool without_card = false;               // A visit that somebody counted by picking the name.
    std::optional<EntryReason> reason = {};  // Nothing: no rule gave it.
};

struct Visit {
    ResidentId resident;
    std::string shown_name;  // Masked: the hall is a public room.
    std::string seal;
    std::string hamlet, grid;
    Points balance;  // What can be spent now.
    Points waiting;  // Claimed, not yet approved.
    Points earned_this_month, spent_this_month;
    Points can_earn_this_week;              // By a visit on each day until Sunday.
    std::vector<std::string> can_earn_how;  // At most three other ways that come back every week, as short phrases.
    std::vector<VisitEntry> entries;        // Newest first, at most 200.
    std::optional<PinPad> pin_pad;          // How they spend; nothing: no PIN is set yet.
    std::vector<Redemption> reservations;   // Waiting to be fetched, oldest first.
    Points ending;                          // Must be spent until `ends_on`, or are gone; 0: none.
    std::string ends_on;                    // ISO 8601
    std::optional<Purse> purse;             // Their household's; nothing: there is none for them.
    Points owed;                            // Of an award that was taken back: the next ones repay it first.
};

}  // namespace kiosk
