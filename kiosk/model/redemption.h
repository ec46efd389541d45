// A redemption: goods for points. A basket is reserved (points held, goods put aside at the price of that moment), then
// handed over, let go, or it expires; what was handed over may come back once.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

inline constexpr std::size_t most_basket_lines = 20;
inline constexpr std::int32_t most_pieces = 99;  // Of one line.
inline constexpr std::int64_t counter_hold_ms = 10LL * 60 * 1000, undo_within_ms = 10LL * 60 * 1000;

enum class Channel { terminal, counter };

struct BasketLine {
    GoodsId goods;
    std::int32_t quantity = 1;  // 1..99
    Points shown_price;         // What the resident saw; another price by now is told, not charged.
};

struct Basket {
    RedemptionId id;  // Random, made before the first try, kept for every retry; a refused basket needs a new one.
    ResidentId resident;
    Channel channel = Channel::terminal;
    std::vector<BasketLine> lines;  // 1..20, each goods once.
    std::string actor;              // Who stands at the counter; empty: the terminal.
    bool of_purse = false;          // Paid by their household's purse.
};

struct ReturnLine {
    std::int32_t line = 0;
    std::int32_t quantity = 0;  // 1..what was handed over.
    bool damaged = false;       // Not fit for the shelf: it goes to shrinkage.
};

enum class RedemptionState { held, handed_over, voided, expired, undone };

struct RedemptionLine {
    std::int32_t line = 0;  // From 1.
    GoodsId goods;
    std::string code, name, unit;  // As the goods are called today.
    std::int32_t quantity = 0;     // Reserved.
    Points price;                  // Of one unit when it was reserved.
    std::int32_t price_version = 0;
    std::int32_t handed_over = 0, returned = 0;
    TransferId hold;
    StockMoveId stock;

    Points worth(std::int32_t pieces) const { return {price.value * pieces}; }
};

struct Redemption {
    RedemptionId id;
    std::int64_t number = 0;  // On the slip.
    ResidentId resident;
    HouseholdId purse;  // Which pays; none: the resident's own points.
    Channel channel = Channel::terminal;
    std::string actor;
    BusinessDay day;
    std::int64_t at_ms = 0, expires_at_ms = 0;
    RedemptionState state = RedemptionState::held;
    bool begun = false;               // Handing over has begun; only a person ends it.
    std::int64_t handed_over_ms = 0;  // 0: it was not.
    std::vector<RedemptionLine> lines;

    // What is held, or what was paid.
    Points total() const;
};

// Why not, for the screen; each is said before anything was written.
enum class RedemptionWhy {
    too_few_points,
    out_of_stock,
    goods_gone,       // No such goods, or no longer on offer.
    bad_quantity,     // Not 1..99 pieces; at the handing over: more than were reserved, or nothing at all.
    bad_basket,       // Empty, more than 20 lines, or the same goods twice.
    month_limit,      // More than one person may have in this month.
    purse_limit,      // More than they may spend of the household's purse this month.
    no_purse,         // They take no part in one.
    price_changed,    // Since the basket was shown.
    nobody,           // No such resident.
    clock_unsure,     // The clock was set back; a reservation would not end when it says.
    unknown,          // No such redemption or line.
    not_held,         // Handed over, let go or expired before.
    not_handed_over,  // Nothing to bring back.
    expired,          // Its time is over.
    too_late,         // To be undone; a return is still possible.
    returned_before,  // Each line comes back once.
    another_body,     // The same id with something else in it.
    storage,          // The disk or SQLite; nothing was written.
};

std::string_view name_of(RedemptionWhy why);
// storage, when it is none of the names.
RedemptionWhy redemption_why(std::string_view name);

struct RedemptionFault {
    RedemptionWhy why = RedemptionWhy::storage;
    std::int32_t line = 0;  // Of the basket, from 1; 0: the whole.
    std::string what;       // One sentence for the log.
};

template <class T>
using Redeemed = std::expected<T, RedemptionFault>;

struct RedemptionStep {
    Redemption redemption;  // As it stands now.
    bool existed = false;   // The step had been done before.
};

// Ids of what follows from a redemption: the same step of the same line is the same id, so a retry does nothing twice.
// BLAKE2b-128 over the redemption's id, the line (8 bytes, little endian) and the step's name.
TransferId transfer_key(const RedemptionId& redemption, std::int32_t line, std::string_view step);
StockMoveId stock_key(const RedemptionId& redemption, std::int32_t line, std::string_view step);
TransferGroupId group_key(const RedemptionId& redemption, std::string_view step);

}  // namespace kiosk
