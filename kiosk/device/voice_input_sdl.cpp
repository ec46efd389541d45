#include <SDL.h>

#include <array>
#include <utility>

#include "kiosk/device/sound_hardware.h"
#include "kiosk/device/voice_encoder.h"
#include "kiosk/device/voice_input.h"

namespace kiosk {

namespace {

constexpr int recording = 1;  // SDL's word for "not playing".

class SdlVoiceInput final : public VoiceInput {
public:
    explicit SdlVoiceInput(std::shared_ptr<std::mutex> turn) : turn_(std::move(turn)) {}
    ~SdlVoiceInput() override {
        SdlVoiceInput::close();
        const std::lock_guard lock(*turn_);
        if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    SdlVoiceInput(const SdlVoiceInput&) = delete;
    SdlVoiceInput& operator=(const SdlVoiceInput&) = delete;

    std::expected<void, Unavailable> look() override {
        if (!may_have_microphone()) return std::unexpected(Unavailable::missing("this machine has no microphone"));
        const std::lock_guard lock(*turn_);
        if (!started_) started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
        if (!started_) return std::unexpected(Unavailable::missing(SDL_GetError()));
        if (SDL_GetNumAudioDevices(recording) == 0)
            return std::unexpected(Unavailable::missing("no microphone is plugged in"));
        return {};
    }
    std::expected<void, Unavailable> open() override {
        if (auto there = look(); !there) return there;
        const std::lock_guard lock(*turn_);
        SDL_AudioSpec wanted{};
        wanted.freq = voice_rate_hz;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 1;
        wanted.samples = 1024;
        SDL_AudioSpec got{};
        // SDL turns whatever the hardware gives into what is wanted.
        device_ = SDL_OpenAudioDevice(nullptr, recording, &wanted, &got, 0);
        if (device_ == 0) return std::unexpected(Unavailable::failing(SDL_GetError()));
        SDL_PauseAudioDevice(device_, 0);
        return {};
    }
    bool take(std::vector<std::int16_t>& samples) override {
        if (SDL_GetAudioDeviceStatus(device_) == SDL_AUDIO_STOPPED) return false;
        std::array<std::int16_t, 4096> piece{};
        for (;;) {
            const std::size_t got = SDL_DequeueAudio(device_, piece.data(), sizeof piece) / sizeof piece[0];
            samples.insert(samples.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(got));
            if (got < piece.size()) return true;
        }
    }
    void close() override {
        const std::lock_guard lock(*turn_);
        if (device_ != 0) SDL_CloseAudioDevice(std::exchange(device_, 0));
    }

private:
    std::shared_ptr<std::mutex> turn_;
    bool started_ = false;
    SDL_AudioDeviceID device_ = 0;
};

}  // namespace

std::unique_ptr<VoiceInput> sdl_voice_input(std::shared_ptr<std::mutex> turn) {
    return std::make_unique<SdlVoiceInput>(std::move(turn));
}

}  // namespace kiosk
