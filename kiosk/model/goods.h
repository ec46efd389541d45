// Goods of the points shop: what the village gives for points, and how much of it stands on the shelf.
//
// Goods are never deleted; those that are not active are no longer offered, and what is held of them is still handed
// over. A price counts from the moment it is written; what is reserved keeps the price it was reserved at.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"

namespace kiosk {

inline constexpr Points most_price{1'000'000};
inline constexpr std::int32_t most_stock_at_once = 1'000'000;

struct Goods {
    GoodsId id;
    std::string code,
        name;          // The code stands on the shelf and in the office's lists: 1..32 small letters, digits, '-'.
    std::string unit;  // A bag, a bar, a piece; in the village's own words.
    Points price;      // For one unit.
    std::string category;
    std::string picture;             // Bare name in the hall's pictures; may be empty or missing.
    bool active = true;              // On offer.
    std::int32_t low_stock_at = 0;   // Reorder at so many or fewer; 0: never.
    std::int32_t month_limit = 0;    // For one person in a calendar month; 0: none.
    std::int32_t price_version = 0;  // Read only: counts the prices there were.
    std::int64_t on_hand = 0;        // Read only: on the shelf, with what is reserved.
    std::int64_t reserved = 0;       // Read only.

    std::int64_t available() const { return on_hand - reserved; }
    bool low() const { return active && low_stock_at > 0 && available() <= low_stock_at; }
    // What staff write; not what the stock and the prices' history say.
    bool same_terms(const Goods& other) const {
        return name == other.name && unit == other.unit && price == other.price && category == other.category &&
               picture == other.picture && active == other.active && low_stock_at == other.low_stock_at &&
               month_limit == other.month_limit;
    }
};

}  // namespace kiosk
