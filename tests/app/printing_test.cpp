// Goal: no printer loses, doubles unmarked, or reorders a slip, and none is waited for. Method: the desk's thread and
// the printer's thread as a hall runs them, a real queue, a printer on this machine's network.
#include <doctest/doctest.h>

#include "kiosk/desk/desk_thread.h"
#include "kiosk/device/print_thread.h"
#include "tests/support/escpos_orders.h"
#include "tests/support/fake_printer.h"
#include "tests/support/hall_builder.h"
#include "tests/support/running_hall.h"

using kiosk::DeviceState;
using kiosk::PrintKind;
using kiosk::Receipt;

namespace {

constexpr auto soon = std::chrono::milliseconds(5);

Receipt slip_of(const std::string& text) {
    Receipt receipt;
    for (int i = 0; i < 20; ++i) receipt.parts.emplace_back(kiosk::TextPart{text + " row " + std::to_string(i)});
    receipt.parts.emplace_back(kiosk::CutPart{});
    return receipt;
}

void put(TestHall& hall, const std::string& text) {
    must(kiosk::PrintQueue(hall.db()).put(PrintKind::redemption, slip_of(text), hall.now()));
}

// The two threads, from when a hall opens until its program ends; the hall is given back.
class Printing {
public:
    Printing(TestHall& hall, const std::string& printer) : hall_(hall) {
        desk_ = std::make_unique<kiosk::DeskThread>(
            hall.give_away(), hall.clock(), [](const kiosk::Answer&) {},
            [this](kiosk::PrintOrder order) { return orders_.put(std::move(order)); });
        thread_ = std::make_unique<kiosk::PrintThread>(
            kiosk::PrintThreadSetup{.choice = must(kiosk::PrinterChoice::parse(printer)),
                                    .retry = soon,
                                    .look = soon,
                                    .times = {.answer = std::chrono::seconds(20)},
                                    .changed = [this] { states_.put(0); }},
            orders_, [this](const kiosk::PrinterSays& said) {
                const bool heard = desk_->printer_says(said);
                const auto* ended = std::get_if<kiosk::PrintEnded>(&said);
                if (heard && ended && ended->result == kiosk::PrintResult::done) done_.put(ended->job);
                return heard;
            });
    }
    ~Printing() { end(); }
    Printing(const Printing&) = delete;
    Printing& operator=(const Printing&) = delete;

