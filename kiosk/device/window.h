// The display: a picture of pixels that becomes visible, and what fingers, a mouse and a keyboard do to it.
//
// The caller draws into pixels() and says which parts changed. One thread, the frame loop's; only wake() may be called
// from any other. A mouse counts as a finger. Keys are handed on only as characters, for a scanner that types.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"

namespace kiosk {

struct FingerMoved {
    enum class Kind : std::uint8_t { down, move, up, lost, wheel } kind;
    std::int64_t finger = 0;
    float x_px = 0, y_px = 0;
    float wheel_px = 0;  // wheel: the content moves down by so much.
    std::int64_t steady_ms = 0;
};
struct Typed {
    std::string characters;  // '\n' for Enter.
    std::int64_t steady_ms = 0;
};
struct Resized {
    int width_px = 0, height_px = 0;
};
struct Uncovered {};  // What was shown is lost: draw everything anew.
struct Closed {};     // Somebody or the system wants the program to end.
using WindowEvent = std::variant<FingerMoved, Typed, Resized, Uncovered, Closed>;

// 0xAARRGGBB a pixel, rows from the top; valid until the window is resized.
struct WindowPixels {
    std::uint32_t* pixels = nullptr;
    int width_px = 0, height_px = 0;
    int pitch_px = 0;  // Pixels from one row to the next.
};

struct WindowArea {
    int left_px = 0, top_px = 0, width_px = 0, height_px = 0;
};

class Window {
public:
    virtual ~Window() = default;
    // Waits until something happens or the time is over (negative: as long as it takes), and hands out all of it.
    virtual std::vector<WindowEvent> wait(std::int64_t longest_ms) = 0;
    // Ends a wait() from any thread.
    virtual void wake() = 0;
    virtual WindowPixels pixels() = 0;
    virtual void present(std::span<const WindowArea> changed) = 0;
    // As the display tells it; 0: it does not, or tells something no hall's display can be.
    virtual float diagonal_inch() const = 0;
};

struct WindowSetup {
    std::string title;
    bool windowed = false;
    int width_px = 0, height_px = 0;  // Windowed only; 0: three quarters of the display.
};

// device   there is no display, or it cannot be used
Result<std::unique_ptr<Window>> open_window(const WindowSetup& setup, const Clock& clock);

}  // namespace kiosk
