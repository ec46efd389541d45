// Whether it is worth asking SDL for sound at all: its libraries write eight lines to standard error each time they
// find nothing.
#pragma once

namespace kiosk {

bool may_have_speaker();
bool may_have_microphone();

}  // namespace kiosk
