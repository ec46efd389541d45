#include <algorithm>
#include <utility>

#include "kiosk/device/recording_file.h"
#include "kiosk/device/resampler.h"
#include "kiosk/device/voice_encoder.h"
#include "kiosk/device/voice_input.h"

namespace kiosk {

namespace {

constexpr std::size_t samples_a_piece = voice_rate_hz / 10;

class FileVoiceInput final : public VoiceInput {
public:
    explicit FileVoiceInput(std::string path) : path_(std::move(path)) {}

    std::expected<void, Unavailable> look() override {
        if (!said_.empty()) return {};
        const auto recording = read_recording(path_);
        if (!recording) return std::unexpected(Unavailable::missing(recording.error().what));
        Resampler resampler(recording_rate_hz, voice_rate_hz);
        for (const std::int16_t sample : *recording) resampler.put(static_cast<float>(sample) / 32768.0F, said_);
        return {};
    }
    std::expected<void, Unavailable> open() override {
        at_ = 0;
        return look();
    }
    bool take(std::vector<std::int16_t>& samples) override {
        const std::size_t some = std::min(samples_a_piece, said_.size() - at_);
        const auto from = said_.begin() + static_cast<std::ptrdiff_t>(at_);
        samples.insert(samples.end(), from, from + static_cast<std::ptrdiff_t>(some));
        samples.insert(samples.end(), samples_a_piece - some, 0);
        at_ += some;
        return true;
    }
    void close() override {}

private:
    std::string path_;
    std::vector<std::int16_t> said_;
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<VoiceInput> file_voice_input(std::string path) {
    return std::make_unique<FileVoiceInput>(std::move(path));
}

}  // namespace kiosk
