// A household's purse: points its grown-up members put in of their own, for whatever one of them fetches for all.
//
// Each takes part by their own card and PIN, and may spend of it up to so many points a month: the village's number
// until the head of the household says another. What is in it is the household's; what was put in by mistake can be
// taken out again for ten minutes (ledger.md, The ledger: "household purse with per-member limits and consent").
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/pin.h"
#include "kiosk/model/points.h"
#include "kiosk/model/points_policy.h"

namespace kiosk {

inline constexpr std::int64_t purse_undo_within_ms = 10LL * 60 * 1000;

struct PurseMember {
    ResidentId resident;
    std::string shown_name;  // Masked.
    std::string seal;
    bool head = false;
    bool takes_part = false;
    Points a_month = {}, spent = {};  // Of this month; 0 for who takes no part.

    Points left() const { return a_month > spent ? a_month - spent : Points{}; }
};

struct PurseEntry {
    std::string who;  // Masked; may be empty.
    std::string what;
    std::int64_t at_ms = 0;  // UTC
    Points change;
};

// As one member sees it.
struct Purse {
    Points balance;                    // What can be spent now.
    std::vector<PurseMember> members;  // The grown-ups of the household, whoever looks first.
    std::vector<PurseEntry> entries;   // Newest first, at most 50; none for who takes no part.
    Points may_take_back;              // Put in by them within the last ten minutes; 0: nothing.

    const PurseMember& own() const { return members.front(); }
    // By whoever looks, now.
    Points spendable() const { return std::min(balance, own().left()); }
};

struct JoinPurse {};
struct LeavePurse {};
struct PutIntoPurse {
    Points amount;
};
struct TakeBackFromPurse {};
struct LimitPurse {
    ResidentId whom;
    Points a_month;
};
// With the card in hand; what gives points away, takes part or sets a limit wants the PIN too.
struct AskPurse {
    std::variant<JoinPurse, LeavePurse, PutIntoPurse, TakeBackFromPurse, LimitPurse> wish;
    std::optional<Pin> pin;
};

enum class PurseSaid : std::uint8_t {
    joined,
    left,
    put_in,
    taken_back,
    limited,
    not_here,      // The village has no purses, or nobody grown-up lives with them, or they are under age.
    no_part,       // They take no part in it.
    not_the_head,  // Only the head of the household sets limits.
    bad_amount,    // Not 1 or more; above most_purse_a_month.
    too_few,       // They have not so many; of a taking back: it is spent.
    too_late,      // Nothing was put in within the last ten minutes.
    clock_unsure,
    storage,
};

}  // namespace kiosk
