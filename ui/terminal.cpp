#include "ui/terminal.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <algorithm>

#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/records_banner.h"
#include "ui/still_here.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::int64_t minute_ms = 60'000;

// Makes our ImGui context the current one for a while; several terminals may live in one process (tests).
class Current {
public:
    explicit Current(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
    ~Current() { ImGui::SetCurrentContext(before_); }
    Current(const Current&) = delete;
    Current& operator=(const Current&) = delete;

private:
    ImGuiContext* before_;
};

bool is_private(const Screen& screen) { return screen.personal() || screen.lists_people(); }

ImGuiContext* new_context() {
    ImGuiContext* context = ImGui::CreateContext();
    const Current current(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = 4096;
    ImGui::GetStyle().WindowPadding = {0, 0};
    ImGui::GetStyle().WindowBorderSize = 0;
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    ImGui::GetPlatformIO().Renderer_TextureMaxWidth = ImGui::GetPlatformIO().Renderer_TextureMaxHeight = 4096;
    return context;
}

}  // namespace

struct Terminal::Words {
    Locale locale;
    kiosk::Calendar calendar;
    Wording wording;
    Words(Locale words, const std::string& zone)
        : locale(std::move(words)), calendar(zone), wording(locale, calendar) {}
};

Terminal::Terminal(const TerminalOptions& options, Now now)
    : options_(options), context_(new_context()), large_(options.large) {
    idle_.stir(now.steady_ms);
    boards_ = std::make_shared<const kiosk::Boards>();
    rescale();
}

Terminal::~Terminal() {
    const Current current(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

kiosk::Result<std::unique_ptr<Terminal>> Terminal::make(const TerminalOptions& options, Now now) {
    std::unique_ptr<Terminal> terminal(new Terminal(options, now));
    if (const auto loaded = terminal->load(options); !loaded)
        return kiosk::fail(loaded.error().code, loaded.error().what);
    return terminal;
}

kiosk::Status Terminal::load(const TerminalOptions& options) {
    const Current current(context_);
    auto fonts = load_fonts(options.font_folder);
    if (!fonts) return kiosk::fail(fonts);
    fonts_ = std::make_unique<Fonts>(std::move(*fonts));
    setter_ = std::make_unique<TextSetter>(*fonts_);
    // Better a hall in English than none.
    if (!speak(options.language)) options_.language = Language::en;
    return speak(options_.language);
}

kiosk::Status Terminal::speak(Language language) {
    read_aloud_.stop();
    Locale locale;
    std::string folder(language_tag(language));
    std::ranges::replace(folder, '-', '_');
    auto read = Locale::read(language, options_.locale_folder + "/" + folder + "/LC_MESSAGES/village-kiosk.mo");
    // English needs no catalogue: the strings in the program are English.
    if (!read && language != Language::en) return kiosk::fail(read);
    if (read) locale = std::move(*read);
    words_ = std::make_unique<Words>(std::move(locale), options_.zone);
    setter_->use_language(words_->locale.icu_name());
    dirty_ = true;
    return {};
}

void Terminal::rescale() {
    scale_ = Scale(options_.display, large_);
    touch_.use_scale(scale_.px_per_mm());
    dirty_ = true;
}

void Terminal::resize(int width_px, int height_px) {
    options_.display.width_px = width_px;
    options_.display.height_px = height_px;
    rescale();
}

void Terminal::feed(const PointerEvent& event) {
    idle_.stir(event.steady_ms);
    touch_.feed(event);
    dirty_ = true;
}

void Terminal::show_boards(kiosk::BoardsPtr boards) {
    boards_ = std::move(boards);
    closed_.reset();
    dirty_ = true;
}

void Terminal::show_closed(const Closure& why) {
    read_aloud_.stop();
    closed_ = why;
    dirty_ = true;
}

void Terminal::show_devices(const kiosk::DeviceStates& devices) {
    if (devices == devices_) return;
    devices_ = devices;
    dirty_ = true;
}

void Terminal::put_picture(const std::string& name, std::shared_ptr<const Picture> picture) {
    pictures_.put(name, std::move(picture));
    dirty_ = true;
}

bool Terminal::open(const Route& route) {
    dirty_ = true;
    return router_.open(route);
}

void Terminal::open_visit(const kiosk::Visit& visit, Now now) {
    idle_.stir(now.steady_ms);
    visit_ = std::make_unique<kiosk::Visit>(visit);
    router_.open({"points", 0});
    dirty_ = true;
}

// Somebody who asked for their points gets them behind the answer; anybody else only the answer. A scan always begins a
// new visit with new screen objects, whoever stood here before.
void Terminal::show_answer(const kiosk::ScanAnswer& answer, Now now) {
    const bool wants_points = router_.route().screen == "points_ask" || router_.route().screen == "points";
    end_visit();
    if (attracting()) router_.home();
    if (answer.visit && wants_points) open_visit(*answer.visit, now);
    idle_.stir(now.steady_ms);
    answer_.show(answer.outcome, now.steady_ms);
    dirty_ = true;
}

// A page that is being read is not left alone: whoever listens may have sat down.
void Terminal::said(std::uint64_t speech, Now now) {
    read_aloud_.said(speech);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

void Terminal::put_writing(kiosk::WritingAnswer answer) {
    writing_.put(std::move(answer));
    dirty_ = true;
}

void Terminal::put_roll(kiosk::RollAnswer answer) {
    roll_.put(std::move(answer));
    dirty_ = true;
}

void Terminal::end_visit() {
    read_aloud_.stop();
    writing_.forget();
    roll_.forget();
    visit_.reset();
    router_.drop_personal();
    answer_.close();
    dirty_ = true;
}

IdleWatch::Place Terminal::place() const {
    if (attracting()) return IdleWatch::Place::attract;
    if (visit_) return IdleWatch::Place::personal;
    return router_.at_home() ? IdleWatch::Place::home : IdleWatch::Place::board;
}

bool Terminal::wants_frame(Now now) const {
    return dirty_ || animating_ || now.steady_ms >= next_change_ms_ || now.utc_ms / minute_ms != drawn_minute_;
}

std::int64_t Terminal::next_change_ms(Now now) const {
    if (wants_frame(now)) return now.steady_ms;
    return std::min(next_change_ms_, now.steady_ms + minute_ms - now.utc_ms % minute_ms);
}

void Terminal::tick(Now now) {
    answer_.tick(now.steady_ms);
    const IdleWatch::Step step = idle_.step(place(), now.steady_ms);
    if (step == IdleWatch::Step::go_home) {
        end_visit();
        router_.home();
        as_found();
        idle_.stir(now.steady_ms);
    }
    if (step == IdleWatch::Step::go_attract) {
        router_.open({"attract", 0});
        as_found();
    }
}

// The next visitor finds the hall's own language and text size.
void Terminal::as_found() {
    read_aloud_.as_found();
    if (large_ != options_.large) {
        large_ = options_.large;
        rescale();
    }
    if (words_->locale.language() != options_.language) static_cast<void>(speak(options_.language));
}

ImDrawData* Terminal::draw(Now now) {
    const Current current(context_);
    dirty_ = animating_ = false;
    tick(now);
    items_.clear();
    written_.clear();
    setter_->tidy();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(options_.display.width_px), static_cast<float>(options_.display.height_px)};
    io.DeltaTime = 1.0F / 60.0F;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("hall", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings);
    collect_items(context_, &items_);  // Ours, not ImGui's own windows.
    compose(now);
    collect_items(context_, nullptr);
    ImGui::End();
    ImGui::Render();
    drawn_minute_ = now.utc_ms / minute_ms;
    next_change_ms_ = idle_.next_ms(place(), now.steady_ms);
    if (answer_.open()) next_change_ms_ = std::min(next_change_ms_, answer_.next_ms(now.steady_ms));
    return ImGui::GetDrawData();
}

void Terminal::compose(Now now) {
    const Rect screen{0, 0, static_cast<float>(options_.display.width_px),
                      static_cast<float>(options_.display.height_px)};
    Paint paint{*ImGui::GetWindowDrawList(), options_.palette, scale_, *setter_, written_};
    Navigation navigation;
    Frame frame{*boards_,
                visit_.get(),
                now.utc_ms,
                now.steady_ms,
                idle_.left_ms(place(), now.steady_ms),
                paint,
                touch_,
                words_->locale,
                words_->wording,
                pictures_,
                writing_,
                roll_,
                devices_,
                bar_places(scale_, screen).content,
                std::nullopt,
                actions_,
                navigation,
                animating_};
    touch_.begin_frame();
    draw_parts(frame, screen);
    touch_.end_frame();
    if (read_aloud_.after_frame(words_->locale.icu_name())) dirty_ = true;
    follow(navigation, now);
}

void Terminal::draw_parts(Frame& frame, const Rect& screen) {
    frame.paint.gradient(screen, Tone::g1, Tone::g2);
    if (closed_) {
        closed_page(frame, screen, *closed_);
        return answer_.draw(frame, screen);
    }
    if (router_.current().without_bars()) {
        frame.content = screen;
        records_banner(frame, frame.content);
        router_.current().draw(frame);
    } else {
        draw_screen(frame, bar_places(scale_, screen));
    }
    if (idle_.step(place(), frame.steady_ms) == IdleWatch::Step::asking) still_here(frame, screen);
    answer_.draw(frame, screen);
}

void Terminal::draw_screen(Frame& frame, const BarPlaces& places) {
    records_banner(frame, frame.content);
    read_aloud_.draw(frame, router_.current());
    top_bar(frame, places.top);
    switch (bottom_bar(frame, places.bottom, bar_state())) {
        case BarTap::back: return frame.navigation.go_back();
        case BarTap::home: return frame.navigation.go_home();
        case BarTap::read_aloud: frame.navigation.read_aloud = true; return;
        case BarTap::text_size: frame.navigation.other_text_size = true; return;
        case BarTap::language: return frame.go("languages");
        case BarTap::help: return frame.go("help");
        case BarTap::none: return;
    }
}

BarState Terminal::bar_state() {
    BarState state{router_.at_home()};
    if (!devices_.speaks) return state;
    using enum BarState::ReadAloud;
    state.read_aloud = is_private(router_.current()) ? off : read_aloud_.on() ? reading : offered;
    return state;
}

void Terminal::follow(Navigation& navigation, Now now) {
    if (router_.follow(navigation)) {
        read_aloud_.stop();
        writing_.forget();
        roll_.forget();
        dirty_ = true;
    }
    // Asking for help or another language is no leaving: the page is still there to go back to.
    if (visit_ && !router_.holds_personal()) end_visit();
    if (navigation.read_aloud) {
        read_aloud_.toggle();
        dirty_ = true;
    }
    if (navigation.other_text_size) {
        large_ = !large_;
        rescale();
    }
    if (navigation.language && !speak(*navigation.language)) static_cast<void>(speak(options_.language));
    if (dirty_) idle_.stir(now.steady_ms);
}

Language Terminal::language() const { return words_->locale.language(); }

std::vector<kiosk::Action> Terminal::take_actions() { return std::exchange(actions_, {}); }

}  // namespace ui
