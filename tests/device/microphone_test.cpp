// Goal: what is said comes back as it was said, nobody is listened to who did not ask for it, and each way it can go
// wrong is told. Method: a made voice in the microphone's place; a file; SDL's dummy driver.
#include "kiosk/device/microphone.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "kiosk/base/mailbox.h"
#include "kiosk/base/random.h"
#include "kiosk/device/recording_file.h"
#include "tests/support/fake_voice_input.h"
#include "tests/support/must.h"
#include "tests/support/seed.h"
#include "tests/support/temp_folder.h"
#include "tests/support/wav_file.h"

using kiosk::DeviceState;
using kiosk::VoiceFault;

namespace {

constexpr std::chrono::seconds patience{60};

// A microphone and what it says.
class Listener {
public:
    explicit Listener(FakeVoice& voice) {
        start(std::make_unique<FakeVoiceInput>(voice), std::chrono::milliseconds(1));
    }
    Listener(std::unique_ptr<kiosk::VoiceInput> input, std::chrono::milliseconds glance) {
        start(std::move(input), glance);
    }

    kiosk::Microphone& microphone() { return *microphone_; }
    // The next of this kind; levels before it are dropped.
    template <class T>
    T next() {
        for (;;) {
            auto news = news_.wait(patience);
            if (!news) throw std::runtime_error("the microphone said nothing for a minute");
            if (auto* found = std::get_if<T>(&*news)) return std::move(*found);
        }
    }
    DeviceState settled() {
        while (microphone_->state() == DeviceState::none) REQUIRE(changed_.wait(patience));
        return microphone_->state();
    }

private:
    void start(std::unique_ptr<kiosk::VoiceInput> input, std::chrono::milliseconds glance) {
        microphone_ = kiosk::start_microphone(std::move(input),
                                              {.tell = [this](kiosk::VoiceNews news) { news_.put(std::move(news)); },
                                               .changed = [this] { changed_.put(true); },
                                               .glance = glance});
    }
    kiosk::Mailbox<kiosk::VoiceNews> news_{100'000};
    kiosk::Mailbox<bool> changed_;
    std::unique_ptr<kiosk::Microphone> microphone_;
};

double pitch_hz(const kiosk::Recording& sound) {
    int rises = 0;
    for (std::size_t i = 1; i < sound.size(); ++i) rises += sound[i - 1] < 0 && sound[i] >= 0;
    return rises * static_cast<double>(kiosk::recording_rate_hz) / static_cast<double>(sound.size());
}

std::vector<std::int16_t> noise(std::uint64_t seed, std::size_t samples) {
    kiosk::SeededRandom random(seed);
    std::vector<std::int16_t> all(samples);
    random.fill(std::as_writable_bytes(std::span(all)));
    return all;
}

}  // namespace

TEST_CASE("microphone: it listens from the tap that begins to the tap that ends, and at no other time") {
    FakeVoice voice;
    voice.piece = tone(300, 0.1);
    Listener listener(voice);
    CHECK(listener.settled() == DeviceState::ready);
    CHECK(voice.times_opened == 0);
    listener.microphone().obey(kiosk::StartRecording{1});
    CHECK(listener.next<kiosk::VoiceLevel>().level > 0.5F);
    CHECK(voice.listening);
    listener.microphone().obey(kiosk::StopRecording{});
    CHECK(listener.next<kiosk::VoiceRecorded>().id == 1);
    CHECK_FALSE(voice.listening);
    CHECK(voice.times_opened == 1);
}

TEST_CASE("microphone: what was said comes back as Ogg Opus and sounds the same") {
    FakeVoice voice;
    voice.piece = tone(440, 0.1);
    Listener listener(voice);
    listener.microphone().obey(kiosk::StartRecording{7});
    while (listener.next<kiosk::VoiceLevel>().so_far_ms < 3000) {
    }
    listener.microphone().obey(kiosk::StopRecording{});
    const kiosk::VoiceRecorded recorded = listener.next<kiosk::VoiceRecorded>();
    CHECK(recorded.clip.lasts_ms >= 3000);
    const kiosk::Recording sound = must(kiosk::hear_recording(*recorded.clip.sound));
    const double seconds = static_cast<double>(sound.size()) / kiosk::recording_rate_hz;
    CHECK(std::abs(seconds * 1000 - static_cast<double>(recorded.clip.lasts_ms)) < 100);
    CHECK(std::abs(pitch_hz(sound) - 440) < 12);
    CHECK(*std::ranges::max_element(sound) > 10'000);
}

TEST_CASE("microphone: a minute ends by itself, and even a minute of noise fits into the database") {
    const std::uint64_t seed = a_seed();
    CAPTURE(seed);
    FakeVoice voice;
    voice.piece = noise(seed, kiosk::voice_rate_hz * 7);
    Listener listener(voice);
    listener.microphone().obey(kiosk::StartRecording{1});
    const kiosk::VoiceRecorded recorded = listener.next<kiosk::VoiceRecorded>();
    CHECK(recorded.clip.lasts_ms == kiosk::longest_voice_ms);
    CHECK(recorded.clip.sound->size() < kiosk::most_voice_bytes);
    CHECK(recorded.clip.sound->size() > 60'000);
    CHECK_FALSE(voice.listening);
    MESSAGE("a minute of noise: " << recorded.clip.sound->size() << " bytes");
}

TEST_CASE("microphone: whoever changes their mind leaves nothing, and the next begins anew") {
    FakeVoice voice;
    voice.piece = tone(300, 0.1);
    Listener listener(voice);
    listener.microphone().obey(kiosk::StartRecording{1});
    static_cast<void>(listener.next<kiosk::VoiceLevel>());
    listener.microphone().obey(kiosk::DropRecording{});
    listener.microphone().obey(kiosk::StopRecording{});
    listener.microphone().obey(kiosk::StartRecording{2});
    while (listener.next<kiosk::VoiceLevel>().id != 2) {
    }
    listener.microphone().obey(kiosk::StopRecording{});
    const auto recorded = listener.next<kiosk::VoiceRecorded>();
    CHECK(recorded.id == 2);
}

TEST_CASE("microphone: silence, a missing one and one that is pulled out are each told") {
    FakeVoice silent;
    silent.piece.assign(1600, 40);
    Listener quiet(silent);
    quiet.microphone().obey(kiosk::StartRecording{1});
    static_cast<void>(quiet.next<kiosk::VoiceLevel>());
    quiet.microphone().obey(kiosk::StopRecording{});
    CHECK(quiet.next<kiosk::VoiceFailed>().fault == VoiceFault::silence);

    FakeVoice absent;
    absent.plugged = false;
    Listener missing(absent);
    CHECK(missing.settled() == DeviceState::missing);
    missing.microphone().obey(kiosk::StartRecording{2});
    CHECK(missing.next<kiosk::VoiceFailed>().fault == VoiceFault::no_microphone);

    FakeVoice loose;
    loose.piece = tone(300, 0.1);
    Listener pulled(loose);
    pulled.microphone().obey(kiosk::StartRecording{3});
    static_cast<void>(pulled.next<kiosk::VoiceLevel>());
    loose.plugged = false;
    const auto failed = pulled.next<kiosk::VoiceFailed>();
    CHECK(failed.id == 3);
    CHECK(failed.fault == VoiceFault::no_microphone);
    CHECK(pulled.microphone().state() == DeviceState::missing);
    CHECK_FALSE(loose.listening);
}

TEST_CASE("microphone: a sound file stands in its place") {
    const TempFolder folder;
    const std::string path = (folder / "said.wav").string();
    write_wav(path, kiosk::voice_rate_hz, tone(500, 1));
    Listener listener(kiosk::file_voice_input(path), std::chrono::milliseconds(1));
    CHECK(listener.settled() == DeviceState::ready);
    listener.microphone().obey(kiosk::StartRecording{1});
    while (listener.next<kiosk::VoiceLevel>().so_far_ms < 1000) {
    }
    listener.microphone().obey(kiosk::StopRecording{});
    const auto recorded = listener.next<kiosk::VoiceRecorded>();
    const kiosk::Recording sound = must(kiosk::hear_recording(*recorded.clip.sound));
    CHECK(std::abs(pitch_hz({sound.begin(), sound.begin() + kiosk::recording_rate_hz}) - 500) < 15);

    Listener nothing(kiosk::file_voice_input((folder / "none.wav").string()), std::chrono::milliseconds(1));
    CHECK(nothing.settled() == DeviceState::missing);
    CHECK(kiosk::start_microphone("none", {}, {}) == nullptr);
}

TEST_CASE("microphone: by SDL, a machine without one has none, and one that gives nothing is silence") {
    const auto turn = std::make_shared<std::mutex>();
    setenv("SDL_AUDIODRIVER", "nosuchcard", 1);
    {
        Listener listener(kiosk::sdl_voice_input(turn), std::chrono::milliseconds(1));
        CHECK(listener.settled() == DeviceState::missing);
    }
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    {
        Listener listener(kiosk::sdl_voice_input(turn), std::chrono::milliseconds(20));
        CHECK(listener.settled() == DeviceState::ready);
        listener.microphone().obey(kiosk::StartRecording{1});
        while (listener.next<kiosk::VoiceLevel>().so_far_ms == 0) {
        }
        listener.microphone().obey(kiosk::StopRecording{});
        CHECK(listener.next<kiosk::VoiceFailed>().fault == VoiceFault::silence);
    }
    unsetenv("SDL_AUDIODRIVER");
}
