// Goal: with or without a sound card the hall goes on. Method: SDL's dummy driver in the card's place.
#include "kiosk/device/speaker.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <chrono>
#include <fstream>
#include <string>

#include "kiosk/base/mailbox.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using kiosk::DeviceState;
using kiosk::Sound;

namespace {

std::filesystem::path sounds() { return std::filesystem::path(kiosk_source_dir()) / "assets" / "sounds"; }

class Driver {
public:
    explicit Driver(const char* name) { setenv("SDL_AUDIODRIVER", name, 1); }
    ~Driver() { unsetenv("SDL_AUDIODRIVER"); }
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;
};

DeviceState state_after_opening(const char* driver, const std::filesystem::path& folder) {
    const Driver chosen(driver);
    kiosk::Mailbox<bool> changes;
    const auto speaker = kiosk::start_speaker({folder, 70, {}, [&] { changes.put(true); }, {}});
    for (const Sound sound : {Sound::welcomed, Sound::already, Sound::refused}) speaker->play(sound);
    REQUIRE(changes.wait(std::chrono::seconds(20)));
    for (int i = 0; i < 100; ++i) speaker->play(Sound::refused);
    return speaker->state();
}

}  // namespace

TEST_CASE("speaker: plays when there is a card") {
    CHECK(state_after_opening("dummy", sounds()) == DeviceState::ready);
}

TEST_CASE("speaker: no sound card is silence") {
    CHECK(state_after_opening("nosuchcard", sounds()) == DeviceState::missing);
}

TEST_CASE("speaker: missing and damaged sounds are silence") {
    const TempFolder folder;
    CHECK(state_after_opening("dummy", folder / "nowhere") == DeviceState::failing);
    for (const char* name : {"welcomed.wav", "already.wav", "refused.wav"})
        std::ofstream(folder / name) << "RIFF\xff\xff\xff\xffWAVEfmt nothing more";
    CHECK(state_after_opening("dummy", folder.path()) == DeviceState::failing);
}

TEST_CASE("speaker: a sentence is spoken to its end and told; another one or a hush ends it unheard") {
    const Driver chosen("dummy");
    kiosk::Mailbox<bool> changes;
    kiosk::Mailbox<std::uint64_t> said;
    const auto speaker = kiosk::start_speaker({sounds(), 70, sounds() / "../speech/readings.txt",
                                               [&] { changes.put(true); }, [&](std::uint64_t id) { said.put(id); }});
    while (!speaker->speaks()) REQUIRE(changes.wait(std::chrono::seconds(20)));
    speaker->speak(kiosk::Speech{1, "村里定在十一月二十六日星期四清淤，上午八点到十点，二组和三组停水。"});
    speaker->speak(kiosk::Speech{2, "您好"});
    CHECK(said.wait(std::chrono::seconds(20)) == 2);
    speaker->speak(kiosk::Speech{3, "停水两小时"});
    speaker->speak(kiosk::Hush{});
    speaker->play(Sound::welcomed);
    speaker->speak(kiosk::Speech{4, "好"});
    CHECK(said.wait(std::chrono::seconds(20)) == 4);
}

TEST_CASE("speaker: without a voice it says nothing and plays all the same") {
    const Driver chosen("dummy");
    kiosk::Mailbox<bool> changes;
    const auto speaker = kiosk::start_speaker({sounds(), 70, {}, [&] { changes.put(true); }, {}});
    REQUIRE(changes.wait(std::chrono::seconds(20)));
    speaker->speak(kiosk::Speech{1, "您好"});
    CHECK_FALSE(speaker->speaks());
    CHECK(speaker->state() == DeviceState::ready);
}
