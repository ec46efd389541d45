#include "kiosk/compose.h"

#include <spdlog/spdlog.h>

#include <thread>

#include "kiosk/app.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/check_thread.h"
#include "kiosk/desk/desk_thread.h"
#include "kiosk/device/camera.h"
#include "kiosk/device/headphones.h"
#include "kiosk/device/microphone.h"
#include "kiosk/device/picture_loader.h"
#include "kiosk/device/print_thread.h"
#include "kiosk/device/recognizer.h"
#include "kiosk/device/scanner.h"
#include "kiosk/device/speaker.h"
#include "kiosk/display_file.h"
#include "kiosk/hall_door.h"

namespace kiosk {

namespace {

constexpr std::int64_t desk_may_think_ms = 15'000;  // A checkpoint on a worn card; longer is a desk that hangs.

Sound sound_of(const Outcome& outcome) {
    if (std::holds_alternative<Welcomed>(outcome)) return Sound::welcomed;
    return std::holds_alternative<AlreadyToday>(outcome) ? Sound::already : Sound::refused;
}

// Everything that runs, in the order in which it may be taken down: threads before what they write to.
class Program {
public:
    Program(Surroundings around, std::unique_ptr<ui::Terminal> terminal, const RunSetup& setup, ScannerChoice scanner,
            PrinterChoice printer, const Clock& clock);
    void run();

private:
    Backstage backstage();
    DeviceStates device_states() const;
    void ask(Action action);
    std::int64_t tend(std::int64_t steady_ms);
    void tell_closed(const Error& why);
    bool healthy(std::int64_t steady_ms) const;
    void open_desk(std::unique_ptr<Hall> hall);
    void check_ledger();
    void keep_display(float inch);

