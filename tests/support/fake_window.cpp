#include "tests/support/fake_window.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>

using kiosk::FingerMoved;
using kiosk::WindowArea;
using kiosk::WindowEvent;
using kiosk::WindowPixels;

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t animation_ms = 16;  // A loop that wants to be called again so soon is in the middle of one.
constexpr std::chrono::seconds patience{60};
constexpr int most_steps = 100'000;
constexpr std::uint32_t unknown_color = 0xFFFF00FF;  // What a display shows before anything is drawn.

Pixels blank(int width, int height) {
    return {
        width, height,
        std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), unknown_color)};
}

}  // namespace

class FakeWindow::Handle final : public kiosk::Window {
public:
    explicit Handle(FakeWindow& window) : window_(window) {}
    std::vector<WindowEvent> wait(std::int64_t longest_ms) override { return window_.wait(longest_ms); }
    void wake() override { window_.wake(); }
    WindowPixels pixels() override {
        return {window_.drawn_.argb.data(), window_.drawn_.width, window_.drawn_.height, window_.drawn_.width};
    }
    void present(std::span<const WindowArea> changed) override { window_.present(changed); }
    float diagonal_inch() const override { return 0; }

private:
    FakeWindow& window_;
};

FakeWindow::FakeWindow(FakeClock& clock, int width_px, int height_px)
    : clock_(clock), drawn_(blank(width_px, height_px)), shown_(drawn_) {}

std::unique_ptr<kiosk::Window> FakeWindow::hand_out() { return std::make_unique<Handle>(*this); }

void FakeWindow::put(WindowEvent event) {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
    for_loop_.notify_all();
}

void FakeWindow::type(const std::string& characters) {
    for (const char c : characters) put(kiosk::Typed{std::string(1, c), clock_.steady_ms()});
}

void FakeWindow::tap(float x_px, float y_px) {
    constexpr std::int64_t press_ms = 90;
    put(FingerMoved{FingerMoved::Kind::down, 1, x_px, y_px, 0, clock_.steady_ms()});
    settle();
    pass(press_ms);
    put(FingerMoved{FingerMoved::Kind::up, 1, x_px, y_px, 0, clock_.steady_ms()});
    settle();
}

void FakeWindow::resize(int width_px, int height_px) {
    settle();  // The loop draws into the old pixels no more.
    {
        const std::lock_guard lock(mutex_);
        drawn_ = shown_ = blank(width_px, height_px);
    }
    put(kiosk::Resized{width_px, height_px});
}

int FakeWindow::frames() const {
    const std::lock_guard lock(mutex_);
    return frames_;
}

Pixels FakeWindow::shown() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

std::int64_t FakeWindow::last_changed_px() const {
    const std::lock_guard lock(mutex_);
    return changed_px_;
}

bool FakeWindow::rests() const {
    return ended_ || (waiting_ && events_.empty() && !woken_ && clock_.steady_ms() < until_ms_);
}

std::int64_t FakeWindow::rest() {
    std::unique_lock lock(mutex_);
    if (!for_test_.wait_for(lock, patience, [this] { return rests(); }))
        throw std::runtime_error("the program's loop did not come to rest within a minute");
    return ended_ ? never : until_ms_ - clock_.steady_ms();
}

void FakeWindow::move_time(std::int64_t ms) {
    const std::lock_guard lock(mutex_);
    clock_.advance(ms);
    for_loop_.notify_all();
}

void FakeWindow::settle() {
    for (int steps = 0; steps < most_steps; ++steps) {
        const std::int64_t left_ms = rest();
        if (left_ms > animation_ms) return;
        move_time(left_ms);
    }
    throw std::runtime_error("the program's loop never rests");
}

void FakeWindow::pass(std::int64_t ms, std::int64_t step_ms) {
    for (const std::int64_t end_ms = clock_.steady_ms() + ms;;) {
        const std::int64_t due_ms = rest(), left_ms = end_ms - clock_.steady_ms();
        if (left_ms <= 0) return;
        move_time(std::min({step_ms, due_ms, left_ms}));
    }
}

bool FakeWindow::step(std::uint64_t seen) {
    std::unique_lock lock(mutex_);
    const auto moved = [this, seen] {
        return rounds_ != seen || ended_ || (rests() && until_ms_ - clock_.steady_ms() <= animation_ms);
    };
    if (!for_test_.wait_for(lock, patience, moved) || ended_) return false;
    if (rounds_ == seen) {
        clock_.advance(until_ms_ - clock_.steady_ms());
        for_loop_.notify_all();
    }
    return true;
}

void FakeWindow::until(const std::function<bool()>& condition, const std::string& awaited) {
    for (int steps = 0; steps < most_steps; ++steps) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard lock(mutex_);
            seen = rounds_;
        }
        if (condition()) return;
        if (!step(seen)) break;
    }
    if (!condition()) throw std::runtime_error("awaited in vain: " + awaited);
}

void FakeWindow::until_in_time(const std::function<bool()>& condition, const std::string& awaited) {
    constexpr std::chrono::milliseconds real{5};
    constexpr std::int64_t flown_ms = 500;
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > give_up) throw std::runtime_error("awaited in vain: " + awaited);
        std::unique_lock lock(mutex_);
        const auto seen = rounds_;
        if (for_test_.wait_for(lock, real, [&] { return rounds_ != seen; })) continue;
        clock_.advance(flown_ms);
        for_loop_.notify_all();
    }
}

void FakeWindow::program_ended() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    come_round();
}

std::vector<WindowEvent> FakeWindow::wait(std::int64_t longest_ms) {
    std::unique_lock lock(mutex_);
    until_ms_ = longest_ms < 0 ? never : clock_.steady_ms() + longest_ms;
    waiting_ = true;
    come_round();
    for_loop_.wait(lock, [this] { return !events_.empty() || woken_ || clock_.steady_ms() >= until_ms_; });
    waiting_ = woken_ = false;
    return std::exchange(events_, {});
}

void FakeWindow::wake() {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    for_loop_.notify_all();
}

void FakeWindow::present(std::span<const WindowArea> changed) {
    const std::lock_guard lock(mutex_);
    ++frames_;
    changed_px_ = 0;
    for (const WindowArea& area : changed) {
        changed_px_ += std::int64_t{area.width_px} * area.height_px;
        for (int y = area.top_px; y < area.top_px + area.height_px; ++y) {
            const auto from = static_cast<std::ptrdiff_t>(y) * drawn_.width + area.left_px;
            std::copy_n(drawn_.argb.begin() + from, area.width_px, shown_.argb.begin() + from);
        }
    }
}

void FakeWindow::come_round() {
    ++rounds_;
    for_test_.notify_all();
}
