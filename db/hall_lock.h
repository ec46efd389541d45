// Only one running program may write to a hall: the lock file says which. It falls with the process, however that ends.
#pragma once

#include <string>

#include "kiosk/base/error.h"

namespace db {

class HallLock {
public:
    // refused: another running terminal holds this hall. storage: the folder cannot be written.
    static kiosk::Result<HallLock> take(const std::string& path);
    HallLock(HallLock&& other) noexcept;
    HallLock& operator=(HallLock&&) = delete;
    ~HallLock();

private:
    explicit HallLock(int fd) : fd_(fd) {}
    int fd_;
};

}  // namespace db
