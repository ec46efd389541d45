// Time comes in from outside: production code asks a Clock, tests turn one by hand.
#pragma once

#include <cstdint>

namespace kiosk {

class Clock {
public:
    virtual ~Clock() = default;
    // Milliseconds since 1970-01-01T00:00:00Z. May jump when somebody sets the clock.
    virtual std::int64_t utc_ms() const = 0;
    // Milliseconds since some fixed instant; never goes back. For time-outs and animation.
    virtual std::int64_t steady_ms() const = 0;
};

// The machine's own clocks.
class SystemClock final : public Clock {
public:
    std::int64_t utc_ms() const override;
    std::int64_t steady_ms() const override;
};

}  // namespace kiosk
