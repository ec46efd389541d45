// Goal: what the office recorded is played whatever program made it, and a stranger's file costs nothing but itself.
// Method: files made here by libsndfile, the real child process, damaged ones in a table.
#include <doctest/doctest.h>
#include <sndfile.h>
#include <stdlib.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/recording_file.h"
#include "kiosk/device/recording_loader.h"
#include "kiosk/device/speaker.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

struct Made {
    const char* name;
    int format, rate_hz, channels;
};

// A steady tone of 440 Hz.
void record(const std::filesystem::path& file, const Made& made, double seconds) {
    SF_INFO info{};
    info.samplerate = made.rate_hz;
    info.channels = made.channels;
    info.format = made.format;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    REQUIRE(out != nullptr);
    const auto frames = static_cast<sf_count_t>(seconds * made.rate_hz);
    std::vector<float> tone(static_cast<std::size_t>(frames * made.channels));
    for (std::size_t i = 0; i < tone.size(); ++i) {
        const std::size_t frame = i / static_cast<std::size_t>(made.channels);
        const double turns = 440 * static_cast<double>(frame) / made.rate_hz;
        tone[i] = 0.5F * static_cast<float>(std::sin(2 * std::numbers::pi * turns));
    }
    CHECK(sf_writef_float(out, tone.data(), frames) == frames);
    sf_close(out);
}

// How often a second it goes from below to above.
double pitch_hz(const kiosk::Recording& sound) {
    int rises = 0;
    for (std::size_t i = 1; i < sound.size(); ++i) rises += sound[i - 1] < 0 && sound[i] >= 0;
    return rises * static_cast<double>(kiosk::recording_rate_hz) / static_cast<double>(sound.size());
}

std::string bytes_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

