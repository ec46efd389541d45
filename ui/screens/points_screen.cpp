// After the card: the balance, the last entries in plain words, what can still be earned. Gone with the visit.
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Visit;
using kiosk::VisitEntry;

class PointsScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool personal() const override { return true; }

private:
    void draw_history(Frame& frame, const Rect& place, const Visit& visit);
    Scroll scroll_;
};

std::string_view icon_of(const VisitEntry& entry) {
    if (entry.icon == "visit") return icon::qr_code_scanner;
    if (entry.icon == "rule") return icon::menu_book;
    if (entry.icon == "talk") return icon::forum;
    if (entry.icon == "work") return icon::cleaning_services;
    return entry.icon == "goods" ? icon::shopping_basket : icon::stars;
}

void balance_card(Frame& frame, const Rect& box, const Visit& visit) {
    const Paint& paint = frame.paint;
    filled_card(paint, box, Tone::voice);
    paint.clip(box);
    const Paint faint = paint.faded(0.36F);
    motif::corners(faint, box, frame.mm(6.5F), frame.mm(0.174F), Tone::on_voice, frame.mm(1), true, false);
    const int chords = static_cast<int>(box.width() / frame.mm(11.9F)) + 3;
    motif::wave(faint, {box.l - frame.mm(5), box.b - frame.mm(14.4F)}, frame.mm(11.9F), chords, frame.mm(2),
                Tone::on_voice, frame.mm(0.75F));
    motif::wave(faint, {box.l - frame.mm(11), box.b - frame.mm(8)}, frame.mm(11.9F), chords, frame.mm(2),
                Tone::on_voice, frame.mm(0.75F));
    paint.end_clip();
    const float em = std::round(frame.mm(37.2F)), line = std::round(em * 1.17F),
                title = paint.scale.line_px(TextSize::title), body = paint.scale.line_px(TextSize::body);
    float y = box.t + std::max(frame.mm(6), (box.height() - frame.mm(12) - title - line - body) / 2);
    paint.paragraph({box.l, y, box.r, box.b}, frame.tr("To spend now"),
                    {Face::title, TextSize::title, Tone::on_voice, Align::center, 1});
    y += title;
    const std::string number = frame.wording.number(visit.balance.value),
                      unit = frame.tr("point", "points", visit.balance.value);
    const float width = paint.setter.width(number, Face::title, em),
                unit_width = paint.width_of(unit, {Face::title, TextSize::head});
    const float x = box.middle().x - (width + unit_width + frame.mm(3.5F)) / 2;
    paint.text_px({x, y}, number, Face::title, em, line, paint.color(Tone::on_voice));
    paint.text({x + width + frame.mm(3.5F), y + line - paint.scale.line_px(TextSize::head) - frame.mm(2.5F)}, unit,
               {Face::title, TextSize::head, Tone::on_voice});
    std::string sums = frame.wording.fill(frame.tr("This month earned {earned}, spent {spent}"),
                                          {{"earned", frame.wording.points(visit.earned_this_month)},
                                           {"spent", frame.wording.points(visit.spent_this_month)}});
    if (visit.waiting.value > 0)
        sums = frame.wording.fill(frame.tr("{points} waiting for approval; "),
                                  {{"points", frame.wording.points(visit.waiting)}}) +
               sums;
    paint.paragraph({box.l + frame.mm(6), y + line, box.r - frame.mm(6), box.b}, sums,
                    {Face::text, TextSize::body, Tone::on_voice, Align::center, 1});
}

