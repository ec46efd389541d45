#include "ui/terminal.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <algorithm>
#include <limits>

#include "ui/explore_strip.h"
#include "ui/fonts.h"
#include "ui/glyph_room.h"
#include "ui/icons.h"
#include "ui/low_page.h"
#include "ui/records_banner.h"
#include "ui/still_here.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::int64_t minute_ms = 60'000, never_ms = std::numeric_limits<std::int64_t>::max();

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
    : options_(options),
      context_(new_context()),
      wardrobe_(options.themes, options.theme),
      large_(options.large),
      low_(options.low),
      calm_(options.calm) {
    if (!options_.random) options_.random = std::make_shared<kiosk::SeededRandom>(1);
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
    dirty_ = true;
    if (!explore_.on()) return touch_.feed(event);
    for (const PointerEvent& felt : explore_.feed(event, words_->locale)) touch_.feed(felt);
    if (explore_.has_orders()) read_aloud_.pause(event.steady_ms);  // One voice speaks at a time.
}

void Terminal::show_boards(kiosk::BoardsPtr boards) {
    boards_ = std::move(boards);
    ++boards_number_;
    closed_.reset();
    dirty_ = true;
}

void Terminal::show_closed(const Closure& why) {
    read_aloud_.stop();
    explore_.leave();
    closed_ = why;
    dirty_ = true;
}

void Terminal::show_devices(const kiosk::DeviceStates& devices) {
    if (devices == devices_) return;
    const bool unplugged =
        devices_.headphones == kiosk::DeviceState::ready && devices.headphones != devices_.headphones;
    devices_ = devices;
    if (!may_be_heard()) read_aloud_.stop();
    if (unplugged) explore_.hush();
    dirty_ = true;
}

void Terminal::put_picture(const std::string& name, std::shared_ptr<const Picture> picture) {
    pictures_.put(name, std::move(picture));
    dirty_ = true;
}

bool Terminal::open(const Route& route) {
    read_aloud_.stop();
    voice_.forget();
    motion_.stop();
    dirty_ = true;
    return router_.open(route);
}

void Terminal::open_visit(const kiosk::Visit& visit, Now now) {
    idle_.stir(now.steady_ms);
    visit_ = std::make_unique<kiosk::Visit>(visit);
    router_.open({"points", 0});
    dirty_ = true;
}

