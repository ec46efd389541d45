#include <SDL.h>
#include <SDL_mixer.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/device_status.h"
#include "kiosk/device/speaker.h"
#include "kiosk/device/stop_signal.h"

namespace kiosk {

namespace {

// Whether it is worth asking SDL: its libraries write eight lines to standard error each time they find nothing.
bool may_have_sound() {
    namespace fs = std::filesystem;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    if (std::getenv("SDL_AUDIODRIVER") != nullptr || std::getenv("PULSE_SERVER") != nullptr) return true;
    if (runtime != nullptr &&
        (fs::exists(fs::path(runtime) / "pulse/native", error) || fs::exists(fs::path(runtime) / "pipewire-0", error)))
        return true;
    for (auto entry = fs::directory_iterator("/dev/snd", error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (entry->path().filename().string().starts_with("pcm")) return true;
    return false;
}

// The opened sound card with the three sounds; lives on the speaker's thread only.
class SoundCard {
public:
    SoundCard() = default;
    ~SoundCard() {
        for (Mix_Chunk* sound : sounds_) Mix_FreeChunk(sound);
        if (opened_) Mix_CloseAudio();
        if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

    // False: there is none, or it is held by another program. Once.
    bool open() {
        constexpr int rate_hz = 22'050, mono = 1, samples_a_buffer = 1024;
        started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
        opened_ = started_ && Mix_OpenAudio(rate_hz, AUDIO_S16SYS, mono, samples_a_buffer) == 0;
        return opened_;
    }

    // False: a file is missing or damaged. Once, when open.
    bool load(const std::filesystem::path& folder) {
        constexpr std::array names{"welcomed.wav", "already.wav", "refused.wav"};
        for (std::size_t i = 0; i < names.size(); ++i) sounds_[i] = Mix_LoadWAV((folder / names[i]).c_str());
        return std::ranges::none_of(sounds_, [](const Mix_Chunk* sound) { return sound == nullptr; });
    }

    void play(Sound sound, int percent) {
        Mix_Chunk* chunk = sounds_[static_cast<std::size_t>(sound)];
        Mix_VolumeChunk(chunk, percent * MIX_MAX_VOLUME / 100);
        Mix_PlayChannel(-1, chunk, 0);
    }

private:
    bool started_ = false, opened_ = false;
    std::array<Mix_Chunk*, 3> sounds_{};
};

class SdlSpeaker final : public Speaker {
public:
    explicit SdlSpeaker(SpeakerSetup setup) : setup_(std::move(setup)), status_("sound", setup_.changed) {
        set_volume(setup_.volume_percent);
        thread_ = std::thread([this] { run(); });
    }
    ~SdlSpeaker() override {
        stop_.raise();
        asked_.close();
        thread_.join();
    }
    SdlSpeaker(const SdlSpeaker&) = delete;
    SdlSpeaker& operator=(const SdlSpeaker&) = delete;

    void play(Sound sound) override {
        if (state() == DeviceState::ready || state() == DeviceState::none) asked_.put(sound);
    }
    void set_volume(int percent) override { percent_ = std::clamp(percent, 0, 100); }
    DeviceState state() const override { return status_.state(); }

private:
    // A card that is plugged in later is found within a minute; asking oftener would wake the machine for nothing.
    static constexpr std::chrono::minutes retry{1};

    void run() {
        do {
            SoundCard card;
            if (!opened(card)) continue;
            while (const auto sound = asked_.wait()) card.play(*sound, percent_);
            return;
        } while (!stop_.wait(retry));
    }

    bool opened(SoundCard& card) {
        if (!may_have_sound()) {
            status_.set(DeviceState::missing, "this machine has no sound card");
            return false;
        }
        if (!card.open()) {
            status_.set(DeviceState::missing, SDL_GetError());
            return false;
        }
        if (!card.load(setup_.folder)) {
            status_.set(DeviceState::failing, fmt::format("the sounds in {} cannot be read", setup_.folder.string()));
            return false;
        }
        status_.set(DeviceState::ready);
        return true;
    }

    SpeakerSetup setup_;
    std::atomic<int> percent_ = 0;
    Mailbox<Sound> asked_{4};
    DeviceStatus status_;
    StopSignal stop_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Speaker> start_speaker(SpeakerSetup setup) { return std::make_unique<SdlSpeaker>(std::move(setup)); }

}  // namespace kiosk
