// A display in the hand of a test: what happens to it is put in, what the program shows on it is kept.
//
// The program gets hand_out() and runs on a thread of its own; everything else here belongs to the test's thread. Time
// is the fake clock's: the loop sleeps until pass() has moved it far enough. Nothing sleeps: until() waits for the
// loop, and gives up after a minute of real time by an exception that says what was awaited.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kiosk/device/window.h"
#include "tests/support/fake_clock.h"
#include "tests/support/png_file.h"

class FakeWindow {
public:
    FakeWindow(FakeClock& clock, int width_px, int height_px);
    FakeWindow(const FakeWindow&) = delete;
    FakeWindow& operator=(const FakeWindow&) = delete;
    // The program's end of it; this FakeWindow outlives it.
    std::unique_ptr<kiosk::Window> hand_out();

    void put(kiosk::WindowEvent event);
    void close() { put(kiosk::Closed{}); }
    void type(const std::string& characters);
    void tap(float x_px, float y_px);
    // The display has another size from now on; what it showed is gone.
    void resize(int width_px, int height_px);

    int frames() const;
    // Put together from the areas that the program said had changed, and from nothing else.
    Pixels shown() const;
    // Size of the areas of the last frame, together.
    std::int64_t last_changed_px() const;

    // Until the loop waits for something that has not come; animations are let run to their end.
    void settle();
    // So much time passes, to the millisecond, in steps no longer than `step_ms`; the loop does what is due at each.
    void pass(std::int64_t ms, std::int64_t step_ms = 1'000'000'000);
    void until(const std::function<bool()>& condition, const std::string& awaited);
    // The same while time goes on by itself, for what is tried again now and then.
    void until_in_time(const std::function<bool()>& condition, const std::string& awaited);
    // Called by the program's thread when it has come to its end.
    void program_ended();

private:
    class Handle;
    bool rests() const;
    // Waits until the loop rests; how long it wants to.
    std::int64_t rest();
    void move_time(std::int64_t ms);
    // Waits until the loop has come round again, or lets an animation go on; false: it takes too long.
    bool step(std::uint64_t seen);
    std::vector<kiosk::WindowEvent> wait(std::int64_t longest_ms);
    void wake();
    void present(std::span<const kiosk::WindowArea> changed);
    void come_round();

    FakeClock& clock_;
    mutable std::mutex mutex_;
    std::condition_variable for_loop_, for_test_;
    std::vector<kiosk::WindowEvent> events_;
    Pixels drawn_, shown_;
    std::int64_t until_ms_ = 0, changed_px_ = 0;
    std::uint64_t rounds_ = 0;
    int frames_ = 0;
    bool woken_ = false, waiting_ = false, ended_ = false;
};
