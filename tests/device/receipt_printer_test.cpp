// Goal: whatever a printer does, the call ends and tells the truth about the paper. Method: printers on this machine's
// network and behind device files (ptys); a print service that is a script.
#include "kiosk/device/receipt_printer.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "kiosk/base/files.h"
#include "tests/support/child_process.h"
#include "tests/support/fake_printer.h"
#include "tests/support/must.h"
#include "tests/support/slips.h"
#include "tests/support/temp_folder.h"

using kiosk::PrintEnd;
using kiosk::PrinterChoice;
using kiosk::PrintResult;

namespace {

using std::chrono::milliseconds;

// What is not waited for on purpose has time enough for the slowest machine.
constexpr kiosk::PrinterTimes patient{.connect = milliseconds(20'000),
                                      .stalled = milliseconds(20'000),
                                      .answer = milliseconds(20'000),
                                      .finish = milliseconds(60'000)};
constexpr kiosk::PrinterTimes hasty{
    .connect = milliseconds(200), .stalled = milliseconds(50), .answer = milliseconds(50), .finish = milliseconds(50)};

class Desk {
public:
    explicit Desk(const std::string& printer, const kiosk::PrinterTimes& times = patient)
        : printer_(kiosk::open_receipt_printer(must(PrinterChoice::parse(printer)), stop_, times)) {}
    PrintEnd print(const std::string& bytes) { return printer_->print(bytes); }
    PrintEnd status() { return printer_->status(); }

private:
    kiosk::StopSignal stop_;
    std::unique_ptr<kiosk::ReceiptPrinter> printer_;
};

std::string slip() { return write_escpos(redemption_slip(a_redemption()), {}); }

}  // namespace

TEST_CASE("receipt printer: a slip is on paper when it is said to be, on the network and at a device") {
    for (const bool device_file : {false, true}) {
        FakePrinter printer({.device_file = device_file});
        Desk desk(printer.name());
        CHECK(desk.status().result == PrintResult::done);
        const PrintEnd end = desk.print(slip());
        CAPTURE(end.why);
        CHECK(end.result == PrintResult::done);
        CHECK(printer.printed() == slip());
        CHECK(desk.print("second\n").result == PrintResult::done);
        CHECK(printer.printed() == slip() + "second\n");
    }
}

TEST_CASE("receipt printer: one that answers no questions is taken at its word") {
    for (const bool device_file : {false, true}) {
        FakePrinter printer({.answers = false, .device_file = device_file});
        Desk desk(printer.name(), {.answer = milliseconds(20)});
        CHECK(desk.status().result == PrintResult::done);
        CHECK(desk.print(slip()).result == PrintResult::done);
        printer.until_printed(slip());
    }
}

TEST_CASE("receipt printer: one that does not know the question in turn is asked once, and trusted") {
    FakePrinter printer({.knows_gs_r = false});
    Desk desk(printer.name(), {.answer = milliseconds(20'000), .finish = milliseconds(30)});
    CHECK(desk.print("one\n").result == PrintResult::done);
    CHECK(desk.print("two\n").result == PrintResult::done);
    CHECK(printer.printed() == "one\ntwo\n");
}

TEST_CASE("receipt printer: without paper nothing is sent, and with too little the slip counts as begun") {
    for (const bool device_file : {false, true}) {
        FakePrinter printer({.device_file = device_file});
        Desk desk(printer.name());
        printer.has_paper_for(0);
        CHECK(desk.status().result == PrintResult::out_of_paper);
        const PrintEnd empty = desk.print(slip());
        CHECK(empty.result == PrintResult::out_of_paper);
        CHECK_FALSE(empty.touched);
        CHECK(printer.printed().empty());
        printer.has_paper_for(40);
        const PrintEnd half = desk.print(slip());
        CHECK(half.result == PrintResult::out_of_paper);
        CHECK(half.touched);
        CHECK(printer.printed() == slip().substr(0, 40));
        printer.refill();
        CHECK(desk.status().result == PrintResult::done);
    }
}

TEST_CASE("receipt printer: an open lid stops it before anything is sent") {
    FakePrinter printer;
    Desk desk(printer.name());
    printer.open_lid(true);
    const PrintEnd end = desk.print(slip());
    CHECK(end.result == PrintResult::out_of_paper);
    CHECK_FALSE(end.touched);
    printer.open_lid(false);
    CHECK(desk.print(slip()).result == PrintResult::done);
}

TEST_CASE("receipt printer: unplugged in the middle of a slip, it is offline and the slip is begun") {
    for (const bool device_file : {false, true}) {
        FakePrinter printer({.device_file = device_file});
        Desk desk(printer.name());
        printer.unplug_after(60);
        std::string long_slip;
        for (int i = 0; i < 400; ++i) long_slip += slip();
        const PrintEnd end = desk.print(long_slip);
        CAPTURE(end.why);
        CHECK(end.result == PrintResult::offline);
        CHECK(end.touched);
        const PrintEnd again = desk.print(slip());
        CHECK(again.result == PrintResult::offline);
        CHECK_FALSE(again.touched);
    }
}

TEST_CASE("receipt printer: one that is not there is offline at once") {
    std::string gone;
    {
        const FakePrinter printer;
        gone = printer.name();
    }
    for (const std::string& name : {gone, std::string("/dev/usb/lp77")}) {
        Desk desk(name);
        CHECK(desk.status().result == PrintResult::offline);
        const PrintEnd end = desk.print(slip());
        CHECK(end.result == PrintResult::offline);
        CHECK_FALSE(end.touched);
    }
}

TEST_CASE("receipt printer: one that takes nothing any more does not hold us") {
    for (const bool device_file : {false, true}) {
        FakePrinter printer({.answers = false, .reads = false, .device_file = device_file});
        Desk desk(printer.name(), hasty);
        const PrintEnd end = desk.print(std::string(32U << 20U, 'x'));
        CHECK(end.result == PrintResult::failed);
        CHECK(end.touched);
    }
}

TEST_CASE("receipt printer: a file grows by each slip") {
    const TempFolder folder;
    const std::string file = folder / "paper";
    Desk desk(file);
    CHECK(desk.print("one\n").result == PrintResult::done);
    CHECK(desk.print("two\n").result == PrintResult::done);
    CHECK(must(kiosk::read_file(file, 100)) == "one\ntwo\n");
    CHECK(Desk((folder / "none/paper").string()).print("x").result == PrintResult::offline);
}

TEST_CASE("receipt printer: the print service gets the slip raw, for its queue, without a shell") {
    const TempFolder folder;
    const auto serve = [&](const std::string& script) {
        must(kiosk::write_file(folder / "lp", "#!/bin/sh\n" + script, 0755));
    };
    // In a process of its own, for its search path.
    const auto print = [&] {
        return in_child([&] {
            setenv("PATH", (folder.path().string() + ":/usr/bin:/bin").c_str(), 1);
            return static_cast<int>(Desk("cups:counter-1", patient).print(slip()).result);
        });
    };
    const std::string words = folder / "words", paper = folder / "paper";
    serve("printf '%s ' \"$@\" > '" + words + "'; cat > '" + paper + "'\n");
    CHECK(print() == static_cast<int>(PrintResult::done));
    CHECK(must(kiosk::read_file(words, 1000)) == "-s -d counter-1 -o raw ");
    CHECK(must(kiosk::read_file(paper, 1U << 20U)) == slip());
    serve("exit 1\n");
    CHECK(print() == static_cast<int>(PrintResult::offline));
    std::filesystem::remove(folder / "lp");
    const int without = in_child([&] {
        setenv("PATH", folder.path().c_str(), 1);
        return static_cast<int>(Desk("cups:counter", patient).print(slip()).result);
    });
    CHECK(without == static_cast<int>(PrintResult::failed));
}

TEST_CASE("receipt printer: a print service that hangs is ended") {
    const TempFolder folder;
    must(kiosk::write_file(folder / "lp", "#!/bin/sh\nexec sleep 1000\n", 0755));
    const int result = in_child([&] {
        setenv("PATH", (folder.path().string() + ":/usr/bin:/bin").c_str(), 1);
        return static_cast<int>(Desk("cups:counter", hasty).print(slip()).result);
    });
    CHECK(result == static_cast<int>(PrintResult::failed));
}

TEST_CASE("printer choice: each way to name a printer, and nothing else") {
    const auto choice = must(PrinterChoice::parse("tcp:192.168.1.60:9101,80mm,raster-qr,no-cutter"));
    CHECK(choice.kind == PrinterChoice::Kind::tcp);
    CHECK(choice.where == "192.168.1.60");
    CHECK(choice.port == 9101);
    CHECK(choice.traits == kiosk::EscposTraits{kiosk::Paper::mm80, false, false});
    CHECK(must(PrinterChoice::parse("tcp:[fd00::7]:9100")).where == "fd00::7");
    CHECK(must(PrinterChoice::parse("tcp:10.0.0.1")).port == 9100);
    CHECK(must(PrinterChoice::parse("/dev/usb/lp0")).where == "/dev/usb/lp0");
    CHECK(must(PrinterChoice::parse("/tmp/a,b")).where == "/tmp/a,b");
    CHECK(must(PrinterChoice::parse("cups:counter")).kind == PrinterChoice::Kind::cups);
    CHECK(must(PrinterChoice::parse("none")).kind == PrinterChoice::Kind::none);
    for (const char* text :
         {"", "lp0", "tcp:", "tcp:printer.example:9100", "tcp:10.0.0.1:0", "tcp:10.0.0.1:99999", "tcp:10.0.0.1:9100x",
          "tcp:[fd00::7", "cups:", "cups:-o", "cups:a b", "cups:a;b", "cups:$(x)"}) {
        CAPTURE(text);
        CHECK_FALSE(PrinterChoice::parse(text).has_value());
    }
}
