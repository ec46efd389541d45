// Goal: whichever way a card is read, the running program writes the visit down and answers on the screen. Method: the
// whole program on a FakeWindow; cards come as a scanner, a camera or a keyboard would bring them.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/support/qr_picture.h"
#include "tests/support/running_hall.h"

using kiosk::points;

namespace {

TestHall hall_of_one() { return a_hall().with(resident("Wang Wu").with_card()); }

// A scanner's end of a FIFO.
class Fifo {
public:
    Fifo() : path_((folder_ / "scanner").string()) { make(); }
    const std::string& path() const { return path_; }
    void make() const { REQUIRE(::mkfifo(path_.c_str(), 0600) == 0); }
    // Writing waits until the program reads.
    void plug() { end_ = kiosk::FileDescriptor(::open(path_.c_str(), O_WRONLY | O_CLOEXEC)); }
    void send(const std::string& bytes) const {
        REQUIRE(::write(end_.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    void unplug() {
        std::filesystem::remove(path_);
        end_.close();
    }

private:
    TempFolder folder_;
    std::string path_;
    kiosk::FileDescriptor end_;
};

RunningOptions with_scanner(const std::string& scanner) {
    RunningOptions options;
    options.scanner = scanner;
    return options;
}

std::int64_t scans(TestHall& hall) { return hall.count("SELECT count(*) FROM scan_event"); }

}  // namespace

TEST_CASE("running hall: a card at the scanner is written down, answered on the screen, and once more is not counted") {
    TestHall hall = hall_of_one();
    Fifo scanner;
    RunningHall program(hall, with_scanner(scanner.path()));
    program.until_open();
    scanner.plug();
    scanner.send(hall.card("Wang Wu") + "\n");
    program.until_sees("Checked in");
    scanner.send(hall.card("Wang Wu") + "\n");
    program.until_sees("Counted today");
    scanner.send("6901234567892\n");
    program.until_sees("Not read yet");
    REQUIRE(program.end());
    hall.open();
    CHECK(hall.balance("Wang Wu") == points(2));
    CHECK(scans(hall) == 3);
    CHECK(hall.faults().empty());
}

TEST_CASE("running hall: an answer closes by itself, and the next visitor finds the boards") {
    TestHall hall = hall_of_one();
    RunningHall program(hall, with_scanner("keyboard"));
    program.until_open();
    program.window().type(hall.card("Wang Wu") + "\n");
    program.until_sees("Checked in");
    program.window().pass(4 * second_ms + 500);
    CHECK_FALSE(program.sees("Checked in"));
    CHECK(program.sees("1 came today"));
}

TEST_CASE("running hall: a card held before the camera is checked in") {
    TestHall hall = hall_of_one();
    const TempFolder pictures;
    RunningOptions options;
    options.camera = pictures.path().string();
    RunningHall program(hall, options);
    program.until_open();
    // As a camera's program saves it: under another name first.
    write_png(draw({.text = hall.card("Wang Wu"), .noise = 20}), pictures / "half.part");
    std::filesystem::rename(pictures / "half.part", pictures / "seen.png");
    program.until_sees("Checked in");
    REQUIRE(program.end());
    hall.open();
    CHECK(hall.balance("Wang Wu") == points(2));
}

TEST_CASE("running hall: a scanner that types is a scanner, and no other key means anything") {
    TestHall hall = hall_of_one();
    RunningHall program(hall, with_scanner("keyboard"));
    program.until_open();
    const Pixels open = program.window().shown();
    for (const char* key : {"q", " ", "\n", "7", "\n\n"}) {
        program.window().type(key);
        program.window().pass(3 * second_ms);
    }
    CHECK(program.window().shown() == open);
    program.window().type(hall.card("Wang Wu") + "\n");
    program.until_sees("Checked in");
    REQUIRE(program.end());
    hall.open();
    CHECK(hall.balance("Wang Wu") == points(2));
}

TEST_CASE("running hall: without a scanner that types, a whole card on the keyboard means nothing") {
    TestHall hall = hall_of_one();
    RunningHall program(hall);
    program.until_open();
    const int frames = program.window().frames();
    program.window().type(hall.card("Wang Wu") + "\n");
    program.window().pass(second_ms);
    CHECK(program.window().frames() == frames);
    REQUIRE(program.end());
    hall.open();
    CHECK(scans(hall) == 0);
}

TEST_CASE("running hall: a lost scanner shows its sign, and when it is back everything is as before") {
    TestHall hall = hall_of_one();
    Fifo scanner;
    RunningHall program(hall, with_scanner(scanner.path()));
    program.until_open();
    scanner.plug();
    scanner.send("6901234567892\n");
    program.until_sees("Not read yet");
    program.window().pass(13 * second_ms);
    const Pixels ready = program.window().shown();
    scanner.unplug();
    program.window().until([&] { return program.window().shown() != ready; }, "a sign of the lost scanner");
    scanner.make();
    program.window().until([&] { return program.window().shown() == ready; }, "the scanner's return");
    scanner.plug();
    scanner.send(hall.card("Wang Wu") + "\n");
    program.until_sees("Checked in");
}

TEST_CASE("running hall: with scanner and camera lost and no sound card, cards are still taken") {
    TestHall hall = hall_of_one();
    const TempFolder folder;
    RunningOptions options = with_scanner((folder / "no-scanner").string());
    options.camera = (folder / "no-camera").string();
    options.volume_percent = 70;
    RunningHall program(hall, options);
    program.until_open();
    REQUIRE(::mkfifo((folder / "no-scanner").c_str(), 0600) == 0);
    const kiosk::FileDescriptor scanner(::open((folder / "no-scanner").c_str(), O_WRONLY | O_CLOEXEC));
    const std::string line = hall.card("Wang Wu") + "\n";
    REQUIRE(::write(scanner.get(), line.data(), line.size()) == static_cast<ssize_t>(line.size()));
    program.until_sees("Checked in");
}
