// What the counter writes down beside redemptions: deliveries, counts, paper coupons, the end of a day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

struct DeliveryLine {
    GoodsId goods;
    std::int32_t quantity = 0;  // 1..1,000,000
};

// What somebody counted on the shelf, what is reserved included.
struct CountedLine {
    GoodsId goods;
    std::int64_t counted = 0;
};

struct CountResult {
    GoodsId goods;
    std::int64_t expected = 0, counted = 0;
    std::int64_t difference() const { return counted - expected; }
};

// Worth goods or points, never both.
struct Coupon {
    std::string serial;  // As printed: 10 capital letters and digits that cannot be mistaken for each other.
    GoodsId goods;       // None: points.
    std::int32_t quantity = 0;
    Points points;
    BusinessDay printed;
};

// What was done since the close before.
struct DayFigures {
    std::int64_t redemptions = 0, pieces = 0;
    Points points;
    std::int64_t undone = 0, returns = 0;
    Points points_back;  // By both.
};

struct DayClose {
    BusinessDay day;
    DayFigures figures;
    std::vector<CountResult> counts;
    ResidentId staff;  // None: not on the roll.
    std::string signed_by;
    std::vector<std::byte> signature;  // Strokes as the screen gave them; may be empty.
    std::int64_t at_ms = 0;
};

}  // namespace kiosk
