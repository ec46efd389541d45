#include "ui/points/entry_reason.h"

#include <vector>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::EntryReason;
using kiosk::VisitEntry;

constexpr TextStyle title_style{Face::title, TextSize::head, Tone::gink, Align::left, 2},
    rule_style{Face::bold, TextSize::title, Tone::gink, Align::left, 3},
    line_style{Face::text, TextSize::body, Tone::gsoft, Align::left, 4};
constexpr float gap_mm = 4;

struct Line {
    std::string words;
    TextStyle style;
};

std::string rule_line(const Frame& frame, const EntryReason& reason) {
    const std::string each =
        frame.wording.fill(frame.tr("{rule}: {points} each time"),
                           {{"rule", reason.rule}, {"points", frame.wording.points(reason.amount)}});
    return each;
}

std::string version_line(const Frame& frame, const EntryReason& reason) {
    const std::string n = std::to_string(reason.version);
    if (reason.since.empty()) return frame.wording.fill(frame.tr("By version {n} of this rule"), {{"n", n}});
    return frame.wording.fill(frame.tr("By version {n} of this rule, in force since {date}"),
                              {{"n", n}, {"date", frame.wording.day_with_year(reason.since)}});
}

std::string other_versions(const Frame& frame, const EntryReason& reason) {
    std::string words;
    if (reason.before)
        words = frame.wording.fill(frame.tr("Before that it was {points}."),
                                   {{"points", frame.wording.points(*reason.before)}});
    if (reason.today)
        words +=
            frame.wording.fill(frame.tr("Today it is {points}."), {{"points", frame.wording.points(*reason.today)}});
    return words;
}

std::vector<Line> lines_of(const Frame& frame, const VisitEntry& entry, const EntryReason& reason) {
    std::vector<Line> lines{
        {frame.wording.fill(frame.tr("Why {points}?"), {{"points", frame.wording.points(entry.change)}}), title_style},
        {rule_line(frame, reason), rule_style},
        {version_line(frame, reason), line_style}};
    const auto add = [&lines](std::string words) {
        if (!words.empty()) lines.push_back({std::move(words), line_style});
    };
    add(other_versions(frame, reason));
    add(reason.explanation);
    if (!reason.basis.empty()) add(frame.wording.fill(frame.tr("It stands on: {basis}"), {{"basis", reason.basis}}));
    add(frame.wording.fill(frame.tr("If you think it is wrong, ask at the counter and give the number {id}"),
                           {{"id", reason.number}}));
    return lines;
}

}  // namespace

bool entry_reason_sheet(Frame& frame, const VisitEntry& entry) {
    if (!entry.reason) return true;
    const Paint& paint = frame.paint;
    const auto lines = lines_of(frame, entry, *entry.reason);
    const Rect screen = frame.content;
    const float width = sheet_width(frame, screen);
    float height = button_height(frame) + frame.mm(gap_mm);
    for (const Line& line : lines) height += paint.height_of(line.words, width, line.style) + frame.mm(gap_mm);
    const Sheet place = sheet(frame, screen, "entry_reason", height);
    Rect inside = place.inside;
    const bool read = button(frame, inside.cut_bottom(button_height(frame)),
                             {"reason_read", frame.tr("Understood"), icon::check, "", ButtonLook::main});
    for (const Line& line : lines) inside.cut_top(paint.paragraph(inside, line.words, line.style) + frame.mm(gap_mm));
    return read || place.dismissed;
}

}  // namespace ui