    Surroundings around_;
    std::unique_ptr<ui::Terminal> terminal_;
    const RunSetup& setup_;
    const Clock& clock_;
    ScannerChoice choice_;
    PrinterChoice printer_;
    Mailbox<Letter> letters_;
    Mailbox<ScannedLine> scans_;
    KeyboardWedge wedge_;
    Mailbox<PrintOrder> orders_;
    std::unique_ptr<HallDoor> door_;
    std::string closed_why_;
    std::unique_ptr<DeskThread> desk_;
    std::unique_ptr<PrintThread> printing_;  // Null: no printer, or the desk is not open yet.
    std::unique_ptr<CheckThread> check_;
    std::jthread keeper_;  // Of what was measured: a disk may take its time.
    std::unique_ptr<PictureLoader> pictures_;
    std::unique_ptr<Recognizer> recognizer_;
    std::unique_ptr<Speaker> speaker_;  // Null: switched off.
    std::unique_ptr<Headphones> headphones_;
    std::unique_ptr<Microphone> microphone_;  // Null: switched off.
    std::unique_ptr<Scanner> scanner_;
    std::unique_ptr<Camera> camera_;
};

Program::Program(Surroundings around, std::unique_ptr<ui::Terminal> terminal, const RunSetup& setup,
                 ScannerChoice scanner, PrinterChoice printer, const Clock& clock)
    : around_(std::move(around)),
      terminal_(std::move(terminal)),
      setup_(setup),
      clock_(clock),
      choice_(std::move(scanner)),
      printer_(std::move(printer)),
      letters_(1024, [this] { around_.window->wake(); }),
      scans_(64, [this] { around_.window->wake(); }),
      wedge_(scans_) {}

void Program::run() {
    const auto wake = [this] { around_.window->wake(); };
    pictures_ = std::make_unique<PictureLoader>(setup_.data + "/pictures", [this](std::string name, auto picture) {
        letters_.put(PictureLetter{std::move(name), std::move(picture)});
    });
    recognizer_ = std::make_unique<Recognizer>(usual_recognizer_files(),
                                               [this](WritingAnswer answer) { letters_.put(std::move(answer)); });
    scanner_ = start_scanner({choice_, {}, std::chrono::seconds(1), wake}, scans_, clock_);
    camera_ = start_camera({setup_.camera, std::chrono::seconds(1), wake}, scans_, clock_);
    const auto turn = std::make_shared<std::mutex>();
    if (setup_.volume_percent > 0)
        speaker_ = start_speaker(
            {assets_folder() + "/sounds", setup_.volume_percent, assets_folder() + "/speech/readings.txt", wake,
             [this](std::uint64_t speech) { letters_.put(SaidLetter{speech}); }, setup_.data + "/recordings",
             [this](const RecordingFound& found) { letters_.put(found); }, turn});
    microphone_ = start_microphone(
        setup_.microphone, turn, {.tell = [this](VoiceNews news) { letters_.put(std::move(news)); }, .changed = wake});
    headphones_ = watch_headphones({.changed = wake});
    KeyboardWedge* wedge = choice_.kind == ScannerChoice::Kind::keyboard ? &wedge_ : nullptr;
    App({*around_.window, *terminal_, letters_, scans_, wedge, around_.watchdog, clock_, backstage()}).run([this] {
        if (setup_.after_first_frame) setup_.after_first_frame();
        if (!setup_.ends_after_first_frame) check_ledger();
        return !setup_.ends_after_first_frame;
    });
}

Backstage Program::backstage() {
    return {.ask = [this](Action action) { ask(std::move(action)); },
            .want_picture = [this](std::string name) { pictures_->ask(std::move(name)); },
            .sound =
                [this](const Outcome& outcome) {
                    if (speaker_) speaker_->play(sound_of(outcome));
                },
            .speak =
                [this](SpeechOrder order) {
                    if (speaker_) speaker_->speak(std::move(order));
                },
            .record =
                [this](VoiceOrder order) {
                    if (microphone_) microphone_->obey(order);
                },
            .keep_diagonal = [this](float inch) { keep_display(inch); },
            .recognize = [this](WritingAsk wanted) { recognizer_->ask(std::move(wanted)); },
            .drawn = around_.drawn,
            .devices = [this] { return device_states(); },
            .tend = [this](std::int64_t steady_ms) { return tend(steady_ms); },
            .healthy = [this](std::int64_t steady_ms) { return healthy(steady_ms); }};
}

DeviceStates Program::device_states() const {
    DeviceStates states;
    states.scanner = scanner_->state();
    states.camera = camera_->state();
    if (printing_) states.printer = printing_->state();
    if (speaker_) states.sound = speaker_->state();
    states.headphones = headphones_->state();
    if (microphone_) states.microphone = microphone_->state();
    states.speaks = speaker_ && speaker_->speaks();
    states.handwriting = recognizer_->handwriting();
    states.pinyin = recognizer_->pinyin();
    return states;
}

// A visit that nobody can take is answered all the same: whoever stands there must not wait.
void Program::ask(Action action) {
    const bool waits = std::holds_alternative<ScanCard>(action) || std::holds_alternative<CheckInByName>(action);
    const bool speaks = std::holds_alternative<OfferVoice>(action) || std::holds_alternative<LeaveVoice>(action);
    if (desk_ && desk_->post(std::move(action))) return;
    if (speaks) letters_.put(Answer(VoiceAnswer{VoiceRefusal::storage, 0}));
    if (waits) letters_.put(Answer(ScanAnswer{Refused{RefusedWhy::storage, WhoHelps::office}, {}}));
}

std::int64_t Program::tend(std::int64_t steady_ms) {
    if (desk_) return -1;
    // Opened here and not before: the window comes first.
    if (!door_) door_ = std::make_unique<HallDoor>(setup_.data, [this] { around_.window->wake(); });
    if (auto hall = door_->answer(steady_ms)) {
        if (*hall) {
            open_desk(std::move(**hall));
            return -1;
        }
        tell_closed(hall->error());
    }
    const auto next_ms = door_->next_try_ms();
    return next_ms ? std::max<std::int64_t>(0, *next_ms - steady_ms) : -1;
}

// Once for each reason: the door is tried every few seconds, for days if need be.
void Program::tell_closed(const Error& why) {
    if (why.what == closed_why_) return;
    closed_why_ = why.what;
    spdlog::error("the hall cannot be opened: {}", why.what);
    terminal_->show_closed(why);
}

void Program::open_desk(std::unique_ptr<Hall> hall) {
    desk_ = std::make_unique<DeskThread>(
        std::move(hall), clock_, [this](Answer answer) { letters_.put(std::move(answer)); },
        [this](PrintOrder order) { return orders_.put(std::move(order)); });
    if (printer_.kind == PrinterChoice::Kind::none) return;
    printing_ = std::make_unique<PrintThread>(
        PrintThreadSetup{.choice = printer_, .changed = [this] { around_.window->wake(); }}, orders_,
        [this](const PrinterSays& said) { return desk_->printer_says(said); });
}

// Begun when the boards are shown, so that it delays nobody.
void Program::check_ledger() {
    check_ = std::make_unique<CheckThread>(setup_.data, [this](bool sound) {
        if (!sound) desk_->close_counter();
    });
}

void Program::keep_display(float inch) {
    keeper_ = std::jthread([data = setup_.data, inch] {
        if (const auto kept = keep_diagonal(data, inch); !kept)
            spdlog::error("the display's size is not kept: {}", kept.error().what);
    });
}

bool Program::healthy(std::int64_t steady_ms) const {
    return !desk_ || steady_ms - desk_->alive_ms() < desk_may_think_ms;
}

// What the options mean, read once.
struct Plan {
    ScannerChoice scanner;
    PrinterChoice printer;
    ui::TerminalOptions options;
};

Result<Plan> plan_of(const RunSetup& setup) {
    const auto choice = ScannerChoice::parse(setup.scanner);
    if (!choice) return fail(choice);
    auto printer = PrinterChoice::parse(setup.printer);
    if (!printer) return fail(printer);
    auto options = setup.look.terminal_options(0, 0);
    if (!options) return fail(options);
    return Plan{*choice, std::move(*printer), std::move(*options)};
}

// How large the display is: the options know best, then whoever measured it, then the display itself.
float diagonal_of(const RunSetup& setup, const Window& window) {
    if (setup.look.diagonal_inch > 0) return setup.look.diagonal_inch;
    const auto kept = read_diagonal(setup.data);
    if (kept && !setup.windowed) return *kept;
    if (!kept && kept.error().code != ErrorCode::not_found) spdlog::warn("{}", kept.error().what);
    if (!setup.windowed && window.diagonal_inch() > 0) return window.diagonal_inch();
    return usual_diagonal_inch;
}

void fit(ui::Display& display, const RunSetup& setup, Window& window) {
    const WindowPixels pixels = window.pixels();
    display.width_px = pixels.width_px;
    display.height_px = pixels.height_px;
    display.diagonal_inch = diagonal_of(setup, window);
}

Status run_planned(const RunSetup& setup, Plan plan, const Clock& clock, Surroundings around) {
    fit(plan.options.display, setup, *around.window);
    plan.options.font_folder = around.font_folder;
    if (!around.locale_folder.empty()) plan.options.locale_folder = around.locale_folder;
    auto terminal = make_terminal(plan.options, {clock.utc_ms(), clock.steady_ms()});
    if (!terminal) return std::unexpected(terminal.error());
    (*terminal)->show_closed({});
    if (!setup.screen.empty() && !(*terminal)->open({setup.screen, 0}))
        return fail(ErrorCode::bad_input, "there is no screen \"" + setup.screen + "\"; snapshot --list names them");
    Program(std::move(around), std::move(*terminal), setup, plan.scanner, plan.printer, clock).run();
    return {};
}

}  // namespace

Status run_hall(const RunSetup& setup, const Clock& clock) {
    auto plan = plan_of(setup);
    if (!plan) return std::unexpected(plan.error());
    const ui::Display& display = plan->options.display;
    auto window = open_window({"village-kiosk", setup.windowed, display.width_px, display.height_px}, clock);
    if (!window) return std::unexpected(window.error());
    return run_planned(setup, std::move(*plan), clock, {std::move(*window), Watchdog::from_environment(), "", "", {}});
}

Status run_hall(const RunSetup& setup, const Clock& clock, Surroundings around) {
    auto plan = plan_of(setup);
    if (!plan) return std::unexpected(plan.error());
    return run_planned(setup, std::move(*plan), clock, std::move(around));
}

}  // namespace kiosk
