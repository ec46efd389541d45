#include "tests/support/widget_stage.h"

#include <imgui.h>

#include <algorithm>
#include <stdexcept>

#include "tests/support/headless_ui.h"

namespace {
constexpr std::int64_t between_taps_ms = 500, tap_ms = 80;

ImGuiContext* new_context() {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    return context;
}

ui::Fonts fonts_of_the_hall() {
    auto fonts = ui::load_fonts("");
    if (!fonts) throw std::runtime_error(fonts.error().what);
    return std::move(*fonts);
}
}  // namespace

WidgetStage::WidgetStage(const ui::Display& display)
    : display_(display),
      context_(new_context()),
      fonts_(std::make_unique<ui::Fonts>(fonts_of_the_hall())),
      setter_(std::make_unique<ui::TextSetter>(*fonts_)),
      palette_(palette_named("day")),
      scale_(display, false),
      wording_(locale_, calendar_) {
    touch_.use_scale(scale_.px_per_mm());
}

WidgetStage::~WidgetStage() {
    ImGui::SetCurrentContext(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

ui::Rect WidgetStage::screen() const {
    return {0, 0, static_cast<float>(display_.width_px), static_cast<float>(display_.height_px)};
}

void WidgetStage::draw(const Draw& widget) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = {screen().r, screen().b};
    items_.clear();
    written_.clear();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({screen().r, screen().b});
    ImGui::Begin("stage", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs);
    ui::collect_items(context_, &items_);
    ui::Paint paint{*ImGui::GetWindowDrawList(), palette_, scale_, *setter_, written_};
    ui::Navigation navigation;
    bool animating = false;
    ui::Frame frame{.boards = boards_,
                    .boards_number = 0,
                    .visit = nullptr,
                    .shop_said = nullptr,
                    .counter = nullptr,
                    .utc_ms = 0,
                    .steady_ms = now_ms_,
                    .visit_ends_in_ms = 0,
                    .paint = paint,
                    .touch = touch_,
                    .locale = locale_,
                    .wording = wording_,
                    .pictures = pictures_,
                    .writing = writing_,
                    .roll = roll_,
                    .voice = voice_,
                    .devices = devices_,
                    .themes = themes_,
                    .pad_order = {},
                    .content = screen(),
                    .read_now = std::nullopt,
                    .actions = actions_,
                    .navigation = navigation,
                    .low = false,
                    .calm = true,
                    .animating = animating};
    touch_.begin_frame();
    widget(frame);
    touch_.end_frame();
    ui::collect_items(context_, nullptr);
    ImGui::End();
    ImGui::Render();
    ui::raster::accept_textures(*ImGui::GetDrawData());
}

void WidgetStage::feed(ui::PointerEvent::Kind kind, ui::Point at) { touch_.feed({kind, 0, at, now_ms_}); }

void WidgetStage::tap_at(ui::Point at, const Draw& widget) {
    now_ms_ += between_taps_ms;
    draw(widget);
    feed(ui::PointerEvent::Kind::down, at);
    draw(widget);
    now_ms_ += tap_ms;
    feed(ui::PointerEvent::Kind::up, at);
    draw(widget);
}

void WidgetStage::tap(std::string_view label, const Draw& widget) {
    draw(widget);
    const ui::Item* item = find(label);
    if (!item) throw std::runtime_error("no \"" + std::string(label) + "\" to tap");
    tap_at(item->box.middle(), widget);
}

bool WidgetStage::sees(std::string_view words) const {
    return std::ranges::any_of(written_,
                               [&](const ui::Written& line) { return line.text.find(words) != std::string::npos; });
}

const ui::Item* WidgetStage::find(std::string_view label) const {
    const auto found = std::ranges::find_if(items_, [&](const ui::Item& item) { return item.label == label; });
    return found == items_.end() ? nullptr : &*found;
}
