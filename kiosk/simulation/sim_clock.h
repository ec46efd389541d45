// A terminal's wall clock: the world's time, and by how much it is wrong.
//
// Time passes only when the world says so. A clock drifts a little, is set wrong now and then, by minutes or by years,
// and is set right again by somebody.
#pragma once

#include <cstdint>

#include "kiosk/base/clock.h"

namespace kiosk::simulation {

class SimClock final : public Clock {
public:
    // world_ms: true time, UTC, which outlives the clock.
    explicit SimClock(const std::int64_t& world_ms) : world_ms_(&world_ms) {}

    std::int64_t utc_ms() const override { return *world_ms_ + skew_ms_; }
    std::int64_t steady_ms() const override { return *world_ms_; }
    void jump(std::int64_t ms) { skew_ms_ += ms; }
    void set_right() { skew_ms_ = 0; }

private:
    const std::int64_t* world_ms_;
    std::int64_t skew_ms_ = 0;
};

}  // namespace kiosk::simulation
