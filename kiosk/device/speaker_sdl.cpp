#include <SDL.h>
#include <SDL_mixer.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <variant>

#include "kiosk/base/files.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/device_status.h"
#include "kiosk/device/recording_loader.h"
#include "kiosk/device/sound_hardware.h"
#include "kiosk/device/speaker.h"
#include "kiosk/device/stop_signal.h"
#include "kiosk/device/voice.h"

namespace kiosk {

namespace {

// The opened sound card with the three sounds; lives on the speaker's thread only.
class SoundCard {
public:
    explicit SoundCard(std::shared_ptr<std::mutex> turn) : turn_(std::move(turn)) {}
    ~SoundCard() {
        hush();
        const std::lock_guard lock(*turn_);
        for (Mix_Chunk* sound : sounds_) Mix_FreeChunk(sound);
        if (opened_) Mix_CloseAudio();
        if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

    // False: there is none, or it is held by another program. Once.
    bool open() {
        constexpr int mono = 1, samples_a_buffer = 1024;
        const std::lock_guard lock(*turn_);
        started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
        opened_ = started_ && Mix_OpenAudio(Voice::rate_hz, AUDIO_S16SYS, mono, samples_a_buffer) == 0;
        if (opened_) Mix_ReserveChannels(voice_channel + 1);
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

    void speak(VoiceSamples samples, int percent) {
        play_from(std::make_shared<const VoiceSamples>(std::move(samples)), 0, percent);
    }
    void play_from(std::shared_ptr<const VoiceSamples> samples, std::size_t first, int percent) {
        hush();
        speech_ = std::move(samples);
        first = std::min(first, speech_->size());
        // The mixer only reads them.
        auto* bytes = reinterpret_cast<Uint8*>(const_cast<std::int16_t*>(speech_->data() + first));
        chunk_ = Mix_QuickLoad_RAW(bytes, static_cast<Uint32>((speech_->size() - first) * sizeof(std::int16_t)));
        if (!chunk_) return;
        voice_volume(percent);
        Mix_PlayChannel(voice_channel, chunk_, 0);
    }
    // Also of what is being spoken.
    void voice_volume(int percent) {
        if (chunk_) Mix_VolumeChunk(chunk_, percent * MIX_MAX_VOLUME / 100);
    }
    bool speaking() const { return opened_ && Mix_Playing(voice_channel) != 0; }
    void hush() {
        if (!chunk_) return;
        Mix_HaltChannel(voice_channel);
        Mix_FreeChunk(std::exchange(chunk_, nullptr));
    }

private:
    static constexpr int voice_channel = 0;

    std::shared_ptr<std::mutex> turn_;
    bool started_ = false, opened_ = false;
    std::array<Mix_Chunk*, 3> sounds_{};
    std::shared_ptr<const VoiceSamples> speech_;  // Must outlive its chunk.
    Mix_Chunk* chunk_ = nullptr;
};

class SdlSpeaker final : public Speaker {
public:
    explicit SdlSpeaker(SpeakerSetup setup) : setup_(std::move(setup)), status_("sound", setup_.changed) {
        set_volume(setup_.volume_percent);
        if (!setup_.recordings.empty())
            recordings_ = std::make_unique<RecordingLoader>(
                setup_.recordings.string(), [this](const PlayRecording& asked, std::shared_ptr<const Recording> found) {
                    asked_.put(Loaded{asked.id, asked.from_ms, std::move(found)});
                });
        thread_ = std::thread([this] { run(); });
    }
    ~SdlSpeaker() override {
        recordings_.reset();
        stop_.raise();
        asked_.close();
        thread_.join();
    }
    SdlSpeaker(const SdlSpeaker&) = delete;
    SdlSpeaker& operator=(const SdlSpeaker&) = delete;

    void play(Sound sound) override {
        if (state() == DeviceState::ready || state() == DeviceState::none) asked_.put(sound);
    }
    void speak(SpeechOrder order) override {
        // A recording needs no voice, only the card.
        if (!speaks_ && (std::holds_alternative<Speech>(order) || state() != DeviceState::ready)) return;
        std::visit([this](auto& wanted) { take(std::move(wanted)); }, order);
    }
    bool speaks() const override { return speaks_; }
    void set_volume(int percent) override { percent_ = std::clamp(percent, 0, 100); }
    DeviceState state() const override { return status_.state(); }

private:
    struct Awaited {
        std::uint64_t id;
    };
    struct Loaded {
        std::uint64_t id;
        std::int64_t from_ms;
        std::shared_ptr<const Recording> recording;
    };

    // What is asked goes to the speaker's thread; a recording is decoded first.
    template <class Wanted>
    void take(Wanted wanted) {
        asked_.put(std::move(wanted));
    }
    void take(Speech wanted) {
        newest_ = wanted.id;
        asked_.put(std::move(wanted));
    }
    void take(Hush wanted) {
        newest_ = 0;
        asked_.put(wanted);
    }
    void take(PlayRecording wanted) {
        newest_ = wanted.id;
        asked_.put(Awaited{wanted.id});
        if (recordings_) return recordings_->ask(std::move(wanted));
        asked_.put(Loaded{wanted.id, 0, nullptr});
    }

    // A card that is plugged in later is found within a minute; asking oftener would wake the machine for nothing.
    static constexpr std::chrono::minutes retry{1};

    void run() {
        do {
            SoundCard card(setup_.turn ? setup_.turn : std::make_shared<std::mutex>());
            if (!opened(card)) continue;
            open_voice();
            serve(card);
            return;
        } while (!stop_.wait(retry));
    }

    // Without a voice the sounds go on.
    void open_voice() {
        if (setup_.readings.empty()) return;
        const auto readings = read_file(setup_.readings.string(), 1U << 20U);
        auto voice = Voice::open(readings.value_or(""));
        if (!voice) return spdlog::warn("voice: {}; pages are not read aloud", voice.error().what);
        voice_ = std::move(*voice);
        speaks_ = true;
        if (setup_.changed) setup_.changed();
    }

    // While it speaks it looks twenty times a second whether the sentence is over; else it sleeps until it is asked.
    void serve(SoundCard& card) {
        constexpr std::chrono::milliseconds glance{50};
        for (;;) {
            const auto asked = speech_ ? asked_.wait(glance) : asked_.wait();
            if (asked)
                std::visit([&](const auto& wanted) { obey(card, wanted); }, *asked);
            else if (asked_.closed())
                return;
            else if (speech_ && !card.speaking())
                tell_said(*speech_);
        }
    }

    void obey(SoundCard& card, Sound sound) { card.play(sound, percent_); }
    void obey(SoundCard& card, const Speech& speech) {
        if (speech.id != newest_) return;  // Something else was asked meanwhile; making its sound would delay that.
        awaited_.reset();
        card.speak(voice_->say(speech), percent_at(percent_, loudness_));
        speech_ = speech.id;
    }
    void obey(SoundCard& card, Loudness loudness) {
        loudness_ = loudness;
        card.voice_volume(percent_at(percent_, loudness_));
    }
    // What was spoken before is over; the recording begins when it is decoded.
    void obey(SoundCard& card, Awaited wanted) {
        obey(card, Hush{});
        awaited_ = wanted.id;
    }
    void obey(SoundCard& card, const Loaded& loaded) {
        if (awaited_ != loaded.id) return;  // Somebody went elsewhere meanwhile.
        awaited_.reset();
        const std::int64_t lasts_ms =
            loaded.recording ? static_cast<std::int64_t>(loaded.recording->size()) * 1000 / recording_rate_hz : 0;
        if (loaded.recording) {
            const std::int64_t first = loaded.from_ms * recording_rate_hz / 1000;
            card.play_from(loaded.recording, static_cast<std::size_t>(first), percent_at(percent_, loudness_));
            speech_ = loaded.id;
        }
        if (setup_.found) setup_.found({loaded.id, lasts_ms});
    }
    void obey(SoundCard& card, Hush /*nothing more to say*/) {
        card.hush();
        speech_.reset();
        awaited_.reset();
    }
    void tell_said(std::uint64_t id) {
        speech_.reset();
        if (setup_.said) setup_.said(id);
    }

    bool opened(SoundCard& card) {
        if (!may_have_speaker()) {
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
    std::atomic<bool> speaks_ = false;
    Mailbox<std::variant<Sound, Speech, Hush, Loudness, Awaited, Loaded>> asked_{32};
    std::unique_ptr<Voice> voice_;
    std::optional<std::uint64_t> speech_;    // The one being heard.
    std::atomic<std::uint64_t> newest_ = 0;  // What was asked last; 0: silence.
    std::optional<std::uint64_t> awaited_;   // The recording being decoded.
    Loudness loudness_;                      // These four on the speaker's thread only.
    DeviceStatus status_;
    StopSignal stop_;
    std::unique_ptr<RecordingLoader> recordings_;  // Puts into asked_: goes before it.
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Speaker> start_speaker(SpeakerSetup setup) { return std::make_unique<SdlSpeaker>(std::move(setup)); }

}  // namespace kiosk
