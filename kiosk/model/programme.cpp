#include "kiosk/model/programme.h"

#include <algorithm>
#include <numeric>

#include "kiosk/base/calendar.h"
#include "kiosk/model/boards.h"

namespace kiosk {

namespace {

constexpr std::int64_t day_seconds = 86'400, second_ms = 1000;
// A show begun by another clock, or before this one was set right, still counts.
constexpr std::int64_t clocks_differ_ms = 600'000;

std::vector<std::size_t> all_of(std::size_t count) {
    std::vector<std::size_t> pages(count);
    std::iota(pages.begin(), pages.end(), std::size_t{0});
    return pages;
}

template <class Row, class Same>
std::vector<std::size_t> those(const std::vector<Row>& rows, std::string_view wanted, Same same) {
    if (wanted.empty()) return all_of(rows.size());
    if (wanted == newest_row) return all_of(std::min<std::size_t>(rows.size(), 1));
    const auto found = std::ranges::find_if(rows, same);
    if (found == rows.end()) return {};
    return {static_cast<std::size_t>(found - rows.begin())};
}

std::size_t groups_of(std::size_t rows) { return (rows + wall_rows - 1) / wall_rows; }

// A place in a round, and which round it is.
struct Place {
    std::int64_t round = 0;
    std::size_t turn = 0;
    std::int64_t left_ms = 0;
};

struct Hanging {
    const ProgrammeItem* item;
    std::vector<std::size_t> pages;
};

Place place_at(const std::vector<Hanging>& hanging, const std::vector<std::size_t>& round, const DayTime& now) {
    std::int64_t whole_ms = 0;
    for (const std::size_t i : round) whole_ms += hanging[i].item->seconds * second_ms;
    const std::int64_t at = now.day.value * day_seconds * second_ms + now.ms;
    Place place{at / whole_ms - (at % whole_ms < 0 ? 1 : 0)};
    std::int64_t rest = at - place.round * whole_ms;
    while (rest >= hanging[round[place.turn]].item->seconds * second_ms)
        rest -= hanging[round[place.turn++]].item->seconds * second_ms;
    place.left_ms = hanging[round[place.turn]].item->seconds * second_ms - rest;
    return place;
}

WallTurn turn_of(const std::vector<Hanging>& hanging, const DayTime& now) {
    std::vector<std::int32_t> weights;
    for (const Hanging& one : hanging) weights.push_back(one.item->weight);
    const auto round = round_of(weights);
    const Place place = place_at(hanging, round, now);
    const std::size_t which = round[place.turn];
    const Hanging& one = hanging[which];
    const auto before = std::count(round.begin(), round.begin() + static_cast<std::ptrdiff_t>(place.turn), which);
    const auto pages = static_cast<std::int64_t>(one.pages.size());
    const std::int64_t turns = place.round * one.item->weight + before;
    const std::int64_t page = (turns % pages + pages) % pages;
    return {one.item->kind, one.pages[static_cast<std::size_t>(page)], place.left_ms};
}

std::vector<Hanging> hanging_now(const Boards& boards, const DayTime& now) {
    std::vector<Hanging> hanging;
    for (const ProgrammeItem& item : boards.programme) {
        if (!hangs(item, now)) continue;
        auto pages = wall_pages(boards, item.kind, item.row);
        if (!pages.empty()) hanging.push_back({&item, std::move(pages)});
    }
    return hanging;
}

}  // namespace

std::optional<WallKind> wall_kind_named(std::string_view name) {
    const auto found = std::ranges::find(wall_kind_names, name);
    if (found == wall_kind_names.end()) return std::nullopt;
    return static_cast<WallKind>(found - wall_kind_names.begin());
}

bool ShowNow::holds_at(std::int64_t utc_ms) const { return from_ms - clocks_differ_ms <= utc_ms && utc_ms < until_ms; }

bool hangs(const ProgrammeItem& item, const DayTime& now) {
    const std::string today = iso_date(now.day.value);
    if (!item.from.empty() && today < item.from) return false;
    if (!item.until.empty() && today > item.until) return false;
    if (item.weekdays != 0 && (item.weekdays >> (now.weekday() - 1) & 1U) == 0) return false;
    return item.dayparts.empty() || any_holds(item.dayparts, now.minute());
}

const HonorList* praise_on_the_wall(const Boards& boards) {
    const auto found = std::ranges::find_if(boards.honors, [](const HonorList& list) {
        return list.kind == HonorKind::commendation && !list.entries.empty();
    });
    return found == boards.honors.end() ? nullptr : &*found;
}

std::vector<std::size_t> wall_pages(const Boards& boards, WallKind kind, std::string_view row) {
    switch (kind) {
        case WallKind::rules:
            return those(boards.rules.rules, row,
                         [row](const Rule& rule) { return std::to_string(rule.number) == row; });
        case WallKind::notices:
            return those(boards.notices, row, [row](const Notice& notice) { return notice.key == row; });
        case WallKind::honors: {
            const HonorList* list = praise_on_the_wall(boards);
            if (!list) return {};
            const std::size_t groups = groups_of(list->entries.size());
            return all_of(row.empty() ? groups : std::min<std::size_t>(groups, 1));
        }
        case WallKind::rankings: return all_of(boards.rankings.empty() || boards.rankings.front().rows.empty() ? 0 : 1);
        case WallKind::plaques: {
            const std::size_t groups = groups_of(boards.plaques.size());
            return all_of(row.empty() ? groups : std::min<std::size_t>(groups, 1));
        }
    }
    return {};
}

std::vector<std::size_t> round_of(const std::vector<std::int32_t>& weights) {
    std::vector<std::int32_t> left = weights;
    const std::int32_t total = std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<std::size_t> round;
    for (std::int32_t turn = 0; turn < total; ++turn) {
        // Who has waited longest for what its weight promises; but whoever could no longer be kept apart goes first.
        std::optional<std::size_t> best;
        std::int64_t most = 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] == 0 || (!round.empty() && round.back() == i)) continue;
            const std::int64_t room = total - turn - (!round.empty() && round.front() == i ? 1 : 0);
            const std::int64_t given = weights[i] - left[i];
            std::int64_t claim = std::int64_t{weights[i]} * (turn + 1) - total * given;
            if (2 * std::int64_t{left[i]} - 1 >= room) claim += std::int64_t{total} * total * 16 + left[i];
            if (!best || claim > most) best = i, most = claim;
        }
        const std::size_t next = best ? *best : round.back();  // Only the last one's turns are left.
        --left[next];
        round.push_back(next);
    }
    return round;
}

WallTurn on_the_wall(const Boards& boards, std::int64_t utc_ms, const DayTime& now) {
    if (boards.show && boards.show->holds_at(utc_ms)) {
        const ProgrammeItem only{.kind = boards.show->kind, .row = boards.show->row, .seconds = usual_seconds};
        if (auto pages = wall_pages(boards, only.kind, only.row); !pages.empty()) {
            WallTurn turn = turn_of({{&only, std::move(pages)}}, now);
            turn.ends_in_ms = std::min(turn.ends_in_ms, boards.show->until_ms - utc_ms);
            return turn;
        }
    }
    if (const auto hanging = hanging_now(boards, now); !hanging.empty()) return turn_of(hanging, now);
    const ProgrammeItem rules{.seconds = 60};
    if (auto pages = wall_pages(boards, WallKind::rules, ""); !pages.empty())
        return turn_of({{&rules, std::move(pages)}}, now);
    return {WallKind::rules, std::nullopt, 60 * second_ms};
}

}  // namespace kiosk
