// Points are the villagers' money: whole numbers, never a float.
#pragma once

#include <compare>
#include <cstdint>

namespace kiosk {

// An amount or a balance. Arithmetic that would overflow is refused by the ledger's bound below, not wrapped.
struct Points {
    std::int64_t value = 0;
    auto operator<=>(const Points&) const = default;
    Points operator+(Points other) const { return {value + other.value}; }
    Points operator-(Points other) const { return {value - other.value}; }
    Points operator-() const { return {-value}; }
};

constexpr Points points(std::int64_t n) { return {n}; }

// No single transfer may be larger: a thousand million points, far above any village and far below 2^63.
inline constexpr Points most_points_at_once{1'000'000'000};

}  // namespace kiosk
