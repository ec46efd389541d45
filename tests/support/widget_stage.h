// A place to try one widget: the hall's fonts, theme and touch, and whatever the test draws. Times pass with each call.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/calendar.h"
#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/items.h"
#include "ui/wording.h"

class WidgetStage {
public:
    using Draw = std::function<void(ui::Frame& frame)>;

    explicit WidgetStage(const ui::Display& display = {});
    ~WidgetStage();
    WidgetStage(const WidgetStage&) = delete;
    WidgetStage& operator=(const WidgetStage&) = delete;

    ui::Rect screen() const;
    // One frame.
    void draw(const Draw& widget);
    // A finger on the middle of what has this label, and the frame in which it lifts. An exception when nothing has it.
    void tap(std::string_view label, const Draw& widget);
    void tap_at(ui::Point at, const Draw& widget);

    bool sees(std::string_view words) const;
    const ui::Item* find(std::string_view label) const;

private:
    void feed(ui::PointerEvent::Kind kind, ui::Point at);

    ui::Display display_;
    ImGuiContext* context_;
    std::unique_ptr<ui::Fonts> fonts_;
    std::unique_ptr<ui::TextSetter> setter_;
    ui::Palette palette_;
    ui::Scale scale_;
    ui::Touch touch_;
    ui::Locale locale_;
    kiosk::Calendar calendar_;
    ui::Wording wording_;
    ui::Pictures pictures_;
    ui::Writing writing_;
    ui::Roll roll_;
    ui::VoiceBox voice_;
    kiosk::DeviceStates devices_;
    ui::ThemeBook themes_;
    kiosk::Boards boards_;
    std::vector<kiosk::Action> actions_;
    ui::ItemList items_;
    std::vector<ui::Written> written_;
    std::int64_t now_ms_ = 0;
};
