#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/attract/attract.h"

namespace ui {

namespace {
// Minutes around; without a common divisor, so that a place comes again only after four hours.
constexpr std::int64_t across_minutes = 13, down_minutes = 19;

float swing(std::int64_t minute, std::int64_t period) {
    const auto at = static_cast<float>((minute % period + period) % period);
    return std::sin(at / static_cast<float>(period) * 2 * std::numbers::pi_v<float>);
}
}  // namespace

Point wall_shift(const Scale& scale, std::int64_t utc_ms) {
    const std::int64_t minute = utc_ms / 60'000;
    const float most = std::min(12.0F, scale.mm(2.5F));
    return {std::round(swing(minute, across_minutes) * most), std::round(swing(minute, down_minutes) * most)};
}

}  // namespace ui
