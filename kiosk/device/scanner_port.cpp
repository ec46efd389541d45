#include "kiosk/device/scanner_port.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <libevdev/libevdev.h>
#include <linux/major.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>

#include <cerrno>
#include <filesystem>
#include <memory>

#include "kiosk/device/input_devices.h"

namespace kiosk {

namespace {

using Port = std::expected<ScannerPort, Unavailable>;

std::unexpected<Unavailable> missing(std::string why) { return std::unexpected(Unavailable::missing(std::move(why))); }
std::unexpected<Unavailable> failing(std::string why) { return std::unexpected(Unavailable::failing(std::move(why))); }
std::unexpected<Unavailable> from_errno(const std::string& path, int error) {
    return std::unexpected(Unavailable::from_errno(path, error));
}

struct FreeEvdev {
    void operator()(libevdev* device) const { libevdev_free(device); }
};

// A scanner has more devices than one (a wheel, a power key); this one is the half that types.
bool types(const libevdev* device) {
    return libevdev_has_event_code(device, EV_KEY, KEY_1) == 1 &&
           libevdev_has_event_code(device, EV_KEY, KEY_ENTER) == 1;
}

Port grab(FileDescriptor fd, const std::string& path) {
    libevdev* opened = nullptr;
    if (const int error = libevdev_new_from_fd(fd.get(), &opened); error != 0) return from_errno(path, -error);
    const std::unique_ptr<libevdev, FreeEvdev> device(opened);
    if (!types(device.get())) return failing(path + ": this input device does not type");
    if (ioctl(fd.get(), EVIOCGRAB, 1) != 0) return failing(path + ": another program holds it");
    return ScannerPort{std::move(fd), ScanFormat::events};
}

Port set_raw(FileDescriptor fd, const std::string& path, ScanFormat format) {
    if (flock(fd.get(), LOCK_EX | LOCK_NB) != 0) return failing(path + ": another program holds it");
    termios settings{};
    if (tcgetattr(fd.get(), &settings) != 0) return from_errno(path, errno);
    cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    cfsetspeed(&settings, B115200);  // Without meaning on USB; a real serial line runs at most scanners' default.
    if (tcsetattr(fd.get(), TCSANOW, &settings) != 0) return from_errno(path, errno);
    tcflush(fd.get(), TCIFLUSH);
    return ScannerPort{std::move(fd), format == ScanFormat::unknown ? ScanFormat::text : format};
}

Port open_path(const std::string& path, ScanFormat format) {
    FileDescriptor fd(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat about{};
    if (!fd || fstat(fd.get(), &about) != 0) return from_errno(path, errno);
    if (S_ISFIFO(about.st_mode)) return ScannerPort{std::move(fd), format, true};
    if (S_ISCHR(about.st_mode) && major(about.st_rdev) == INPUT_MAJOR) return grab(std::move(fd), path);
    if (S_ISCHR(about.st_mode) && isatty(fd.get()) == 1) return set_raw(std::move(fd), path, format);
    return failing(path + ": not an input device, a serial line or a FIFO");
}

Port open_usb(const ScannerChoice& choice) {
    Port last = missing(fmt::format("no USB device {:04x}:{:04x} is plugged in", choice.vendor, choice.product));
    for (const auto& name : input_devices_of(choice.vendor, choice.product)) {
        last = open_path("/dev/input/" + name, ScanFormat::events);
        if (last) break;
    }
    return last;
}

Port open_by_id(const ScannerChoice& choice) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const auto input = fs::path("/dev/input/by-id") / choice.path, serial = fs::path("/dev/serial/by-id") / choice.path;
    return open_path(fs::exists(serial, ignored) ? serial : input, choice.format);
}

}  // namespace

Port open_scanner_port(const ScannerChoice& choice) {
    switch (choice.kind) {
        case ScannerChoice::Kind::usb: return open_usb(choice);
        case ScannerChoice::Kind::path: return open_path(choice.path, choice.format);
        case ScannerChoice::Kind::by_id: return open_by_id(choice);
        case ScannerChoice::Kind::none:
        case ScannerChoice::Kind::keyboard: break;
    }
    return missing("no scanner is set up");
}

}  // namespace kiosk