void history_row(Frame& frame, const Rect& box, const VisitEntry& entry, bool last) {
    const Paint& paint = frame.paint;
    const bool spent = entry.change.value < 0;
    const float size = frame.mm(19.8F);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, icon_of(entry),
          spent ? accent::voice : accent::done);
    const float right = box.r - frame.mm(8), high = paint.scale.line_px(TextSize::title),
                low = paint.scale.line_px(TextSize::body);
    const float amount =
        paint.text({right, box.middle().y - high / 2}, frame.wording.change(entry.change),
                   {Face::bold, TextSize::title, spent ? Tone::voice_text : Tone::done_text, Align::right});
    const Rect text{box.l + size + frame.mm(12.5F), box.middle().y - (high + low) / 2, right - amount - frame.mm(4),
                    box.b};
    paint.paragraph(text, entry.what, {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    const std::string when =
        frame.wording.day_and_time(entry.at_ms) + (entry.why.empty() ? "" : frame.tr(", ") + entry.why);
    paint.paragraph({text.l, text.t + high, text.r, box.b}, when,
                    {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    if (!last) hairline(paint, text.l, right, box.b);
}

void PointsScreen::draw_history(Frame& frame, const Rect& place, const Visit& visit) {
    if (visit.entries.empty())
        return empty_state(frame, place, icon::stars, frame.tr("No entries yet"),
                           frame.tr("Your first check-in will stand here."));
    const float row = frame.mm(frame.paint.scale.large() ? 40 : 31.75F),
                rows = row * static_cast<float>(visit.entries.size());
    const Rect region{place.l - frame.mm(4), place.t - frame.mm(1), frame.content.r - frame.mm(5), place.b};
    const float y = place.t - scroll_.begin(frame, target_id("history_scroll"), region, rows + frame.mm(3));
    card(frame.paint, {place.l, y, place.r, y + rows});
    for (std::size_t i = 0; i < visit.entries.size(); ++i) {
        const Rect line = rect_at(place.l, y + row * static_cast<float>(i), place.width(), row);
        if (line.b < region.t || line.t > region.b) continue;
        history_row(frame, line, visit.entries[i], i + 1 == visit.entries.size());
    }
    scroll_.end(frame);
}

float still_to_earn(Frame& frame, const Rect& box, const Visit& visit) {
    const Paint& paint = frame.paint;
    card(paint, box);
    const float size = frame.mm(20.8F), high = paint.scale.line_px(TextSize::title),
                low = paint.scale.line_px(TextSize::body);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, icon::lightbulb_outline, accent::honor);
    std::string how;
    for (const std::string& way : visit.can_earn_how) how += (how.empty() ? "" : frame.tr(", ")) + way;
    const Rect text{box.l + size + frame.mm(12.5F), box.middle().y - (high + low) / 2, box.r - frame.mm(6), box.b};
    paint.paragraph(text,
                    frame.wording.fill(frame.tr("{points} can still be earned this week"),
                                       {{"points", frame.wording.points(visit.can_earn_this_week)}}),
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    paint.paragraph({text.l, text.t + high, text.r, text.b}, how,
                    {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    return box.height();
}

void PointsScreen::draw(Frame& frame) {
    if (!frame.visit) return;
    const Visit& visit = *frame.visit;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const std::string left =
        frame.wording.fill(frame.tr("Closes in {n} s"), {{"n", std::to_string((frame.visit_ends_in_ms + 999) / 1000)}});
    const Chip timer{left, icon::timer, {Tone::card, Tone::card, Tone::ink, Tone::card}, false, true};
    const std::string spacer = "\xE3\x80\x80";
    heading(frame, place, frame.tr("My points"),
            visit.shown_name + spacer + visit.hamlet + (visit.grid.empty() ? "" : spacer + visit.grid), &timer);
    Rect row = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(4));
    if (button(frame, row, {"done", frame.tr("Seen, put it away"), icon::check, "", ButtonLook::main}))
        frame.navigation.go_home();
    Rect right = place;
    if (frame.portrait()) {
        balance_card(frame, place.cut_top(frame.mm(106.6F)), visit);
        place.cut_top(frame.mm(4));
        right = place;
    } else {
        Rect column = right.cut_left(place.width() * 0.44F);
        right.cut_left(frame.mm(5));
        if (visit.can_earn_this_week.value > 0) {
            still_to_earn(frame, column.cut_bottom(frame.mm(34)), visit);
            column.cut_bottom(frame.mm(5));
        }
        balance_card(frame, column, visit);
    }
    right.cut_top(frame.paint.paragraph(right, frame.tr("What came and went"),
                                        {Face::title, TextSize::title, Tone::gink, Align::left, 1}) +
                  frame.mm(2));
    if (frame.portrait() && visit.can_earn_this_week.value > 0) {
        still_to_earn(frame, right.cut_bottom(frame.mm(39.7F)), visit);
        right.cut_bottom(frame.mm(4));
    }
    draw_history(frame, right, visit);
}

}  // namespace

std::unique_ptr<Screen> make_points_screen(const Route& /*route*/) { return std::make_unique<PointsScreen>(); }

}  // namespace ui
