// Where a voice comes from: the machine's microphone, or a file in its place. The microphone's thread alone uses it.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kiosk/device/unavailable.h"

namespace kiosk {

class VoiceInput {
public:
    virtual ~VoiceInput() = default;
    // Whether there is one, without listening.
    virtual std::expected<void, Unavailable> look() = 0;
    // From here until close() it listens.
    virtual std::expected<void, Unavailable> open() = 0;
    // Adds what was heard since the last time, at voice_rate_hz; asked ten times a second. False: it is lost.
    virtual bool take(std::vector<std::int16_t>& samples) = 0;
    virtual void close() = 0;
};

// `turn`: held while SDL's audio is started, opened or closed, which two threads must not do at once. Not null.
std::unique_ptr<VoiceInput> sdl_voice_input(std::shared_ptr<std::mutex> turn);
// Any sound file, at its own speed each time from its beginning, then silence.
std::unique_ptr<VoiceInput> file_voice_input(std::string path);

}  // namespace kiosk
