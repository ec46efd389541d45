#include "ui/writing/writing_sheet.h"

#include <algorithm>
#include <vector>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/tab_strip.h"

namespace ui {

namespace {

using Way = WritingSheet::Way;

constexpr float height_mm = 250, large_height_mm = 258, list_height_mm = 290, width_mm = 250;
constexpr float above_mm = 22;  // On the page brought down, where a heading stands: out of reach for whoever sits.
constexpr float edge_mm = 10, top_mm = 6, grip_mm = 5, foot_mm = 6, gap_mm = 4;

std::vector<Way> ways_of(const Frame& frame, bool with_list) {
    std::vector<Way> ways;
    if (with_list) ways.push_back(Way::list);
    if (frame.devices.handwriting) ways.push_back(Way::handwriting);
    if (frame.devices.pinyin) ways.push_back(Way::pinyin);
    ways.push_back(Way::digits);
    return ways;
}

Tab tab_of(const Frame& frame, Way way) {
    switch (way) {
        case Way::list: return {icon::groups, frame.tr("Names")};
        case Way::handwriting: return {icon::gesture, frame.tr("Handwriting")};
        case Way::pinyin: return {icon::keyboard, frame.tr("Pinyin")};
        case Way::digits: break;
    }
    return {icon::dialpad, frame.tr("Digits")};
}

float height_of(const Frame& frame, bool list) {
    if (list) return list_height_mm;
    return frame.paint.scale.large() ? large_height_mm : height_mm;
}

}  // namespace

void WritingSheet::arrive(const Frame& frame) {
    if (!frame.calm) motion_.start(frame.upright() ? Motion::From::below : Motion::From::ahead, frame.steady_ms);
}

void WritingSheet::make_room(Frame& frame) {
    if (frame.upright())
        box_ = frame.content.cut_bottom(frame.mm(height_of(frame, way_ == Way::list)));
    else
        box_ = frame.content.cut_right(std::min(frame.mm(width_mm), frame.content.width() * 0.6F));
    if (frame.low) box_.cut_top(frame.mm(above_mm));
}

void WritingSheet::clear() {
    text_.clear();
    handwriting_.clear();
    pinyin_.clear();
}

void WritingSheet::clear(Writing& writing) {
    clear();
    writing.forget();
}

// What is half written belongs to its way; the text stays.
void WritingSheet::draw_tabs(Frame& frame, Rect& place) {
    const std::vector<Way> ways = ways_of(frame, with_list_);
    if (std::ranges::find(ways, way_) == ways.end()) way_ = ways.front();
    std::vector<Tab> tabs;
    for (const Way way : ways) tabs.push_back(tab_of(frame, way));
    const auto chosen = static_cast<int>(std::ranges::find(ways, way_) - ways.begin());
    const int tapped =
        tab_strip(frame, place.cut_top(tab_strip_height(frame, place.width(), tabs)), "writing_way", tabs, chosen);
    place.cut_top(frame.mm(gap_mm));
    if (tapped < 0 || tapped == chosen) return;
    way_ = ways[static_cast<std::size_t>(tapped)];
    handwriting_.clear();
    pinyin_.clear();
    frame.writing.forget();
    frame.animate();
}

void WritingSheet::draw_way(Frame& frame, const Rect& place) {
    switch (way_) {
        case Way::list: list_place_ = place; return;
        case Way::handwriting: return handwriting_.draw(frame, place, text_);
        case Way::pinyin: return pinyin_.draw(frame, place, text_);
        case Way::digits: return digits_way(frame, place, text_);
    }
}

bool WritingSheet::draw(Frame& frame) {
    if (motion_.on(frame.steady_ms)) frame.animate();
    const Shifted arriving(frame.paint.list, motion_.offset(frame.mm(1), frame.steady_ms), box_);
    sheet_surface(frame.paint, box_, frame.upright());
    Rect place = box_.inset(frame.mm(edge_mm), 0);
    place.cut_top(frame.mm(top_mm + (frame.upright() ? grip_mm : 0)));
    place.cut_bottom(frame.mm(foot_mm));
    draw_tabs(frame, place);
    foot_place_ = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(gap_mm));
    draw_way(frame, place);
    if (with_list_) return false;
    return button(frame, foot_place_,
                  {"finished_writing", frame.tr("Finished writing"), icon::check, "", ButtonLook::main});
}

}  // namespace ui
