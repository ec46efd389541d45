// A voice message as it stands at one of its steps, fed as microphone and desk would: for the gallery and for pictures.
#pragma once

#include "ui/voice/voice_box.h"

namespace ui {

// ready, recording, recorded or left; begun at this steady time.
VoiceBox sample_voice(VoiceBox::Step step, std::int64_t steady_ms);

}  // namespace ui
