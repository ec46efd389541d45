// What hangs on the wall when nobody is there: the office's programme, and the turn that it gives at a moment.
//
// Pure: the same programme, boards, day and time always give the same turn, so a clock that jumps, a restart or a
// second terminal shows the same. An item hangs while it is valid and has something to show; its weight says how many
// turns it gets of each round, spread over the round. When nothing is left, the village's rules take their turns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/opening_hours.h"

namespace kiosk {

struct Boards;
struct HonorList;

enum class WallKind : std::uint8_t { rules, notices, honors, rankings, plaques };
// As the database, the command line and the list of screens call them.
inline constexpr std::array<std::string_view, 5> wall_kind_names{"rules", "notices", "honors", "rankings", "plaques"};
std::optional<WallKind> wall_kind_named(std::string_view name);

struct ProgrammeItem {
    WallKind kind = WallKind::rules;
    // One rule by its number, one notice by its key; `newest_row`: only the first of what hangs. Empty: all take turns.
    std::string row = {};
    std::int32_t weight = 1;             // 1..10 turns of each round.
    std::int32_t seconds = 40;           // Of one turn.
    std::string from = {}, until = {};   // ISO 8601 dates, the last day counts; empty: no limit.
    std::vector<DaySpan> dayparts = {};  // Empty: all day.
    std::uint8_t weekdays = 0;           // Bit 0 is Monday; 0: every day.
    bool operator==(const ProgrammeItem&) const = default;
};

using Programme = std::vector<ProgrammeItem>;

inline constexpr std::string_view newest_row = "newest";
inline constexpr std::int32_t most_weight = 10, least_seconds = 10, most_seconds = 600, usual_seconds = 40;
inline constexpr std::size_t most_programme_items = 100;
inline constexpr std::size_t wall_rows = 3;  // Stars or plaques that hang beside each other in one turn.

// Staff's "show this now": takes the wall until its time is over.
struct ShowNow {
    WallKind kind = WallKind::rules;
    std::string row;
    std::int64_t from_ms = 0, until_ms = 0;  // UTC
    bool operator==(const ShowNow&) const = default;

    bool holds_at(std::int64_t utc_ms) const;
};

struct WallTurn {
    WallKind kind = WallKind::rules;
    std::optional<std::size_t> page;  // Which rule, notice, or group of `wall_rows`; nothing: there is none at all.
    std::int64_t ends_in_ms = 0;
};

bool hangs(const ProgrammeItem& item, const DayTime& now);
// The pages that this item can show of these boards, as indices.
std::vector<std::size_t> wall_pages(const Boards& boards, WallKind kind, std::string_view row);
// The items of one round by index: each as often as its weight says, and never twice in a row where that can be.
std::vector<std::size_t> round_of(const std::vector<std::int32_t>& weights);
WallTurn on_the_wall(const Boards& boards, std::int64_t utc_ms, const DayTime& now);
// The newest list of praise, whose stars hang on the wall. Null: none.
const HonorList* praise_on_the_wall(const Boards& boards);

}  // namespace kiosk
