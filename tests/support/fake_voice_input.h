// A microphone's place in tests: what is said, whether it is plugged in, and whether anybody listens are the test's.
#pragma once

#include <atomic>
#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>
#include <vector>

#include "kiosk/device/voice_encoder.h"
#include "kiosk/device/voice_input.h"

struct FakeVoice {
    std::atomic<bool> plugged = true, listening = false;
    std::atomic<int> times_opened = 0;
    std::vector<std::int16_t> piece;  // What each look brings; set before the microphone starts.
};

class FakeVoiceInput final : public kiosk::VoiceInput {
public:
    explicit FakeVoiceInput(FakeVoice& voice) : voice_(voice) {}

    std::expected<void, kiosk::Unavailable> look() override {
        if (voice_.plugged) return {};
        return std::unexpected(kiosk::Unavailable::missing("unplugged by the test"));
    }
    std::expected<void, kiosk::Unavailable> open() override {
        if (auto there = look(); !there) return there;
        ++voice_.times_opened;
        voice_.listening = true;
        return {};
    }
    bool take(std::vector<std::int16_t>& samples) override {
        samples.insert(samples.end(), voice_.piece.begin(), voice_.piece.end());
        return voice_.plugged;
    }
    void close() override { voice_.listening = false; }

private:
    FakeVoice& voice_;
};

// A steady tone, as loud as `part` of the loudest.
inline std::vector<std::int16_t> tone(double hz, double seconds, double part = 0.5) {
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * kiosk::voice_rate_hz));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(
            part * 32767 * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / kiosk::voice_rate_hz));
    return samples;
}
