// Goal: what is said into the terminal reaches the counter's ears, through every thread of the program. Method: the
// whole program, a sound file in the microphone's place.
#include <doctest/doctest.h>

#include "db/voice_store.h"
#include "kiosk/device/recording_file.h"
#include "tests/support/fake_voice_input.h"
#include "tests/support/running_hall.h"
#include "tests/support/wav_file.h"

namespace {

std::string said_in(const TempFolder& folder) {
    const std::string path = (folder / "said.wav").string();
    write_wav(path, kiosk::voice_rate_hz, tone(440, 3));
    return path;
}

}  // namespace

TEST_CASE("voice message: said at the terminal, it lies in the database and can be played") {
    const TempFolder folder;
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    RunningOptions options;
    options.microphone = said_in(folder);
    RunningHall program(hall, options);
    program.until_open();
    program.tap("Help");
    program.until_sees("Leave the village a message by voice");
    program.tap("Leave the village a message by voice");
    program.until_sees("Tap once, then speak");
    program.tap("Tap once, then speak");
    program.until_sees("0:01");
    program.tap("Finished speaking");
    program.until_sees("Send it");
    program.tap("Send it");
    program.until_sees("Message number 1");
    CHECK(program.end());
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM voice_message WHERE resident_id IS NULL AND about = 'help'") == 1);
    const auto clip = must(db::VoiceStore(hall.db()).clip({1}));
    const kiosk::Recording sound = must(kiosk::hear_recording(*clip.sound));
    CHECK(static_cast<double>(sound.size()) / kiosk::recording_rate_hz > 0.9);
}
