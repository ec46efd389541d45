#include "kiosk/device/frame_source.h"

#include <sys/stat.h>

#include <cerrno>

namespace kiosk {

OpenedFrames open_frames(const std::string& path) {
    struct stat about{};
    if (stat(path.c_str(), &about) != 0) return std::unexpected(Unavailable::from_errno(path, errno));
    if (S_ISDIR(about.st_mode)) return open_picture_folder(path);
    if (S_ISREG(about.st_mode)) return open_film(path);
    if (S_ISCHR(about.st_mode)) return open_video_device(path);
    return std::unexpected(Unavailable::failing(path + ": not a camera, a folder of pictures or a film"));
}

}  // namespace kiosk
