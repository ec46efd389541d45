// Where camera pictures come from: a camera, a folder of pictures, or a film file. One thread, the camera's.
#pragma once

#include <expected>
#include <memory>
#include <string>

#include "kiosk/device/grey_image.h"
#include "kiosk/device/stop_signal.h"
#include "kiosk/device/unavailable.h"

namespace kiosk {

class FrameSource {
public:
    enum class Got {
        frame,
        stopped,
        over,  // There will be no more, and nothing is wrong: the film is at its end.
        lost,  // Unplugged, removed or stuck.
    };

    virtual ~FrameSource() = default;
    // Waits for the next picture. `frame` keeps its memory from one to the next.
    virtual Got next(GreyImage& frame, const StopSignal& stop) = 0;
};

using OpenedFrames = std::expected<std::unique_ptr<FrameSource>, Unavailable>;

// By what stands at that path: a video device, a folder or a file.
OpenedFrames open_frames(const std::string& path);

// A camera, by Video4Linux: uncompressed pictures (grey, NV12, YUYV, UYVY or planar), about 1280x720.
OpenedFrames open_video_device(const std::string& path);
// Every PNG and JPEG in the folder by name, once, and then each that is written or moved into it.
OpenedFrames open_picture_folder(const std::string& path);
// YUV4MPEG2, 8 bits, as fast as it says, once.
OpenedFrames open_film(const std::string& path);

}  // namespace kiosk
