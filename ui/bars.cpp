#include "ui/bars.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::DeviceState;

void village_name(Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(18.8F);
    const Rect stamp = rect_at(box.l, box.middle().y - size / 2, size, size);
    seal(paint, stamp, frame.boards.village.seal, SealCut::voice);
    const float x = stamp.r + frame.mm(4.5F), high = paint.scale.line_px(TextSize::title) * 0.82F;
    const bool two = !paint.scale.large();
    const float low = two ? paint.scale.line_px(TextSize::body) * 0.85F : 0;
    const float y = box.middle().y - (high + low) / 2;
    const TextStyle name{Face::title, TextSize::title, Tone::gink, Align::left, 1};
    const float lift = (paint.scale.line_px(TextSize::title) - high) / 2;
    paint.paragraph({x, y - lift, box.r, box.b}, frame.boards.village.name, name);
    if (two)
        paint.paragraph({x, y + high - lift / 3, box.r, box.b}, frame.boards.village.hall,
                        {Face::text, TextSize::body, Tone::gsoft, Align::left, 1});
}

// Only what is wrong or on: an icon each, small, with the calm color of the ground.
float device_icons(Frame& frame, const Rect& box) {
    struct Sign {
        DeviceState state;
        std::string_view good, bad;
    };
    const std::array signs{Sign{frame.devices.scanner, icon::qr_code_scanner, icon::qr_code_scanner},
                           Sign{frame.devices.camera, icon::photo_camera, icon::no_photography},
                           Sign{frame.devices.sound, icon::volume_up, icon::volume_off},
                           // Nothing in the jack is nothing wrong.
                           Sign{frame.devices.headphones == DeviceState::ready ? DeviceState::ready : DeviceState::none,
                                icon::headphones, icon::headphones},
                           Sign{frame.devices.network, icon::wifi, icon::wifi_off},
                           Sign{frame.devices.printer, icon::print, icon::print_disabled}};
    const float size = frame.mm(8.4F), gap = frame.mm(2);
    float x = box.r, y = box.middle().y - size - gap / 2;
    int shown = 0;
    for (const Sign& sign : signs) {
        if (sign.state == DeviceState::none) continue;
        const bool good = sign.state == DeviceState::ready;
        frame.paint.icon({x - size / 2, y + size / 2}, good ? sign.good : sign.bad, size,
                         good ? Tone::gsoft : Tone::gvoice);
        if (++shown % 2 == 0) {
            x -= size + gap;
            y = box.middle().y - size - gap / 2;
        } else {
            y += size + gap;
        }
    }
    const int pairs = (shown + 1) / 2;
    return static_cast<float>(pairs) * (size + gap) + (shown ? frame.mm(3) : 0);
}

// Returns where it begins.
float date_and_clock(Frame& frame, Rect box) {
    const Paint& paint = frame.paint;
    box.cut_right(device_icons(frame, box));
    const float clock_line = paint.scale.line_px(TextSize::head);
    const float clock = paint.text({box.r, box.middle().y - clock_line / 2}, frame.wording.clock(frame.utc_ms),
                                   {Face::bold, TextSize::head, Tone::gink, Align::right});
    const float line = paint.scale.line_px(TextSize::body) * 0.9F, x = box.r - clock - frame.mm(6.5F);
    const bool lunar = !paint.scale.large();
    const float y = box.middle().y - (lunar ? line : paint.scale.line_px(TextSize::body) / 2);
    const std::string spacer = "\xE3\x80\x80";
    float wide = paint.text({x, y}, frame.wording.day(frame.utc_ms) + spacer + frame.wording.weekday(frame.utc_ms),
                            {Face::text, TextSize::body, Tone::gink, Align::right});
    if (lunar)
        wide = std::max(
            wide, paint.text({x, y + line},
                             frame.wording.lunar_day(frame.utc_ms) + spacer + frame.wording.solar_term(frame.utc_ms),
                             {Face::text, TextSize::body, Tone::gsoft, Align::right}));
    return x - wide;
}

constexpr float between_mm = 3;  // Two neighbours' targets (interface.md, Measured in millimetres).

enum class ItemLook : std::uint8_t { plain, here, off, on };

struct BarItem {
    BarTap tap;
    std::string_view name, icon;
    const char* words;
    ItemLook look = ItemLook::plain;
};

// What cannot be tapped now is paler, its sign more than its word: the word can still be read.
constexpr float off_sign = 0.45F, off_word = 0.8F;

void bar_item(Frame& frame, const Rect& box, const BarItem& item, Tone tone) {
    const bool off = item.look == ItemLook::off;
    const Paint sign = frame.paint.faded(off ? off_sign : 1), paint = frame.paint.faded(off ? off_word : 1);
    const TextStyle style{Face::text, TextSize::body, tone, Align::left, 1};
    const float icon = paint.scale.large() ? frame.mm(14.9F) : frame.mm(11.4F),
                line = paint.scale.line_px(TextSize::body) * 0.9F;
    const std::string words = frame.tr(item.words);
    const float width = std::min(paint.width_of(words, style), box.width());
    if (frame.portrait()) {
        const float y = box.middle().y - (icon + frame.mm(1) + line) / 2;
        sign.icon({box.middle().x, y + icon / 2}, item.icon, icon, tone);
        paint.paragraph({box.middle().x - width / 2, y + icon + frame.mm(1) - line * 0.05F, box.r, box.b}, words,
                        style);
        return;
    }
    const float x = box.middle().x - (icon + frame.mm(3.5F) + width) / 2;
    sign.icon({x + icon / 2, box.middle().y}, item.icon, icon, tone);
    paint.paragraph({x + icon + frame.mm(3.5F), box.middle().y - paint.scale.line_px(TextSize::body) / 2, box.r, box.b},
                    words, style);
}

