// The terminal's microphone: takes what somebody says, from the order that starts it until the one that stops it.
//
// Holding one means it is being looked for, not that it is there. It listens to nobody before StartRecording and after
// a recording has ended: only in between is the device open. What was said is in this program's memory and nowhere
// else.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "kiosk/device/voice_input.h"
#include "kiosk/model/device_states.h"
#include "kiosk/model/voice_clip.h"

namespace kiosk {

class Microphone {
public:
    virtual ~Microphone() = default;
    // Returns at once. A recording that is begun ends the one before, unheard; one of a minute ends by itself.
    virtual void obey(VoiceOrder order) = 0;
    // missing: none is plugged in; it is looked for once a minute.
    virtual DeviceState state() const = 0;
};

struct MicrophoneSetup {
    std::function<void(VoiceNews)> tell;    // On the microphone's thread; must only hand on.
    std::function<void()> changed = {};     // The state changed; on the same thread.
    std::chrono::milliseconds glance{100};  // Between two looks at what was heard.
    std::chrono::milliseconds retry{60'000};
};

// `path`: "default", this machine's; else a sound file in its place (voice_input.h has both). "none": null.
std::unique_ptr<Microphone> start_microphone(const std::string& path, std::shared_ptr<std::mutex> turn,
                                             MicrophoneSetup setup);
std::unique_ptr<Microphone> start_microphone(std::unique_ptr<VoiceInput> input, MicrophoneSetup setup);

}  // namespace kiosk
