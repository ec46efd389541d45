#include "kiosk/device/resampler.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

std::int16_t rounded(double sample) {
    return static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0, 1.0) * 32767));
}

}  // namespace

void Resampler::put(float sample, std::vector<std::int16_t>& out) {
    if (step_ >= 1)
        average(sample, out);
    else
        between(sample, out);
}

void Resampler::average(float sample, std::vector<std::int16_t>& out) {
    double left = 1;  // Of this input sample.
    while (step_ - covered_ <= left) {
        const double part = step_ - covered_;
        out.push_back(rounded((sum_ + part * sample) / step_));
        left -= part;
        sum_ = covered_ = 0;
    }
    sum_ += left * sample;
    covered_ += left;
}

void Resampler::between(float sample, std::vector<std::int16_t>& out) {
    for (; at_ < 1; at_ += step_) out.push_back(rounded(last_ + (sample - last_) * at_));
    at_ -= 1;
    last_ = sample;
}

}  // namespace kiosk
