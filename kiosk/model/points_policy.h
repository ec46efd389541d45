// What a village has decided about its points, as it stands in village.toml.
#pragma once

#include <cstdint>

#include "kiosk/model/points.h"

namespace kiosk {

inline constexpr Points most_purse_a_month{1'000'000};

struct PointsPolicy {
    // An award entered by hand above this needs two people and stands in public first; 0: each of them does.
    Points two_people_above{20};
    // So many business days it stands there for objections, 0..30.
    std::int32_t public_days = 3;
    // Points of a year can be spent until the end of so many years after it, 1..20; 0: for ever.
    std::int32_t kept_years = 0;
    // Each grown-up may spend so many of the household's purse a month, until its head says another number; 0: the
    // village has no purses.
    Points purse_month;

    bool operator==(const PointsPolicy&) const = default;
};

}  // namespace kiosk
