// The frame loop and nothing else: waits, feeds the interface, takes the letters, draws what changed, hands out what
// was asked, keeps the watchdog posted. Nothing in one round may block.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/color_image.h"
#include "kiosk/device/keyboard_wedge.h"
#include "kiosk/device/watchdog.h"
#include "kiosk/device/window.h"
#include "kiosk/model/answer.h"
#include "kiosk/model/writing.h"
#include "ui/raster/renderer.h"
#include "ui/terminal.h"

namespace kiosk {

// What other threads leave for the frame loop; each also wakes the window.
struct PictureLetter {
    std::string name;
    std::shared_ptr<const ColorImage> picture;  // Null: it cannot be read.
};
struct SaidLetter {
    std::uint64_t speech = 0;  // This sentence was spoken to its end.
};
using Letter = std::variant<Answer, PictureLetter, SaidLetter, RecordingFound, WritingAnswer, VoiceNews>;

// What the loop asks of the rest of the program. Every one returns at once.
struct Backstage {
    std::function<void(Action)> ask;
    std::function<void(std::string)> want_picture;
    std::function<void(const Outcome&)> sound;
    std::function<void(SpeechOrder)> speak;
    std::function<void(VoiceOrder)> record;
    std::function<void(float inch)> keep_diagonal;  // The display was measured.
    std::function<void(WritingAsk)> recognize;
    std::function<void(const ui::Terminal&)> drawn;  // After each frame; may be empty.
    std::function<DeviceStates()> devices;
    // Opens what is still closed; says how long the loop may wait before it is called again (negative: any time).
    std::function<std::int64_t(std::int64_t steady_ms)> tend;
    std::function<bool(std::int64_t steady_ms)> healthy;  // Desk and devices answer.
};

struct AppParts {
    Window& window;
    ui::Terminal& terminal;
    Mailbox<Letter>& letters;
    Mailbox<ScannedLine>& scans;
    KeyboardWedge* wedge;  // Null: keys mean nothing.
    Watchdog& watchdog;
    const Clock& clock;
    Backstage backstage;
};

class App {
public:
    explicit App(AppParts parts) : parts_(std::move(parts)) {}
    // Until the window is closed or `after_first_frame`, called once when the hall's first full picture is shown, says
    // no.
    void run(const std::function<bool()>& after_first_frame = {});

private:
    bool round();
    std::int64_t longest_wait_ms(std::int64_t steady_ms);
    bool take(const WindowEvent& event);
    // True: a scan was answered; whoever stands there sees it without waiting for the next frame's turn.
    bool take_letters(ui::Now now);
    bool open_letter(Letter letter, ui::Now now);
    void draw(ui::Now now);
    void carry_out();
    void note_frame(std::int64_t took_ms, std::int64_t steady_ms);
    ui::Now now() const { return {parts_.clock.utc_ms(), parts_.clock.steady_ms()}; }

    AppParts parts_;
    ui::raster::Renderer renderer_;
    std::function<bool()> after_first_frame_;
    bool has_boards_ = false, said_ready_ = false, ended_ = false;
    std::int64_t started_ms_ = 0, drawn_ms_ = -1000, tend_ms_ = 0, longest_ms_ = 0, minute_ms_ = 0;
};

}  // namespace kiosk