    // The desk heard of that many slips, since the start or the last call, that they are on paper.
    void until_done(int slips) {
        while (slips-- > 0)
            if (!done_.wait(std::chrono::seconds(60))) throw std::runtime_error("no slip is done within a minute");
    }
    // The program ends; what the desk heard is written.
    void end() {
        if (!desk_) return;
        thread_.reset();
        desk_.reset();
        hall_.open();
    }
    void until(DeviceState state) {
        while (thread_->state() != state)
            if (!states_.wait(std::chrono::seconds(60)))
                throw std::runtime_error("the printer's state does not change");
    }

private:
    TestHall& hall_;
    kiosk::Mailbox<kiosk::PrintOrder> orders_;
    kiosk::Mailbox<int> states_{1'000'000};
    kiosk::Mailbox<kiosk::PrintJobId> done_;
    std::unique_ptr<kiosk::DeskThread> desk_;
    std::unique_ptr<kiosk::PrintThread> thread_;
};

std::string last_row(const std::string& text) { return text + " row 19\n\x1DVB"; }

long times_in(const std::string& all, const std::string& words) {
    long count = 0;
    for (auto at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++count;
    return count;
}

const std::string copy_mark = "* \xB2\xB9\xB4\xF2 COPY *";

}  // namespace

TEST_CASE("printing: slips that waited for the program to start are printed in order, once, without a mark") {
    TestHall hall = a_hall();
    for (const char* text : {"one", "two", "three"}) put(hall, text);
    FakePrinter printer;
    Printing printing(hall, printer.name());
    printing.until_done(3);
    printing.end();
    CHECK(hall.count("SELECT count(*) FROM print_job WHERE state = 'printed' AND tries = 1") == 3);
    const std::string paper = printer.printed();
    CHECK(paper.find(last_row("one")) < paper.find(last_row("two")));
    CHECK(paper.find(last_row("two")) < paper.find(last_row("three")));
    for (const char* text : {"one", "two", "three"}) CHECK(times_in(paper, last_row(text)) == 1);
    CHECK(times_in(paper, copy_mark) == 0);
    CHECK(count_orders(escpos_orders(paper), "unknown") == 0);
}

TEST_CASE("printing: a printer without paper is sent nothing, and gets all when it is refilled") {
    TestHall hall = a_hall();
    put(hall, "one");
    FakePrinter printer;
    printer.has_paper_for(0);
    Printing printing(hall, printer.name());
    printing.until(DeviceState::failing);
    printer.until_asked_without_paper();
    CHECK(printer.printed().empty());
    printer.refill();
    printing.until_done(1);
    printing.until(DeviceState::ready);
    printing.end();
    CHECK(times_in(printer.printed(), copy_mark) == 0);
}

TEST_CASE("printing: paper that ends within a slip; refilled, the slip comes whole, marked, before the next") {
    TestHall hall = a_hall();
    for (const char* text : {"one", "two"}) put(hall, text);
    FakePrinter printer;
    printer.has_paper_for(150);
    Printing printing(hall, printer.name());
    printing.until(DeviceState::failing);
    printer.refill();
    printing.until_done(2);
    printing.end();
    const std::string paper = printer.printed();
    const auto mark = paper.find(copy_mark);
    REQUIRE(mark != std::string::npos);
    CHECK(paper.find("one row 0\n", mark) < paper.find(last_row("one"), mark));
    CHECK(paper.find(last_row("one"), mark) < paper.find("two row 0\n"));
    CHECK(times_in(paper, last_row("two")) == 1);
}

TEST_CASE("printing: unplugged in the middle of a slip and plugged in again, it comes whole and marked") {
    TestHall hall = a_hall();
    put(hall, "one");
    FakePrinter printer;
    printer.unplug_after(200);
    Printing printing(hall, printer.name());
    printing.until(DeviceState::missing);
    printer.plug_in();
    printing.until_done(1);
    printing.end();
    CHECK(times_in(printer.printed(), copy_mark) >= 1);
    CHECK(hall.count("SELECT count(*) FROM print_job WHERE state = 'printed'") == 1);
}

TEST_CASE("printing: the program ends while slips wait for paper; the next start prints them") {
    TestHall hall = a_hall();
    for (const char* text : {"one", "two"}) put(hall, text);
    FakePrinter printer;
    printer.has_paper_for(150);
    {
        Printing printing(hall, printer.name());
        printing.until(DeviceState::failing);
    }
    CHECK(hall.count("SELECT count(*) FROM print_job WHERE state = 'waiting'") == 2);
    printer.refill();
    Printing printing(hall, printer.name());
    printing.until_done(2);
    printing.end();
    const std::string paper = printer.printed();
    CHECK(paper.find(last_row("one"), paper.find(copy_mark)) != std::string::npos);
    CHECK(hall.count("SELECT count(*) FROM print_job WHERE state = 'printed'") == 2);
}

TEST_CASE("printing: a hall whose printer was never plugged in opens, and its slips wait") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    put(hall, "one");
    {
        Printing printing(hall, "/dev/usb/lp77");
        printing.until(DeviceState::missing);
    }
    CHECK(hall.count("SELECT count(*) FROM print_job WHERE state = 'waiting' AND tries = 0") == 1);
}

TEST_CASE("printing: the whole program prints what waits") {
    TestHall hall = a_hall();
    put(hall, "one");
    FakePrinter printer;
    RunningOptions options;
    options.printer = printer.name();
    RunningHall program(hall, options);
    printer.until_printed(last_row("one"));
    CHECK(program.end().has_value());
}
