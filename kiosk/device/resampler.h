// Sound from one rate to another. Downwards each sample is the mean of what it stands for, so that nothing high folds
// down; upwards it lies on the line between two.
#pragma once

#include <cstdint>
#include <vector>

namespace kiosk {

class Resampler {
public:
    Resampler(int from_hz, int to_hz) : step_(static_cast<double>(from_hz) / to_hz) {}

    // One sample, -1 to 1; what it makes is added to `out`.
    void put(float sample, std::vector<std::int16_t>& out);

private:
    void average(float sample, std::vector<std::int16_t>& out);
    void between(float sample, std::vector<std::int16_t>& out);

    double step_;
    double sum_ = 0, covered_ = 0;
    double at_ = 0, last_ = 0;
};

}  // namespace kiosk
