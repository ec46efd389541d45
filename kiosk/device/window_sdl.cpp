#include <SDL.h>

#include <cmath>
#include <cstring>
#include <utility>

#include "kiosk/device/window.h"

namespace kiosk {

namespace {

constexpr std::int64_t mouse_finger = -1;
constexpr float wheel_step_px = 80;

// A window, its pixels and the events of SDL's queue.
class SdlWindow final : public Window {
public:
    SdlWindow(SDL_Window* window, const Clock& clock, bool fill_after_picture)
        : window_(window), clock_(clock), fill_after_picture_(fill_after_picture) {}
    ~SdlWindow() override {
        SDL_FreeSurface(own_);
        SDL_DestroyWindow(window_);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    SdlWindow(const SdlWindow&) = delete;
    SdlWindow& operator=(const SdlWindow&) = delete;

    std::vector<WindowEvent> wait(std::int64_t longest_ms) override;
    void wake() override;
    WindowPixels pixels() override;
    void present(std::span<const WindowArea> changed) override;
    float diagonal_inch() const override;

private:
    void read(const SDL_Event& event, std::vector<WindowEvent>& out) const;
    void read_finger(const SDL_Event& event, std::vector<WindowEvent>& out) const;
    void read_mouse(const SDL_Event& event, std::vector<WindowEvent>& out) const;
    void read_window(const SDL_Event& event, std::vector<WindowEvent>& out) const;
    SDL_Surface* target();
    void fill_screen();

    SDL_Window* window_;
    const Clock& clock_;
    bool fill_after_picture_;     // Asked for when the first picture is shown; see make_fullscreen.
    SDL_Surface* own_ = nullptr;  // When the display's own pixels are of another kind than ours.
};

std::vector<WindowEvent> SdlWindow::wait(std::int64_t longest_ms) {
    std::vector<WindowEvent> out;
    SDL_Event event;
    const int timeout = static_cast<int>(std::min<std::int64_t>(longest_ms, 1'000'000'000));
    if (SDL_WaitEventTimeout(&event, timeout) == 0) return out;
    do read(event, out);
    while (SDL_PollEvent(&event) != 0);
    return out;
}

void SdlWindow::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

void SdlWindow::read(const SDL_Event& event, std::vector<WindowEvent>& out) const {
    switch (event.type) {
        case SDL_QUIT: out.push_back(Closed{}); return;
        case SDL_FINGERDOWN:
        case SDL_FINGERUP:
        case SDL_FINGERMOTION: return read_finger(event, out);
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
        case SDL_MOUSEMOTION:
        case SDL_MOUSEWHEEL: return read_mouse(event, out);
        case SDL_WINDOWEVENT: return read_window(event, out);
        case SDL_TEXTINPUT: out.push_back(Typed{event.text.text, clock_.steady_ms()}); return;
        case SDL_KEYDOWN:
            if (event.key.keysym.sym == SDLK_RETURN || event.key.keysym.sym == SDLK_KP_ENTER)
                out.push_back(Typed{"\n", clock_.steady_ms()});
            return;
        default: return;
    }
}

void SdlWindow::read_finger(const SDL_Event& event, std::vector<WindowEvent>& out) const {
    using Kind = FingerMoved::Kind;
    const Kind kind = event.type == SDL_FINGERDOWN ? Kind::down : event.type == SDL_FINGERUP ? Kind::up : Kind::move;
    int width = 0, height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    out.push_back(FingerMoved{kind, event.tfinger.fingerId, event.tfinger.x * static_cast<float>(width),
                              event.tfinger.y * static_cast<float>(height), 0, clock_.steady_ms()});
}

void SdlWindow::read_mouse(const SDL_Event& event, std::vector<WindowEvent>& out) const {
    using Kind = FingerMoved::Kind;
    FingerMoved finger{Kind::move, mouse_finger, 0, 0, 0, clock_.steady_ms()};
    if (event.type == SDL_MOUSEMOTION) {
        if ((event.motion.state & SDL_BUTTON_LMASK) == 0) return;
        finger.x_px = static_cast<float>(event.motion.x);
        finger.y_px = static_cast<float>(event.motion.y);
    } else if (event.type == SDL_MOUSEWHEEL) {
        finger.kind = Kind::wheel;
        finger.x_px = static_cast<float>(event.wheel.mouseX);
        finger.y_px = static_cast<float>(event.wheel.mouseY);
        finger.wheel_px = event.wheel.preciseY * wheel_step_px;
    } else {
        if (event.button.button != SDL_BUTTON_LEFT) return;
        finger.kind = event.type == SDL_MOUSEBUTTONDOWN ? Kind::down : Kind::up;
        finger.x_px = static_cast<float>(event.button.x);
        finger.y_px = static_cast<float>(event.button.y);
    }
    out.push_back(finger);
}

void SdlWindow::read_window(const SDL_Event& event, std::vector<WindowEvent>& out) const {
    switch (event.window.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED: out.push_back(Resized{event.window.data1, event.window.data2}); return;
        case SDL_WINDOWEVENT_EXPOSED: out.push_back(Uncovered{}); return;
        case SDL_WINDOWEVENT_FOCUS_LOST:
        case SDL_WINDOWEVENT_LEAVE:
            out.push_back(FingerMoved{FingerMoved::Kind::lost, mouse_finger, 0, 0, 0, clock_.steady_ms()});
            return;
        default: return;
    }
}

// The display's own surface when its pixels are as ours, so that nothing is copied; else one that is.
SDL_Surface* SdlWindow::target() {
    SDL_Surface* shown = SDL_GetWindowSurface(window_);
    if (!shown) return nullptr;
    const Uint32 format = shown->format->format;
    if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) return shown;
    if (!own_ || own_->w != shown->w || own_->h != shown->h) {
        SDL_FreeSurface(own_);
        own_ = SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32, SDL_PIXELFORMAT_RGB888);
    }
    return own_;
}

WindowPixels SdlWindow::pixels() {
    SDL_Surface* surface = target();
    if (!surface) return {};
    return {static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h, surface->pitch / 4};
}

void SdlWindow::present(std::span<const WindowArea> changed) {
    std::vector<SDL_Rect> areas;
    areas.reserve(changed.size());
    for (const WindowArea& area : changed) areas.push_back({area.left_px, area.top_px, area.width_px, area.height_px});
    SDL_Surface* shown = SDL_GetWindowSurface(window_);
    if (!shown || areas.empty()) return;
    if (own_ && target() == own_)
        for (const SDL_Rect& area : areas) {
            SDL_Rect place = area;
            SDL_BlitSurface(own_, &area, shown, &place);
        }
    SDL_UpdateWindowSurfaceRects(window_, areas.data(), static_cast<int>(areas.size()));
    if (std::exchange(fill_after_picture_, false)) fill_screen();
}

void SdlWindow::fill_screen() {
    SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
    SDL_RaiseWindow(window_);
}

float SdlWindow::diagonal_inch() const {
    constexpr float smallest = 7, largest = 110;
    float dots_an_inch = 0;
    SDL_DisplayMode mode{};
    const int display = SDL_GetWindowDisplayIndex(window_);
    if (display < 0 || SDL_GetDisplayDPI(display, &dots_an_inch, nullptr, nullptr) != 0 || dots_an_inch <= 0 ||
        SDL_GetCurrentDisplayMode(display, &mode) != 0)
        return 0;
    const float inch = std::hypot(static_cast<float>(mode.w), static_cast<float>(mode.h)) / dots_an_inch;
    return inch >= smallest && inch <= largest ? inch : 0;
}

void set_hints() {
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // Else a touch counts twice.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "0");
    SDL_setenv("XCOMPOSEFILE", "/dev/null",
               0);  // A scanner types no accents, and reading how they are made takes 30 ms.
    // The pixels are ours: with a driver that can show them as they are, SDL need not load OpenGL for it.
    if (const char* driver = SDL_getenv("SDL_VIDEODRIVER"); !driver || std::strcmp(driver, "wayland") != 0)
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

SDL_Window* make_windowed(const WindowSetup& setup) {
    SDL_Rect display{0, 0, 1280, 800};
    SDL_GetDisplayUsableBounds(0, &display);
    const int width = setup.width_px > 0 ? setup.width_px : display.w * 3 / 4;
    const int height = setup.height_px > 0 ? setup.height_px : display.h * 3 / 4;
    return SDL_CreateWindow(setup.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                            SDL_WINDOW_RESIZABLE);
}

// On X, SDL waits a tenth of a second for a window manager's word on fullscreen, and there may be none.
bool fullscreen_waits() {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver && std::strcmp(driver, "x11") == 0;
}

// Of the display's size from the start: where no window manager runs, nobody would make it larger.
SDL_Window* make_fullscreen(const WindowSetup& setup) {
    SDL_Rect display{0, 0, 1920, 1080};
    SDL_GetDisplayBounds(0, &display);
    const Uint32 full = fullscreen_waits() ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP;
    return SDL_CreateWindow(setup.title.c_str(), display.x, display.y, display.w, display.h,
                            full | SDL_WINDOW_BORDERLESS);
}

std::unexpected<Error> no_display(const char* doing) {
    const std::string why = SDL_GetError();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return fail(ErrorCode::device, std::string(doing) + " (" + why + ")");
}

}  // namespace

Result<std::unique_ptr<Window>> open_window(const WindowSetup& setup, const Clock& clock) {
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return no_display("there is no display here");
    SDL_Window* window = setup.windowed ? make_windowed(setup) : make_fullscreen(setup);
    if (!window) return no_display("no window can be opened on this display");
    if (!SDL_GetWindowSurface(window)) {
        SDL_DestroyWindow(window);
        return no_display("this display takes no pixels");
    }
    SDL_ShowCursor(setup.windowed ? SDL_ENABLE : SDL_DISABLE);
    SDL_RaiseWindow(window);
    SDL_StartTextInput();
    return std::make_unique<SdlWindow>(window, clock, !setup.windowed && fullscreen_waits());
}

}  // namespace kiosk