// A page that is being read is not left alone: whoever listens may have sat down.
void Terminal::said(std::uint64_t speech, Now now) {
    read_aloud_.said(speech);
    voice_.said(speech);
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

bool Terminal::wants_frame(Now now) const {
    return dirty_ || animating_ || now.steady_ms >= next_change_ms_ || now.utc_ms / minute_ms != drawn_minute_;
}

std::int64_t Terminal::next_change_ms(Now now) const {
    if (wants_frame(now)) return now.steady_ms;
    return std::min(next_change_ms_, now.steady_ms + minute_ms - now.utc_ms % minute_ms);
}

ImDrawData* Terminal::draw(Now now) {
    const Current current(context_);
    dirty_ = animating_ = false;
    drawn_utc_ms_ = now.utc_ms;
    tick(now);
    items_.clear();
    written_.clear();
    setter_->tidy();
    make_glyph_room(*fonts_);
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
    next_change_ms_ = std::min({idle_.next_ms(place(), now.steady_ms), page_changes_ms_,
                                read_aloud_.next_ms(now.steady_ms), voice_.next_ms(now.steady_ms)});
    if (answer_.open()) next_change_ms_ = std::min(next_change_ms_, answer_.next_ms(now.steady_ms));
    return ImGui::GetDrawData();
}

void Terminal::compose(Now now) {
    const Rect screen{0, 0, static_cast<float>(options_.display.width_px),
                      static_cast<float>(options_.display.height_px)};
    const Palette& palette = wardrobe_.at(boards_->village, words_->wording.day_time(now.utc_ms), attracting());
    Paint paint{*ImGui::GetWindowDrawList(), palette, scale_, *setter_, written_};
    grounds_.clear();
    if (options_.measures_contrast) paint.grounds = &grounds_;
    Navigation navigation;
    Frame frame{.boards = *boards_,
                .boards_number = boards_number_,
                .visit = visit_.get(),
                .shop_said = shop_said_ ? &*shop_said_ : nullptr,
                .counter = counter_.get(),
                .utc_ms = now.utc_ms,
                .steady_ms = now.steady_ms,
                .visit_ends_in_ms = idle_.left_ms(place(), now.steady_ms),
                .paint = paint,
                .touch = touch_,
                .locale = words_->locale,
                .wording = words_->wording,
                .pictures = pictures_,
                .writing = writing_,
                .roll = roll_,
                .voice = voice_,
                .devices = devices_,
                .themes = wardrobe_.book(),
                .pad_order = pad_order_,
                .content = bar_places(scale_, page(screen)).content,
                .read_now = std::nullopt,
                .actions = actions_,
                .navigation = navigation,
                .low = low(),
                .calm = calm_,
                .animating = animating_};
    touch_.begin_frame();
    draw_parts(frame, screen);
    touch_.end_frame();
    if (voice_.busy() && read_aloud_.on()) read_aloud_.stop();
    shop_said_.reset();
    if (read_aloud_.after_frame(words_->locale.icu_name(), now.steady_ms)) dirty_ = true;
    if (explore_.on()) explore_frame(router_.current().is_private() ? listened_ : frame.content, now);
    page_changes_ms_ = navigation.changes_in_ms ? now.steady_ms + *navigation.changes_in_ms : never_ms;
    follow(navigation, now);
}

void Terminal::draw_parts(Frame& frame, const Rect& screen) {
    frame.paint.gradient(screen, Tone::g1, Tone::g2);
    if (closed_) {
        closed_page(frame, screen, *closed_);
        return answer_.draw(frame, screen);
    }
    if (motion_.on(frame.steady_ms)) frame.animate();
    if (router_.current().without_bars()) {
        frame.content = screen;
        records_banner(frame, frame.content);
        router_.current().draw(frame);
    } else {
        if (low()) draw_above_low_page(frame.paint, screen);
        draw_screen(frame, bar_places(scale_, page(screen)));
    }
    const bool asking = idle_.step(place(), frame.steady_ms) == IdleWatch::Step::asking;
    overlaid_ = asking || answer_.open();
    if (explore_.on() && overlaid_) {
        around_.clear();
        frame.paint.spoken = &around_;
    }
    if (asking) still_here(frame, page(screen));
    answer_.draw(frame, screen);
    frame.paint.spoken = nullptr;
    explore_.draw(frame.paint);
}

void Terminal::draw_screen(Frame& frame, const BarPlaces& places) {
    records_banner(frame, frame.content);
    const bool exploring = explore_.on();
    const Rect strip = exploring ? frame.content.cut_bottom(explore_strip_height(frame)) : Rect{};
    listened_ = frame.content;
    {
        const Shifted arriving(frame.paint.list, motion_.offset(scale_.px_per_mm(), frame.steady_ms), places.content);
        read_aloud_.draw(frame, router_.current(), exploring);
    }
    around_.clear();
    if (exploring) {
        frame.paint.spoken = &around_;
        explore_strip(frame, strip, explore_);
    }
    top_bar(frame, places.top);
    frame.paint.spoken = nullptr;
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

Rect Terminal::page(const Rect& screen) const { return low() ? low_page(screen) : screen; }

Terminal::Atlas Terminal::atlas() const {
    const Current current(context_);
    const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
    return texture ? Atlas{texture->Width, texture->Height} : Atlas{};
}

const Locale& Terminal::locale() const { return words_->locale; }
Language Terminal::language() const { return words_->locale.language(); }

std::vector<kiosk::Action> Terminal::take_actions() { return std::exchange(actions_, {}); }

}  // namespace ui
