// Goal: a frame is shown when there is something new to see and never else; the service manager hears when the hall is
// open and whether it lives. Method: the whole program on a FakeWindow, frames counted, time moved by hand.
#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "tests/support/running_hall.h"
#include "tests/support/service_manager.h"

namespace {

TestHall hall_of_one() { return a_hall().with(resident("Wang Wu").with_card()); }

// The desk asks what time it is before it does anything; while held, it gets no answer. The frame loop always does.
class ClockTheDeskWaitsFor final : public kiosk::Clock {
public:
    explicit ClockTheDeskWaitsFor(const FakeClock& clock) : clock_(clock) {}

    std::int64_t utc_ms() const override {
        std::unique_lock lock(mutex_);
        if (loop_ == std::thread::id()) loop_ = std::this_thread::get_id();  // The first who asks is the frame loop.
        if (loop_ != std::this_thread::get_id() && held_) {
            caught_ = true;
            changed_.notify_all();
            changed_.wait(lock, [this] { return !held_; });
            caught_ = false;
        }
        return clock_.utc_ms();
    }
    std::int64_t steady_ms() const override { return clock_.steady_ms(); }

    void hold() {
        const std::lock_guard lock(mutex_);
        held_ = true;
    }
    void wait_until_caught() {
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, std::chrono::seconds(60), [this] { return caught_; }));
    }
    void let_go() {
        const std::lock_guard lock(mutex_);
        held_ = false;
        changed_.notify_all();
    }

private:
    const FakeClock& clock_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    mutable std::thread::id loop_;
    mutable bool caught_ = false;
    bool held_ = false;
};

struct Letting {
    ClockTheDeskWaitsFor& clock;
    ~Letting() { clock.let_go(); }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("running hall: a hall at rest shows a frame a minute, for the clock") {
    TestHall hall = a_hall().at("2026-11-24", "09:00").with(resident("Wang Wu"));
    RunningHall program(hall);
    program.until_open();
    const std::int64_t into_minute = hall.clock().utc_ms() % minute_ms;
    const int frames = program.window().frames();
    program.window().pass(minute_ms - into_minute - 1, 100);
    CHECK(program.window().frames() == frames);
    program.window().pass(1);
    CHECK(program.window().frames() == frames + 1);
    CHECK(program.sees("9:01"));
    // Somebody passes by, and another minute is over: the hands of the clock move, not the wall.
    program.window().put(
        kiosk::FingerMoved{.kind = kiosk::FingerMoved::Kind::lost, .steady_ms = hall.clock().steady_ms()});
    program.window().settle();
    program.window().pass(minute_ms);
    CHECK(program.sees("9:02"));
    CHECK(program.window().last_changed_px() < 1080 * 1920 / 20);
}

TEST_CASE("running hall: an open page at rest shows no frame but the minute's") {
    TestHall hall = a_hall().at("2026-11-24", "09:00").with(resident("Wang Wu"));
    RunningOptions options;
    options.screen = "languages";
    RunningHall program(hall, options);
    program.until_open();
    const int frames = program.window().frames();
    program.window().pass(20 * second_ms, 100);
    CHECK(program.window().frames() == frames);
}

TEST_CASE("running hall: before the boards are there nothing is drawn, but no longer than 700 ms") {
    TestHall hall = hall_of_one();
    ClockTheDeskWaitsFor clock(hall.clock());
    clock.hold();
    RunningOptions options;
    options.clock = &clock;
    RunningHall program(hall, options);
    const Letting go{clock};
    clock.wait_until_caught();
    program.window().pass(699, 10);
    CHECK(program.window().frames() == 0);
    program.window().pass(1);
    CHECK(program.window().frames() == 1);
    CHECK(program.sees("The hall opens in a moment"));
    clock.let_go();
    program.until_gone("The hall opens in a moment");
    program.window().settle();
    CHECK(program.sees("Qingshidu"));
}

TEST_CASE("running hall: boards that come soon are the first thing to be seen") {
    TestHall hall = hall_of_one();
    RunningHall program(hall);
    program.window().until([&] { return program.window().frames() > 0; }, "the first frame");
    CHECK_FALSE(program.sees("The hall opens in a moment"));
    CHECK(program.sees("Qingshidu"));
}

TEST_CASE("running hall: READY comes with the first frame, and nothing is said of it again") {
    TestHall hall = hall_of_one();
    const TempFolder folder;
    const std::string address = (folder / "notify").string();
    const ServiceManager manager(address);
    ClockTheDeskWaitsFor clock(hall.clock());
    clock.hold();
    RunningOptions options;
    options.clock = &clock;
    options.watchdog_address = address;
    RunningHall program(hall, options);
    const Letting go{clock};
    clock.wait_until_caught();
    program.window().settle();
    CHECK(manager.heard().empty());
    clock.let_go();
    program.until_open();
    CHECK(manager.heard() == Words{"READY=1"});
    program.window().pass(5 * minute_ms);
    CHECK(manager.heard().empty());
    REQUIRE(program.end());
    CHECK(manager.heard() == Words{"STOPPING=1"});
}

TEST_CASE("running hall: a desk that hangs stops the signs of life, and they begin again when it answers") {
    TestHall hall = hall_of_one();
    const TempFolder folder;
    const std::string address = (folder / "notify").string();
    const ServiceManager manager(address);
    ClockTheDeskWaitsFor clock(hall.clock());
    RunningOptions options;
    options.clock = &clock;
    options.scanner = "keyboard";
    options.watchdog_address = address;
    options.watchdog_ms = 20'000;
    RunningHall program(hall, options);
    const Letting go{clock};
    program.until_open();
    CHECK_FALSE(manager.heard().empty());
    clock.hold();
    program.window().type("6901234567892\n");
    clock.wait_until_caught();
    // It may think for a while: a worn card is slow.
    program.window().pass(14 * second_ms, second_ms);
    CHECK_FALSE(manager.heard().empty());
    program.window().pass(2 * second_ms, second_ms);
    manager.heard();
    program.window().pass(minute_ms, second_ms);
    CHECK(manager.heard().empty());
    clock.let_go();
    program.until_sees("Not read yet");
    program.window().pass(10 * second_ms, second_ms);
    CHECK_FALSE(manager.heard().empty());
}

TEST_CASE("running hall: a window of another size is drawn anew and whole") {
    TestHall hall = hall_of_one();
    RunningHall program(hall);
    program.until_open();
    constexpr int width = 1920, height = 1080;
    const int frames = program.window().frames();
    program.window().resize(width, height);
    program.window().until([&] { return program.window().frames() > frames; }, "a frame of the new size");
    program.window().settle();
    CHECK(program.sees("Qingshidu"));
    const Pixels after = program.window().shown();
    CHECK(after.width == width);
    // The same as a terminal that began with this size.
    program.window().put(kiosk::Uncovered{});
    program.window().settle();
    CHECK(program.window().last_changed_px() == width * height);
    CHECK(program.window().shown() == after);
    CHECK(std::ranges::count(after.argb, 0xFFFF00FFU) == 0);
}

TEST_CASE("running hall: a finger opens a page and the way home") {
    TestHall hall = hall_of_one();
    RunningHall program(hall);
    program.until_open();
    program.tap("Language");
    program.until_sees("It goes back by itself when you leave");
    program.tap("Home");
    program.until_gone("It goes back by itself when you leave");
}

TEST_CASE("running hall: the window's close button ends the program, also before it has opened") {
    TestHall hall = hall_of_one();
    RunningHall program(hall);
    CHECK(program.end());
    hall.open();
    CHECK(hall.faults().empty());
}
