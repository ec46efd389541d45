// What the counter's two pages for awards ask and show: a deed that earns points, and awards that wait.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/earning_rule.h"
#include "kiosk/model/waiting_award.h"

namespace kiosk {

// Today is the occasion.
struct EnterAward {
    std::string code;  // Of the earning rule.
    ResidentId whose;  // As the screen showed it: another's turn since is nobody's award.
};
struct ApproveAward {
    TransferId award;
};

// The three below stand in the books, in the village's language.
enum class AwardNo { not_seen, another_did_it, entered_wrong };
struct RefuseAward {
    TransferId award;
    AwardNo why = AwardNo::not_seen;
};
enum class AwardObjection { not_done, another_did_it, too_many };
// Whose turn it is.
struct ObjectToAward {
    TransferId award;
    ResidentId who;
    AwardObjection why = AwardObjection::not_done;
};
enum class AwardFinding { looked_at, talked_over };
struct SettleAward {
    TransferId award;
    AwardFinding why = AwardFinding::looked_at;
};

// What became of the last ask.
enum class AwardSaid {
    given,
    waits,
    existed,  // Entered today before.
    limit,
    no_budget,
    approved,  // And something is still missing.
    refused,
    objected,
    settled,
    not_yours,  // See why.
    gone,       // It waits no longer.
    storage,
};

// Why something is not for whoever asks.
enum class AwardBar { none, role, own_entry, own_award, said_before, not_public, nothing_open };

struct AwardAnswer {
    AwardSaid said = AwardSaid::storage;
    AwardBar why = AwardBar::none;
    WaitsFor waits_for = WaitsFor::claimed;  // While it waits.
    BusinessDay public_until;                // The same; 0: it is not public.
};

enum class DeedState { open, counted_today, limit };

// A rule that staff may award, and whether it still can be today for whoever's turn it is.
struct AwardableDeed {
    EarningRule rule;
    DeedState state = DeedState::open;
};

struct AwardVoice {
    std::string shown_name, reason;
};

struct WaitingAtCounter {
    WaitingAward award;
    std::string shown_name, seal, deed;  // deed: the rule's title.
    std::vector<std::string> approved_by;
    std::vector<AwardVoice> objections;
    // Of whoever is signed in, and of whoever's turn it is.
    AwardBar approve = AwardBar::none, refuse = AwardBar::none, settle = AwardBar::none, object = AwardBar::none;
};

struct CounterAwards {
    std::int64_t waiting_count = 0;
    std::vector<AwardableDeed> deeds;       // On its page.
    std::vector<WaitingAtCounter> waiting;  // On its page; oldest first.
    std::optional<AwardAnswer> answer;      // Told once.
};

}  // namespace kiosk
