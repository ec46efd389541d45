// Everything of a hall that a step can change, as numbers: what its database says, and what the model says, to be
// compared. Two halls with the same books differ in nothing that matters to a resident.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/pin_lock.h"

namespace kiosk::simulation {

// How many rows a table has; tables that nothing is taken from, so that a lost and an unasked row both show.
enum class Rows {
    transfers,
    stock_moves,
    redemptions,
    redemption_events,
    refusals,
    scans,
    coupon_claims,
    day_closes,
    pin_events,
    staff_events,
    cards,
};
inline constexpr std::size_t row_kinds = 11;
std::string_view name_of(Rows rows);

struct SlipCounts {
    std::int64_t waiting = 0, printed = 0, given_up = 0, tries = 0, failures = 0;
    bool operator==(const SlipCounts&) const = default;
};

struct Books {
    struct Purse {
        std::int64_t posted = 0, held = 0;
        bool operator==(const Purse&) const = default;
    };
    struct Shelf {
        std::int64_t on_hand = 0, reserved = 0;
        bool operator==(const Shelf&) const = default;
    };
    std::array<std::int64_t, row_kinds> rows{};
    std::map<ResidentId, Purse> purses;
    std::map<GoodsId, Shelf> shelves;
    std::map<std::int64_t, PinTries> tries;  // By the row of the PIN, which is made once.
    SlipCounts slips;

    bool operator==(const Books&) const = default;
    std::int64_t& operator[](Rows kind) { return rows[static_cast<std::size_t>(kind)]; }
};

// storage: it could not be read.
Result<Books> read_books(db::Connection& connection);
// The first thing in which they differ, in words; empty: in nothing.
std::string difference(const Books& is, const Books& should_be);

}  // namespace kiosk::simulation
