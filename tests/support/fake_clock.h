// A clock turned by hand: time passes only when a test says so.
#pragma once

#include <atomic>
#include <cstdint>

#include "kiosk/base/clock.h"

class FakeClock final : public kiosk::Clock {
public:
    explicit FakeClock(std::int64_t utc_ms) : utc_ms_(utc_ms) {}

    std::int64_t utc_ms() const override { return utc_ms_; }
    std::int64_t steady_ms() const override { return steady_ms_; }

    void advance(std::int64_t ms) {
        utc_ms_ += ms;
        steady_ms_ += ms;
    }
    // Somebody set the wall clock; steady time does not notice.
    void set_utc(std::int64_t utc_ms) { utc_ms_ = utc_ms; }

private:
    std::atomic<std::int64_t> utc_ms_;
    std::atomic<std::int64_t> steady_ms_ = 1'000'000;
};