constexpr Made wav{"a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 22'050, 1};
constexpr Made ogg{"a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 22'050, 1};

class Driver {
public:
    explicit Driver(const char* name) { setenv("SDL_AUDIODRIVER", name, 1); }
    ~Driver() { unsetenv("SDL_AUDIODRIVER"); }
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;
};

// A speaker with recordings whose answers can be waited for.
class Player {
public:
    explicit Player(const std::filesystem::path& folder)
        : sounds_(std::filesystem::path(kiosk_source_dir()) / "assets/sounds"),
          speaker_(kiosk::start_speaker({sounds_, 70, sounds_ / "../speech/readings.txt",
                                         [this] { changes_.put(true); }, [this](std::uint64_t id) { said_.put(id); },
                                         folder, [this](const kiosk::RecordingFound& found) { found_.put(found); }})) {
        while (!speaker_->speaks()) REQUIRE(changes_.wait(std::chrono::seconds(20)));
    }
    kiosk::Speaker& speaker() { return *speaker_; }
    kiosk::RecordingFound found() {
        const auto found = found_.wait(std::chrono::seconds(20));
        REQUIRE(found.has_value());
        return found.value_or(kiosk::RecordingFound{});
    }
    std::uint64_t said() { return said_.wait(std::chrono::seconds(20)).value_or(0); }

private:
    Driver driver_{"dummy"};
    std::filesystem::path sounds_;
    kiosk::Mailbox<bool> changes_;
    kiosk::Mailbox<std::uint64_t> said_;
    kiosk::Mailbox<kiosk::RecordingFound> found_;
    std::unique_ptr<kiosk::Speaker> speaker_;
};

}  // namespace

TEST_CASE("recording: each kind of file, rate and number of channels sounds as it was recorded") {
    const TempFolder folder;
    for (const Made& made : {wav, ogg, Made{"b.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 48'000, 2},
                             Made{"c.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 8000, 1},
                             Made{"d.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 96'000, 6},
                             Made{"e.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 44'100, 2},
                             Made{"f.ogg", SF_FORMAT_OGG | SF_FORMAT_OPUS, 48'000, 1},
                             Made{"g.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 44'100, 2},
                             Made{"h.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 44'100, 1}}) {
        CAPTURE(made.name);
        record(folder / made.name, made, 2);
        const kiosk::Recording sound = must(kiosk::read_recording((folder / made.name).string()));
        CHECK(std::abs(static_cast<double>(sound.size()) / kiosk::recording_rate_hz - 2) < 0.1);
        CHECK(std::abs(pitch_hz(sound) - 440) < 9);
        const std::int16_t loudest = *std::ranges::max_element(sound);
        CHECK(loudest > 13'000);
        CHECK(loudest < 20'000);
    }
}

TEST_CASE("recording: what is no recording is refused, and says why") {
    const TempFolder folder;
    record(folder / wav.name, wav, 1);
    record(folder / ogg.name, ogg, 1);
    const std::string whole = bytes_of_file(folder / ogg.name), head = bytes_of_file(folder / wav.name).substr(0, 44);
    for (const std::string& bytes :
         {std::string(), std::string("no sound"), std::string(100'000, '\0'), head.substr(0, 30), head,
          whole.substr(0, 40), std::string("ID3") + std::string(5000, '\xFF')}) {
        CAPTURE(bytes.size());
        std::ofstream(folder / "bad", std::ios::binary) << bytes;
        const auto read = kiosk::read_recording((folder / "bad").string());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == kiosk::ErrorCode::bad_input);
    }
    CHECK(kiosk::read_recording((folder / "none.ogg").string()).error().code == kiosk::ErrorCode::not_found);
}

TEST_CASE("recording: ten minutes are played, more are not") {
    const TempFolder folder;
    const Made slow{"a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 8000, 1};
    record(folder / "long.wav", slow, 599);
    record(folder / "longer.wav", slow, 601);
    CHECK(must(kiosk::read_recording((folder / "long.wav").string())).size() > 598U * kiosk::recording_rate_hz);
    const auto refused = kiosk::read_recording((folder / "longer.wav").string());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what.find("ten minutes") != std::string::npos);
}

TEST_CASE("recording: those of the demo village can be played, and are small") {
    const auto folder = std::filesystem::path(kiosk_source_dir()) / "assets/demo/recordings";
    std::uintmax_t bytes = 0;
    for (const char* name : {"neighbors.ogg", "scam-calls.ogg"}) {
        CAPTURE(name);
        const kiosk::Recording sound = must(kiosk::read_recording((folder / name).string()));
        CHECK(sound.size() > 10U * kiosk::recording_rate_hz);
        CHECK(*std::ranges::max_element(sound) > 3000);
        bytes += std::filesystem::file_size(folder / name);
    }
    CHECK(bytes < 300'000);
}

TEST_CASE("recording: a name that leads out of the folder finds nothing") {
    const TempFolder folder;
    std::filesystem::create_directories(folder / "recordings");
    record(folder / "a.wav", wav, 1);
    std::filesystem::create_symlink(folder / "a.wav", folder / "recordings/link.wav");
    const std::string in = (folder / "recordings").string();
    for (const char* name : {"", ".", "..", "../a.wav", "link.wav", "none.wav", ".hidden"}) {
        CAPTURE(name);
        CHECK(kiosk::load_recording(in, name) == nullptr);
    }
    std::filesystem::copy_file(folder / "a.wav", folder / "recordings/a.wav");
    CHECK(kiosk::load_recording(in, "a.wav") != nullptr);
}

TEST_CASE("speaker: a recording is played to its end and told, from where one went on") {
    const TempFolder folder;
    record(folder / wav.name, wav, 1.5);
    Player player(folder.path());
    player.speaker().speak(kiosk::PlayRecording{1, wav.name, 1000});
    const kiosk::RecordingFound found = player.found();
    CHECK(found.id == 1);
    CHECK(std::abs(found.lasts_ms - 1500) < 3);
    CHECK(player.said() == 1);
    // From beyond its end it is over at once.
    player.speaker().speak(kiosk::PlayRecording{2, wav.name, 9000});
    CHECK(player.said() == 2);
}

TEST_CASE("speaker: a recording that is not there is told at once, and the voice can speak") {
    const TempFolder folder;
    Player player(folder.path());
    player.speaker().speak(kiosk::PlayRecording{1, "none.ogg", 0});
    const kiosk::RecordingFound found = player.found();
    CHECK(found.id == 1);
    CHECK(found.lasts_ms == 0);
    player.speaker().speak(kiosk::Speech{2, "好"});
    CHECK(player.said() == 2);
}

TEST_CASE("speaker: a recording that somebody left while it was decoded is not heard") {
    const TempFolder folder;
    record(folder / wav.name, wav, 1);
    Player player(folder.path());
    player.speaker().speak(kiosk::PlayRecording{1, wav.name, 0});
    player.speaker().speak(kiosk::Hush{});
    player.speaker().speak(kiosk::PlayRecording{2, wav.name, 900});
    CHECK(player.said() == 2);
}
