// The way to a voice message from a page where somebody would have to write: a button, where this hall has a
// microphone.
#pragma once

#include "ui/frame.h"

namespace ui {

inline bool may_speak(const Frame& frame) { return frame.devices.microphone == kiosk::DeviceState::ready; }

// A tap leads to the message, which is told that it came from there. Only where may_speak().
void voice_way_in(Frame& frame, const Rect& box, kiosk::VoiceAbout about);

}  // namespace ui
