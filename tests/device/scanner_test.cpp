// Goal: the real scanner thread reads, loses and finds its scanner again. Method: a FIFO in the scanner's place; every
// wait is for a letter or a state, with a deadline far beyond what it takes.
#include "kiosk/device/scanner.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pty.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/keyboard_wedge.h"
#include "tests/support/fake_scanner.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"
#include "tests/support/typed_events.h"

using namespace std::chrono_literals;
using kiosk::DeviceState;

namespace {

constexpr auto deadline = 20s;

void send(const kiosk::FileDescriptor& to, const std::string& bytes) {
    REQUIRE(write(to.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

// A scanner thread on a path, and what came of it.
class Desk {
public:
    explicit Desk(const std::string& words)
        : scanner_(kiosk::start_scanner(
              {*kiosk::ScannerChoice::parse(words), {512, 10'000}, 5ms, [this] { states_.put(true); }}, inbox_,
              clock_)) {}

    std::string next() {
        const auto line = inbox_.wait(deadline);
        return line ? line->text : "(nothing came)";
    }
    void wait_for(DeviceState state) {
        while (scanner_->state() != state)
            if (!states_.wait(deadline)) FAIL("the scanner's state did not change");
    }
    bool silent() { return !inbox_.take(); }

private:
    kiosk::SystemClock clock_;
    kiosk::Mailbox<kiosk::ScannedLine> inbox_{64};
    kiosk::Mailbox<bool> states_{64};
    std::unique_ptr<kiosk::Scanner> scanner_;
};

struct Fifo {
    Fifo() { make(); }
    void make() const { REQUIRE(mkfifo(path().c_str(), 0600) == 0); }
    std::string path() const { return (folder / "scans").string(); }
    // A writer, once the scanner listens.
    kiosk::FileDescriptor writer() const { return kiosk::FileDescriptor(open(path().c_str(), O_WRONLY | O_CLOEXEC)); }

    TempFolder folder;
};

}  // namespace

TEST_CASE("scanner: lines written to a FIFO arrive") {
    const Fifo fifo;
    Desk desk(fifo.path());
    const auto writer = fifo.writer();
    send(writer, "WANG\r\nLI");
    send(writer, "U\n");
    CHECK(desk.next() == "WANG");
    CHECK(desk.next() == "LIU");
    desk.wait_for(DeviceState::ready);
}

TEST_CASE("scanner: raw input events written to a FIFO arrive") {
    const Fifo fifo;
    for (const auto& words : {fifo.path(), "events:" + fifo.path()}) {
        Desk desk(words);
        const auto writer = fifo.writer();
        send(writer, typed_events("VK1:6BFOX*SN\n") + typed_events("SECOND\n"));
        CHECK(desk.next() == "VK1:6BFOX*SN");
        CHECK(desk.next() == "SECOND");
    }
}

TEST_CASE("scanner: one unplugged in the middle of a line comes back without the half line") {
    const Fifo fifo;
    Desk desk(fifo.path());
    auto writer = fifo.writer();
    send(writer, "WHOLE\nHALF");
    CHECK(desk.next() == "WHOLE");
    REQUIRE(unlink(fifo.path().c_str()) == 0);
    writer.close();
    desk.wait_for(DeviceState::missing);
    fifo.make();
    desk.wait_for(DeviceState::ready);
    send(fifo.writer(), typed_events("EVENTS\n"));
    CHECK(desk.next() == "EVENTS");
}

TEST_CASE("scanner: many short writers one after the other lose nothing") {
    const Fifo fifo;
    Desk desk(fifo.path());
    for (int i = 0; i < 200; ++i) {
        const auto line = "CARD " + std::to_string(i);
        send(fifo.writer(), line + "\n");
        CHECK(desk.next() == line);
    }
}

TEST_CASE("scanner: one that is not there yet is missing, and works as soon as it comes") {
    const Fifo fifo;
    REQUIRE(unlink(fifo.path().c_str()) == 0);
    Desk desk(fifo.path());
    desk.wait_for(DeviceState::missing);
    fifo.make();
    desk.wait_for(DeviceState::ready);
    send(fifo.writer(), "HERE\n");
    CHECK(desk.next() == "HERE");
}

TEST_CASE("scanner: a path that is no scanner is failing, not missing") {
    const TempFolder folder;
    std::ofstream(folder / "notes.txt") << "VK1:NOT A DEVICE\n";
    for (const auto& path : {(folder / "notes.txt").string(), folder.path().string(), std::string("/dev/null")}) {
        Desk desk(path);
        desk.wait_for(DeviceState::failing);
        CHECK(desk.silent());
    }
}

TEST_CASE("scanner: a serial line is read raw, and comes back after it was unplugged") {
    const TempFolder folder;
    const auto link = (folder / "scanner").string();
    Desk desk(link);
    for (int times = 0; times < 2; ++times) {
        int plug = -1, socket = -1;
        char name[64] = {};
        REQUIRE(openpty(&plug, &socket, name, nullptr, nullptr) == 0);
        kiosk::FileDescriptor scanner_side(plug), until_opened(socket);
        REQUIRE(symlink(name, link.c_str()) == 0);
        desk.wait_for(DeviceState::ready);
        send(scanner_side, "SERIAL \x04\x03 no echo\r");
        CHECK(desk.next().empty());
        send(scanner_side, "SERIAL+CARD\r\n");
        CHECK(desk.next() == "SERIAL+CARD");
        REQUIRE(unlink(link.c_str()) == 0);
        until_opened.close();
        scanner_side.close();
        desk.wait_for(DeviceState::missing);
    }
}

TEST_CASE("scanner: a flood of lines fills the inbox and no more") {
    const Fifo fifo;
    kiosk::SystemClock clock;
    kiosk::Mailbox<kiosk::ScannedLine> inbox(16);
    {
        const auto scanner = kiosk::start_scanner({*kiosk::ScannerChoice::parse(fifo.path())}, inbox, clock);
        const auto writer = fifo.writer();
        const std::string flood(60'000, '7');
        for (int i = 0; i < 18; ++i) send(writer, flood);
        send(writer, "\n");
        for (int i = 0; i < 1000; ++i) send(writer, "FLOOD\n");
        REQUIRE(inbox.wait(deadline));
    }
    int waiting = 0;
    while (inbox.take()) ++waiting;
    CHECK(waiting <= 16);
}

TEST_CASE("scanner: no scanner and a keyboard wedge need no thread") {
    kiosk::SystemClock clock;
    kiosk::Mailbox<kiosk::ScannedLine> inbox;
    CHECK(kiosk::start_scanner({}, inbox, clock)->state() == DeviceState::none);
    CHECK(kiosk::start_scanner({*kiosk::ScannerChoice::parse("keyboard")}, inbox, clock)->state() ==
          DeviceState::ready);
    CHECK(kiosk::start_scanner({*kiosk::ScannerChoice::parse("ffff:fffe")}, inbox, clock) != nullptr);
}

TEST_CASE("keyboard wedge: what is typed into the window is a scan") {
    kiosk::Mailbox<kiosk::ScannedLine> inbox;
    kiosk::KeyboardWedge wedge(inbox);
    wedge.type("VK1:", 100);
    wedge.type("6BFOX", 110);
    wedge.type("\n", 120);
    CHECK(inbox.take() == kiosk::ScannedLine{"VK1:6BFOX", 120});
}

TEST_CASE("fake scanner: reads only while it is plugged in") {
    kiosk::SystemClock clock;
    kiosk::Mailbox<kiosk::ScannedLine> inbox;
    FakeScanner scanner(inbox, clock);
    scanner.unplug();
    scanner.scan("LOST");
    scanner.plug();
    scanner.scan("FOUND");
    CHECK(must(inbox.take()).text == "FOUND");
    CHECK_FALSE(inbox.take());
}
