// The camera that reads cards shown on paper or a phone: puts each code that comes into view into an inbox.
//
// Holding one means it is being looked for, not that it is there: like the scanner it is logged once when missing,
// tried again every second and comes back by itself, and destroying it stops it within one picture. Pictures are looked
// at on the camera's own thread, shown nowhere and kept nowhere.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/scanned_line.h"
#include "kiosk/model/device_states.h"

namespace kiosk {

class Camera {
public:
    virtual ~Camera() = default;
    virtual DeviceState state() const = 0;
};

struct CameraSetup {
    // A video device, a folder of pictures, or a YUV4MPEG2 film; empty or "none": no camera.
    std::string path;
    std::chrono::milliseconds retry = std::chrono::seconds(1);
    std::function<void()> changed = {};  // The state changed; called on the camera's thread.
};

// `inbox` and `clock` outlive the camera. A code that cannot be a line (too long, control characters) comes as an empty
// one.
std::unique_ptr<Camera> start_camera(CameraSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock);

}  // namespace kiosk
