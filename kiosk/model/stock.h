// One movement of goods on, to or from the shelf, before it is written. Rows are never changed; a mistake is corrected
// by another movement.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

enum class StockKind {
    delivery,   // Onto the shelf.
    reserve,    // Stays on the shelf, for somebody.
    release,    // Of a reservation, or the part of it that was not fetched.
    hand_over,  // Of a reservation, off the shelf.
    return_,    // Of what was handed over, back onto the shelf.
    shrinkage,  // Counted too few, broken, spoiled.
    count_up,   // Counted too many.
    coupon,     // Off the shelf for a paper coupon.
};

struct NewStockMove {
    StockMoveId id;  // Made before the first try, kept for every retry.
    StockKind kind = StockKind::delivery;
    GoodsId goods;
    std::int32_t quantity = 0;             // 1..1,000,000
    std::optional<StockMoveId> refers_to;  // The reservation of a release or handing over; what a return brings back.
    Points price;                          // Of one unit at that moment, so that a loss has a worth.
    std::string document;                  // The delivery note, the stock take; at most 60 characters.
    std::string actor;                     // Empty: the terminal.
    std::string memo;
    BusinessDay day;
    std::int64_t event_at_ms = 0;  // Terminal clock, UTC.
};

}  // namespace kiosk