// Each item has the same width, unless a long word needs more than that: then all get what they need and share the
// rest.
std::vector<float> bar_widths(const Frame& frame, const std::vector<BarItem>& items, float all) {
    const float icon = frame.portrait() ? 0 : frame.mm((frame.paint.scale.large() ? 14.9F : 11.4F) + 3.5F);
    std::vector<float> widths;
    float sum = 0, most = 0;
    for (const BarItem& item : items) {
        widths.push_back(frame.paint.width_of(frame.tr(item.words), {Face::text, TextSize::body}) + icon +
                         frame.mm(between_mm));
        sum += widths.back();
        most = std::max(most, widths.back());
    }
    const auto count = static_cast<float>(items.size());
    for (float& width : widths) width = most <= all / count ? all / count : width + (all - sum) / count;
    return widths;
}

BarItem read_aloud_item(BarState::ReadAloud state) {
    if (state == BarState::ReadAloud::needs_headphones)
        return {BarTap::none, "bar_read", icon::headphones, msgid("With headphones"), ItemLook::off};
    const bool reading = state == BarState::ReadAloud::reading;
    return {BarTap::read_aloud, "bar_read", icon::volume_up, reading ? msgid("Stop reading") : msgid("Read to me"),
            reading                                 ? ItemLook::on
            : state == BarState::ReadAloud::offered ? ItemLook::plain
                                                    : ItemLook::off};
}

std::vector<BarItem> items_of(const BarState& state) {
    std::vector<BarItem> items{
        {BarTap::back, "bar_back", icon::arrow_back, msgid("Back"), state.at_home ? ItemLook::off : ItemLook::plain},
        {BarTap::home, "bar_home", icon::home, msgid("Home"), state.at_home ? ItemLook::here : ItemLook::plain}};
    if (state.read_aloud != BarState::ReadAloud::absent) items.push_back(read_aloud_item(state.read_aloud));
    items.push_back({BarTap::text_size, "bar_size", icon::format_size, msgid("Text")});
    items.push_back({BarTap::language, "bar_language", icon::translate, msgid("Language")});
    items.push_back({BarTap::help, "bar_help", icon::support_agent, msgid("Help me")});
    return items;
}

Tone tone_of(ItemLook look) {
    switch (look) {
        case ItemLook::here: return Tone::gvoice;
        case ItemLook::off: return Tone::gsoft;
        case ItemLook::on: return Tone::on_voice;
        case ItemLook::plain: break;
    }
    return Tone::gink;
}

// True: it was tapped.
bool bar_place(Frame& frame, const Rect& place, const BarItem& item) {
    if (item.look == ItemLook::off) {
        bar_item(frame, place, item, tone_of(item.look));
        return false;
    }
    const Press press = frame.target(item.name, 0, place.inset(frame.mm(between_mm / 2), 0), frame.tr(item.words));
    const Rect inner = place.inset(frame.mm(3), frame.mm(2));
    if (item.look == ItemLook::on)
        frame.paint.fill(inner, press.held ? Tone::voice_press : Tone::voice, corner_radius(frame.paint));
    else if (press.held)
        frame.paint.fill(inner, Tone::sunk, corner_radius(frame.paint));
    bar_item(frame, place, item, tone_of(item.look));
    return press.tapped;
}

}  // namespace

BarPlaces bar_places(const Scale& scale, const Rect& screen) {
    const bool large = scale.large();
    const float top = scale.portrait() ? (large ? 34.7F : 29.8F) : 24.8F;
    const float bottom = scale.portrait() ? (large ? 39.7F : 32.2F) : 24.8F;
    Rect rest = screen;
    const Rect above = rest.cut_top(scale.mm(top));
    const Rect below = rest.cut_bottom(scale.mm(bottom));
    return {above, rest, below};
}

void top_bar(Frame& frame, const Rect& box) {
    const Rect inner = box.inset(frame.mm(10), 0);
    const float date = date_and_clock(frame, inner);
    village_name(frame, {inner.l, inner.t, date - frame.mm(6), inner.b});
    hairline(frame.paint, box.l, box.r, box.b, Tone::gline);
}

BarTap bottom_bar(Frame& frame, const Rect& box, const BarState& state) {
    const std::vector<BarItem> items = items_of(state);
    frame.paint.fill(box, Tone::g2);
    hairline(frame.paint, box.l, box.r, box.t + 1, Tone::gline);
    Rect row = box.inset(frame.mm(frame.portrait() ? 3 : 20), 0);
    const auto widths = bar_widths(frame, items, row.width());
    BarTap tap = BarTap::none;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (bar_place(frame, row.cut_left(widths[i]), items[i])) tap = items[i].tap;
    return tap;
}

}  // namespace ui
