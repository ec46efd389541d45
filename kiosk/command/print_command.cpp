// village-kiosk print --test --printer P | --list | --check CODE
#include "kiosk/base/clock.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/village_time.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/print_queue.h"
#include "kiosk/desk/slip_check.h"
#include "kiosk/device/receipt_printer.h"
#include "kiosk/model/slips.h"

namespace kiosk {

namespace {

struct Wish {
    bool test = false, list = false;
    std::string printer, code;
};

constexpr std::array<const char*, 4> result_names{"done", "out_of_paper", "offline", "failed"};

// Without a hall too: a printer is set up before anything else.
int print_test(const CommandLine& line, const Wish& wish) {
    const auto choice = PrinterChoice::parse(wish.printer);
    if (!choice) return tell(choice.error());
    const StopSignal never;
    const auto printer = open_receipt_printer(*choice, never);
    if (!printer) return tell({ErrorCode::bad_input, "name the printer with --printer"});
    const auto hall = Hall::look(line.data);
    const Calendar calendar(hall ? (*hall)->village().zone : "Asia/Shanghai");
    const CivilTime now = calendar.civil(SystemClock().utc_ms());
    const SlipHead head{hall ? (*hall)->village().name : "村部", now, slip_number(now, 0)};
    const PrintEnd end = printer->print(write_escpos(test_slip(head, wish.printer), choice->traits));
    print_json({{"printer", wish.printer}, {"result", result_names[static_cast<std::size_t>(end.result)]}});
    if (end.result == PrintResult::done) return exit_code::done;
    return tell({ErrorCode::device, "the printer: " + end.why});
}

// What stands on the slips is not told: it is somebody's.
int list(const CommandLine& line) {
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    const auto jobs = db::PrintStore((*hall)->connection()).all();
    if (!jobs) return tell(jobs.error());
    for (const db::PrintJob& job : *jobs) {
        nlohmann::ordered_json printed = nullptr;
        if (job.printed_at_ms) printed = village_time_text((*hall)->calendar(), *job.printed_at_ms);
        print_json({{"id", job.id.value},
                    {"kind", db::print_kind_name(job.kind)},
                    {"state", db::print_state_name(job.state)},
                    {"made", village_time_text((*hall)->calendar(), job.made_at_ms)},
                    {"printed", printed},
                    {"tries", job.tries}});
    }
    return exit_code::done;
}

int check(const CommandLine& line, const std::string& code) {
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    SystemRandom random;
    const auto slips = SlipCheck::open(line.data, random);
    if (!slips) return tell(slips.error());
    const auto number = slips->verify(code);
    if (!number && number.error().code != ErrorCode::refused) return tell(number.error());
    print_json({{"genuine", number.has_value()}, {"number", number ? nlohmann::ordered_json(*number) : nullptr}});
    return number ? exit_code::done : exit_code::no;
}

}  // namespace

int print_command(const CommandLine& line) {
    CLI::App app{
        "The receipt printer and its queue. --test prints a slip that shows whether everything comes out, without the "
        "queue; --list tells the queue, a slip a line; --check tells whether the QR code on a slip is this hall's "
        "(exit code 1: it is not).",
        "village-kiosk print"};
    Wish wish;
    auto* test = app.add_flag("--test", wish.test, "prints a test slip");
    auto* printer = app.add_option("--printer", wish.printer,
                                   "/dev/usb/lp0, tcp:ADDRESS:9100, cups:NAME or a file, then any of ,80mm ,raster-qr "
                                   ",no-cutter");
    test->needs(printer);
    printer->needs(test);
    auto* listed = app.add_flag("--list", wish.list, "what waits, and what was printed of late")->excludes(test);
    app.add_option("--check", wish.code, "the text of a slip's QR code")->excludes(test)->excludes(listed);
    if (const auto ended = parse(app, line)) return *ended;
    if (wish.test) return print_test(line, wish);
    if (wish.list) return list(line);
    if (!wish.code.empty()) return check(line, wish.code);
    return tell({ErrorCode::bad_input, "print needs --test, --list or --check; print --help says more"});
}

}  // namespace kiosk
