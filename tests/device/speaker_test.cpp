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
    const auto speaker = kiosk::start_speaker({folder, 70, [&] { changes.put(true); }});
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
