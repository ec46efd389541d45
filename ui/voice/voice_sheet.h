// A voice message from "tap once, then speak" to its number: one card with the words of the step it is at, and below it
// what can be done. Knows nothing but what the box says; what was tapped is the caller's to do.
#pragma once

#include <cstdint>
#include <string>

#include "ui/frame.h"

namespace ui {

enum class VoiceTap : std::uint8_t { none, start, stop, play, hush, again, send, home };

// `shown_name`: whose name goes with it; empty: nobody's.
VoiceTap voice_sheet(Frame& frame, Rect place, const VoiceBox& voice, const std::string& shown_name);

}  // namespace ui
