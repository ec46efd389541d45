#include "db/hall_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace db {

kiosk::Result<HallLock> HallLock::take(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return kiosk::fail(kiosk::ErrorCode::storage, "the hall's folder cannot be written (" + path + ": " +
                                                          std::strerror(errno) + "); nothing was changed");
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return HallLock(fd);
    ::close(fd);
    return kiosk::fail(kiosk::ErrorCode::refused,
                       "this hall is already open in another running terminal; close that one first");
}

HallLock::HallLock(HallLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

HallLock::~HallLock() {
    if (fd_ >= 0) ::close(fd_);
}

}  // namespace db
