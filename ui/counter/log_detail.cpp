#include "ui/counter/log_detail.h"

#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Redemption;
using kiosk::RedemptionLine;

constexpr float gap_mm = 5, edge_mm = 5, choice_part = 0.44F;
constexpr std::int64_t minute_ms = 60'000;

bool none_back(const Redemption& redemption) {
    return std::ranges::all_of(redemption.lines, [](const RedemptionLine& line) { return line.returned == 0; });
}

float row_height(const Frame& frame) {
    const float words = std::max(stepper_height(frame), frame.paint.scale.line_px(TextSize::title) +
                                                            frame.paint.scale.line_px(TextSize::body)) +
                        frame.mm(6);
    return frame.upright() ? words + segmented_choice_height(frame) + frame.mm(edge_mm) : words;
}

std::string state_of(const Frame& frame, const RedemptionLine& line) {
    const std::string worth = frame.wording.points(line.worth(line.handed_over));
    if (line.returned == 0) return worth;
    return worth + frame.tr(", ") +
           frame.wording.fill(frame.tr("{n} came back"), {{"n", frame.wording.number(line.returned)}});
}

}  // namespace

bool may_undo(const Redemption& redemption, std::int64_t utc_ms) {
    return redemption.state == kiosk::RedemptionState::handed_over && none_back(redemption) &&
           utc_ms - redemption.handed_over_ms < kiosk::undo_within_ms;
}

void LogDetail::draw_line(Frame& frame, const Rect& box, const RedemptionLine& line, Mark& mark) {
    const Paint& paint = frame.paint;
    card(paint, box);
    Rect place = box.inset(frame.mm(edge_mm), frame.mm(3));
    const std::string name = line.name + " \xC3\x97" + std::to_string(line.handed_over), state = state_of(frame, line);
    WordPair words{name, state};
    words.title_style.max_lines = words.sentence_style.max_lines = 1;
    if (line.returned > 0) return word_pair(paint, place, words);
    Rect choices =
        frame.upright() ? place.cut_bottom(segmented_choice_height(frame)) : place.cut_right(box.width() * choice_part);
    choices.t = choices.middle().y - segmented_choice_height(frame) / 2;
    choices.b = choices.t + segmented_choice_height(frame);
    const std::array fates{Choice{frame.tr("Stays")}, Choice{frame.tr("To the shelf")}, Choice{frame.tr("Broken")}};
    const int tapped = segmented_choice(frame, choices, "fate_" + std::to_string(line.line), fates, mark.fate);
    if (tapped >= 0) {
        mark = {tapped, line.handed_over};
        frame.animate();
    }
    if (mark.fate > 0 && line.handed_over > 1) {
        const Rect keys = place.cut_right(stepper_width(frame, std::to_string(mark.pieces)));
        const float high = std::min(stepper_height(frame), place.height());
        const int change = stepper(frame, {keys.l, keys.middle().y - high / 2, keys.r, keys.middle().y + high / 2},
                                   {"back_" + std::to_string(line.line), std::to_string(mark.pieces), mark.pieces > 1,
                                    mark.pieces < line.handed_over});
        mark.pieces += change;
        if (change != 0) frame.animate();
    }
    place.cut_right(frame.mm(4));
    word_pair(paint, place, words);
}

// A tap on the reason does it: the third from the log.
void LogDetail::draw_undo(Frame& frame, Rect& place, const Redemption& redemption) {
    if (!may_undo(redemption, frame.utc_ms)) return;
    const std::int64_t left_ms = redemption.handed_over_ms + kiosk::undo_within_ms - frame.utc_ms;
    frame.navigation.changes_in_ms = left_ms % minute_ms + 1;
    const std::int64_t left = (left_ms + minute_ms - 1) / minute_ms;
    Rect row = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(2));
    const std::string words = frame.wording.fill(
        frame.tr("Undo all of it, for {n} minute more; why?", "Undo all of it, for {n} minutes more; why?", left),
        {{"n", frame.wording.number(left)}});
    const TextStyle style{Face::bold, TextSize::body, Tone::gsoft, Align::left, 2};
    const float high = frame.paint.height_of(words, place.width(), style);
    frame.paint.paragraph(place.cut_bottom(high), words, style);
    place.cut_bottom(frame.mm(3));
    constexpr std::array reasons{msgid("Wrong goods"), msgid("Wrong number"), msgid("Not wanted")};
    const float gap = frame.mm(gap_mm), width = (row.width() - 2 * gap) / 3;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const Rect box = row.cut_left(width);
        row.cut_left(gap);
        if (button(
                frame, box,
                {"undo", frame.tr(reasons[i]), icon::undo, "", ButtonLook::plain, false, static_cast<std::int64_t>(i)}))
            frame.ask(kiosk::UndoRedemption{redemption.id, static_cast<kiosk::UndoWhy>(i)});
    }
}

std::vector<kiosk::ReturnLine> LogDetail::coming_back(const Redemption& redemption) const {
    std::vector<kiosk::ReturnLine> lines;
    for (std::size_t i = 0; i < redemption.lines.size() && i < marks_.size(); ++i)
        if (marks_[i].fate > 0 && redemption.lines[i].returned == 0)
            lines.push_back({redemption.lines[i].line, marks_[i].pieces, marks_[i].fate == 2});
    return lines;
}

bool LogDetail::draw_foot(Frame& frame, Rect row, const Redemption& redemption) {
    const float gap = frame.mm(gap_mm), width = (row.width() - 2 * gap) / 3;
    const bool back = button(frame, row.cut_left(width), {"to_list", frame.tr("To the list"), icon::arrow_back});
    row.cut_left(gap);
    if (button(frame, row.cut_left(width), {"again", frame.tr("Print the slip again"), icon::print}))
        frame.ask(kiosk::PrintSlipAgain{redemption.id});
    row.cut_left(gap);
    auto lines = coming_back(redemption);
    const ButtonState state = lines.empty() ? ButtonState::off : ButtonState::ready;
    if (button(
            frame, row,
            {"bring_back", frame.tr("Take it back"), icon::assignment_return, "", ButtonLook::main, false, 0, state})) {
        frame.ask(kiosk::BringBack{redemption.id, std::move(lines)});
        marks_.assign(marks_.size(), Mark{});
    }
    return back;
}

bool LogDetail::draw(Frame& frame, Rect place, const kiosk::OpenRedemption& open) {
    const Redemption& redemption = open.redemption;
    std::vector<const RedemptionLine*> given;
    for (const RedemptionLine& line : redemption.lines)
        if (line.handed_over > 0) given.push_back(&line);
    marks_.resize(redemption.lines.size());
    const bool back = draw_foot(frame, place.cut_bottom(button_height(frame)), redemption);
    place.cut_bottom(frame.mm(gap_mm));
    draw_undo(frame, place, redemption);
    rows_.draw(frame, place, {"log_lines", given.size(), 1, row_height(frame)}, [&](std::size_t i, const Rect& box) {
        const auto at = static_cast<std::size_t>(given[i] - redemption.lines.data());
        draw_line(frame, box, *given[i], marks_[at]);
    });
    return back;
}

}  // namespace ui
