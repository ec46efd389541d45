// The hall's loudspeaker: one of three short sounds when a card was scanned, a voice that reads sentences, and the
// office's recordings in its place.
//
// Holding one means sounds may be asked for, not that they are heard: without a sound card everything goes on in
// silence, and the log says so once. The card is opened by the speaker's own thread, for opening one takes up to a
// second. Start it when the window is there: SDL must not be initialised by two threads at once.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "kiosk/model/device_states.h"
#include "kiosk/model/speech.h"

namespace kiosk {

enum class Sound {
    welcomed,  // Two notes upwards.
    already,   // One note.
    refused,   // Two low notes.
};

class Speaker {
public:
    virtual ~Speaker() = default;
    // Returns at once. A sound that cannot be played now is left out: late it would answer somebody else.
    virtual void play(Sound sound) = 0;
    // Returns at once. A sentence ends the one before; a Hush ends any; a Loudness holds for the voice, not for the
    // sounds.
    virtual void speak(SpeechOrder order) = 0;
    // Whether sentences are heard: there is a card and a voice; recordings need only the card.
    virtual bool speaks() const = 0;
    // 0 to 100; from the next sound on.
    virtual void set_volume(int percent) = 0;
    virtual DeviceState state() const = 0;
};

struct SpeakerSetup {
    std::filesystem::path folder;  // Holds welcomed.wav, already.wav, refused.wav.
    int volume_percent = 70;
    std::filesystem::path readings = {};  // For the voice, see voice.h; empty: it has none.
    std::function<void()> changed = {};   // The state changed; called on the speaker's thread.
    // A sentence was spoken, or a recording played, to its end; on the speaker's thread.
    std::function<void(std::uint64_t)> said = {};
    std::filesystem::path recordings = {};                  // The office's; empty: there are none.
    std::function<void(const RecordingFound&)> found = {};  // On one of the speaker's threads.
    std::shared_ptr<std::mutex> turn = {};                  // Shared with the microphone, see voice_input.h.
};

std::unique_ptr<Speaker> start_speaker(SpeakerSetup setup);

}  // namespace kiosk
