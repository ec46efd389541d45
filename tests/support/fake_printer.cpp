#include "tests/support/fake_printer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/escpos_orders.h"

namespace {

constexpr std::string_view in_turn = "\x1Dr\x01";
constexpr auto longest = std::chrono::seconds(60);

int listen_on_this_machine(std::string& name) {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener, any, length) != 0 || listen(listener, 8) != 0 || getsockname(listener, any, &length) != 0)
        throw std::runtime_error("no port of this machine is free");
    name = "tcp:127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    return listener;
}

int open_pty(std::string& name) {
    const int ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    std::array<char, 64> path{};
    if (ours < 0 || grantpt(ours) != 0 || unlockpt(ours) != 0 || ptsname_r(ours, path.data(), path.size()) != 0)
        throw std::runtime_error("no pty");
    name = path.data();
    return ours;
}

}  // namespace

FakePrinter::FakePrinter(const FakePrinterTraits& traits) : traits_(traits) {
    listener_ = kiosk::FileDescriptor(traits.device_file ? open_pty(name_) : listen_on_this_machine(name_));
    if (traits.device_file) {
        held_ = kiosk::FileDescriptor(open(name_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
        termios settings{};
        tcgetattr(held_.get(), &settings);
        cfmakeraw(&settings);
        tcsetattr(held_.get(), TCSANOW, &settings);
    }
    thread_ = std::thread([this] { run(); });
}

FakePrinter::~FakePrinter() {
    stop_.raise();
    thread_.join();
}

void FakePrinter::run() {
    if (traits_.device_file) return serve(listener_.get());
    while (stop_.wait_with(listener_.get()) != kiosk::StopSignal::Event::stopped) {
        const kiosk::FileDescriptor line(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        const bool plugged = [this] {
            const std::lock_guard lock(mutex_);
            return plugged_;
        }();
        if (line && plugged) serve(line.get());
    }
}

// Until the other side leaves, the printer is unplugged or the test ends.
void FakePrinter::serve(int line) {
    std::array<char, 512> bytes;
    for (;;) {
        if (!traits_.reads) return void(stop_.wait(std::chrono::minutes(5)));
        if (stop_.wait_with(line) == kiosk::StopSignal::Event::stopped) return;
        const auto got = read(line, bytes.data(), bytes.size());
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        if (got <= 0) return;
        take(line, {bytes.data(), static_cast<std::size_t>(got)});
        const std::lock_guard lock(mutex_);
        if (plugged_) continue;
        if (traits_.device_file) listener_.close();
        return;
    }
}

// Questions at once are taken out wherever they stand; none is split here, for each is written by itself.
void FakePrinter::take(int line, std::string_view bytes) {
    {
        const std::lock_guard lock(mutex_);
        const std::size_t lives = std::min(bytes.size(), lasts_);
        if (lasts_ != SIZE_MAX) lasts_ -= lives;
        if (lasts_ == 0) plugged_ = false;
        bytes = bytes.substr(0, lives);
    }
    for (auto at = bytes.find("\x10\x04"); at != std::string_view::npos; at = bytes.find("\x10\x04")) {
        {
            const std::lock_guard lock(mutex_);
            inside_ += bytes.substr(0, at);
        }
        if (at + 2 < bytes.size()) answer(line, bytes[at + 2]);
        bytes.remove_prefix(std::min(at + 3, bytes.size()));
    }
    const std::lock_guard lock(mutex_);
    inside_ += bytes;
    const std::string answers(print(), '\0');  // All is well.
    if (!traits_.answers || !traits_.knows_gs_r) return;
    [[maybe_unused]] const auto sent = write(line, answers.data(), answers.size());
}

// The lock is held. How many questions in turn had their turn: they are no print.
std::size_t FakePrinter::print() {
    const std::size_t now = std::min(inside_.size(), paper_);
    printed_ += inside_.substr(0, now);
    inside_.erase(0, now);
    paper_ -= now;
    std::size_t asked = 0;
    for (auto at = printed_.find(in_turn); at != std::string::npos; at = printed_.find(in_turn), ++asked)
        printed_.erase(at, in_turn.size());
    changed_.notify_all();
    return asked;
}

void FakePrinter::answer(int line, char kind) {
    const std::lock_guard lock(mutex_);
    print();
    unsigned status = 0x12;
    if (kind == 4 && paper_ == 0) status |= 0x60U;
    if (kind == 2 && paper_ == 0) status |= 0x20U;
    if (kind == 2 && lid_open_) status |= 0x04U;
    if (paper_ == 0) ++asked_without_paper_;
    changed_.notify_all();
    if (!traits_.answers) return;
    const char byte = static_cast<char>(status);
    [[maybe_unused]] const auto sent = write(line, &byte, 1);
}

void FakePrinter::has_paper_for(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    paper_ = bytes;
    print();
}

void FakePrinter::open_lid(bool open) {
    const std::lock_guard lock(mutex_);
    lid_open_ = open;
}

void FakePrinter::unplug_after(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    lasts_ = bytes;
    if (bytes == 0) plugged_ = false;
}

// What it had not printed is gone.
void FakePrinter::plug_in() {
    const std::lock_guard lock(mutex_);
    inside_.clear();
    lasts_ = SIZE_MAX;
    plugged_ = true;
}

std::string FakePrinter::printed() const {
    const std::lock_guard lock(mutex_);
    return printed_;
}

void FakePrinter::until_printed(const std::string& words) const {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, longest, [&] { return printed_.find(words) != std::string::npos; }))
        throw std::runtime_error("it was not printed within a minute");
}

void FakePrinter::until_asked_without_paper() const {
    std::unique_lock lock(mutex_);
    const int before = asked_without_paper_;
    if (!changed_.wait_for(lock, longest, [&] { return asked_without_paper_ > before; }))
        throw std::runtime_error("nobody asked for paper within a minute");
}
