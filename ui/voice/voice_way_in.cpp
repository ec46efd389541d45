#include "ui/voice/voice_way_in.h"

#include "ui/icons.h"
#include "ui/widgets/button.h"

namespace ui {

void voice_way_in(Frame& frame, const Rect& box, kiosk::VoiceAbout about) {
    if (button(frame, box, {"voice_way_in", frame.tr("Leave the village a message by voice"), icon::mic}))
        frame.go("voice_message", static_cast<std::int64_t>(about));
}

}  // namespace ui
