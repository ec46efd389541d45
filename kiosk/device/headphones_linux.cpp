#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <span>
#include <thread>
#include <vector>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/headphones.h"
#include "kiosk/device/input_devices.h"
#include "kiosk/device/stop_signal.h"

namespace kiosk {

namespace {

// One jack: its switch, kept up to date by the kernel's events.
class Jack {
public:
    explicit Jack(const std::filesystem::path& device)
        : fd_(open(device.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
        ask();
    }

    int fd() const { return fd_.get(); }
    bool opened() const { return static_cast<bool>(fd_); }
    bool plugged() const { return plugged_; }

    // False: it is gone.
    bool read_all() {
        for (;;) {
            const auto n = read(fd_.get(), part_.data() + have_, part_.size() - have_);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return n < 0 && errno == EAGAIN;
            have_ += static_cast<std::size_t>(n);
            if (have_ == part_.size()) take();
        }
    }

private:
    // How it stands now: at the start, and when the kernel had to leave events out.
    void ask() {
        std::array<unsigned char, SW_MAX / 8 + 1> switches{};
        if (fd_ && ioctl(fd_.get(), EVIOCGSW(switches.size()), switches.data()) >= 0)
            plugged_ = ((switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8)) & 1) != 0;
    }

    void take() {
        input_event event{};
        std::memcpy(&event, part_.data(), sizeof event);
        have_ = 0;
        if (event.type == EV_SYN && event.code == SYN_DROPPED) ask();
        if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT) plugged_ = event.value != 0;
    }

    FileDescriptor fd_;
    std::array<char, sizeof(input_event)> part_{};
    std::size_t have_ = 0;
    bool plugged_ = false;
};

class LinuxHeadphones final : public Headphones {
public:
    explicit LinuxHeadphones(HeadphonesSetup setup) : setup_(std::move(setup)), thread_([this] { run(); }) {}
    ~LinuxHeadphones() override {
        stop_.raise();
        thread_.join();
    }
    LinuxHeadphones(const LinuxHeadphones&) = delete;
    LinuxHeadphones& operator=(const LinuxHeadphones&) = delete;

    DeviceState state() const override { return state_; }

private:
    void run() {
        do {
            std::vector<Jack> jacks = open_jacks();
            tell(jacks);
            while (!jacks.empty()) {
                std::vector<int> files;
                for (const Jack& jack : jacks) files.push_back(jack.fd());
                if (stop_.wait_with(files) == StopSignal::Event::stopped) return;
                std::erase_if(jacks, [](Jack& jack) { return !jack.read_all(); });
                tell(jacks);
            }
        } while (!stop_.wait(setup_.retry));
    }

    std::vector<Jack> open_jacks() const {
        std::vector<Jack> jacks;
        for (const std::string& name : headphone_jacks(setup_.classes))
            if (Jack jack(setup_.devices / name); jack.opened()) jacks.push_back(std::move(jack));
        return jacks;
    }

    void tell(const std::vector<Jack>& jacks) {
        const DeviceState now = jacks.empty()                                ? DeviceState::none
                                : std::ranges::any_of(jacks, &Jack::plugged) ? DeviceState::ready
                                                                             : DeviceState::missing;
        if (state_.exchange(now) != now && setup_.changed) setup_.changed();
    }

    HeadphonesSetup setup_;
    std::atomic<DeviceState> state_ = DeviceState::none;
    StopSignal stop_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Headphones> watch_headphones(HeadphonesSetup setup) {
    return std::make_unique<LinuxHeadphones>(std::move(setup));
}

}  // namespace kiosk
