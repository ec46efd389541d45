#include "ui/answer_sheet.h"

#include <algorithm>

#include "ui/answer_words.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::int64_t good_news_ms = 4000;  // interface.md: check-in, one look, 4 s
constexpr std::int64_t bad_news_ms = 12000;  // there is something to read and to decide

void upper(const Paint& paint, const Rect& top, const AnswerWords& words) {
    paint.fill_top_rounded(top, words.look.fill, paint.mm(5));
    const Paint faint = paint.faded(0.42F);
    motif::corners(faint, top, paint.mm(7), paint.mm(0.186F), words.look.on_fill, paint.mm(1), true, false);
    const int chords = static_cast<int>(top.width() / paint.mm(11.9F)) + 3;
    paint.clip(top);
    motif::wave(faint, {top.l - paint.mm(5), top.b - paint.mm(13.4F)}, paint.mm(11.9F), chords, paint.mm(2),
                words.look.on_fill, paint.mm(0.75F));
    motif::wave(faint, {top.l - paint.mm(11), top.b - paint.mm(7.4F)}, paint.mm(11.9F), chords, paint.mm(2),
                words.look.on_fill, paint.mm(0.75F));
    paint.end_clip();
    const float disc = std::min(paint.mm(54.6F), top.height() * 0.44F);
    const float head = paint.scale.line_px(TextSize::display);
    const Point middle{top.middle().x, top.t + (top.height() - paint.mm(14) - disc - head) * 0.5F + disc / 2};
    paint.disc(middle, disc / 2, words.look.on_fill);
    paint.icon(middle, words.mark, disc * 0.68F, words.look.fill);
    paint.paragraph({top.l + paint.mm(8), middle.y + disc / 2 + paint.mm(3), top.r - paint.mm(8), top.b}, words.head,
                    {Face::title, TextSize::display, words.look.on_fill, Align::center, 1});
}

// The lower half, from top to bottom: what each part is written in.
constexpr TextStyle name_style{Face::title, TextSize::display, Tone::ink, Align::center, 1},
    place_style{Face::text, TextSize::body, Tone::soft, Align::center, 1},
    asked_style{Face::title, TextSize::head, Tone::ink, Align::center, 3},
    comfort_style{Face::text, TextSize::body, Tone::soft, Align::center, 3};

TextStyle earned_style(const Paint& paint, const AnswerWords& words, float width) {
    const TextStyle bold{Face::bold, TextSize::display, words.look.text};
    const bool fits = paint.width_of(words.main, bold) + paint.scale.text_px(TextSize::display) + paint.mm(5) <= width;
    return words.main_bold && fits ? bold : TextStyle{Face::title, TextSize::head, Tone::ink};
}

void earned(const Paint& paint, const Rect& place, const AnswerWords& words) {
    const TextStyle style = earned_style(paint, words, place.width());
    const float icon = paint.scale.text_px(TextSize::display), gap = paint.mm(5),
                width = paint.width_of(words.main, style), x = place.middle().x - (icon + gap + width) / 2;
    paint.icon({x + icon / 2, place.middle().y}, words.main_icon, icon, words.look.text);
    paint.text({x + icon + gap, place.middle().y - paint.scale.line_px(style.size) / 2}, words.main, style);
}

float lower_height(const Frame& frame, float width, const AnswerWords& words) {
    const Paint& paint = frame.paint;
    const float comfort = paint.height_of(words.comfort, width, comfort_style),
                display = paint.scale.line_px(TextSize::display);
    if (words.asks)
        return paint.height_of(words.main, width, asked_style) + comfort + button_height(frame) + paint.mm(18);
    return 2 * display + paint.scale.line_px(TextSize::body) + comfort + paint.mm(13);
}

void lower(const Paint& paint, Rect place, const AnswerWords& words) {
    if (words.asks) {
        place.cut_top(paint.mm(4));
        place.cut_top(paragraph_without_orphan(paint, place, words.main, asked_style) + paint.mm(6));
    } else {
        place.cut_top(paint.paragraph(place, words.name, name_style));
        place.cut_top(paint.paragraph(place, words.place, place_style) + paint.mm(8));
        earned(paint, place.cut_top(paint.scale.line_px(TextSize::display)), words);
        place.cut_top(paint.mm(5));
    }
    paragraph_without_orphan(paint, place, words.comfort, comfort_style);
}

// Room for the line that says when it closes, and its bar.
float foot_height(const Paint& paint) { return paint.mm(14) + paint.scale.line_px(TextSize::body); }

void countdown(const Frame& frame, const Rect& sheet, float part, std::int64_t left_ms) {
    const Paint& paint = frame.paint;
    const Rect bar{sheet.l + paint.mm(10), sheet.b - paint.mm(10), sheet.r - paint.mm(10), sheet.b - paint.mm(8)};
    const std::string words =
        frame.wording.fill(frame.tr("Closes by itself in {n} s"), {{"n", std::to_string((left_ms + 999) / 1000)}});
    paint.paragraph({bar.l, bar.t - paint.mm(3) - paint.scale.line_px(TextSize::body), bar.r, bar.t}, words,
                    {Face::text, TextSize::body, Tone::soft, Align::center, 1});
    paint.fill(bar, Tone::sunk, paint.mm(1));
    paint.fill({bar.l, bar.t, bar.l + bar.width() * part, bar.b}, Tone::border, paint.mm(1));
}

Rect sheet_place(const Paint& paint, const Rect& screen, bool portrait) {
    const float width = std::min(paint.mm(portrait ? 248.0F : 330.0F), screen.width() - paint.mm(20));
    const float wanted = portrait ? 292.6F : paint.scale.large() ? 251.0F : 228.0F;
    const float height = std::min(paint.mm(wanted), screen.height() - paint.mm(16));
    const Point middle = screen.middle();
    return rect_at(middle.x - width / 2, middle.y - height / 2 - (portrait ? paint.mm(9.5F) : 0), width, height);
}

}  // namespace

void AnswerSheet::show(const kiosk::Outcome& outcome, std::int64_t steady_ms) {
    outcome_ = outcome;
    shown_ms_ = steady_ms;
    stays_ms_ = std::holds_alternative<kiosk::Refused>(outcome) ? bad_news_ms : good_news_ms;
}

void AnswerSheet::tick(std::int64_t steady_ms) {
    if (outcome_ && steady_ms - shown_ms_ >= stays_ms_) outcome_.reset();
}

std::int64_t AnswerSheet::next_ms(std::int64_t steady_ms) const {
    return shown_ms_ + ((steady_ms - shown_ms_) / 1000 + 1) * 1000;
}

void AnswerSheet::draw(Frame& frame, const Rect& screen) {
    if (!outcome_) return;
    const Paint& paint = frame.paint;
    frame.touch.cover();
    paint.faded(paint.palette.scrim_alpha).fill(screen, Tone::scrim);
    const AnswerWords words = words_for(*outcome_, frame);
    const bool outside = frame.target("answer", 0, screen, words.head).tapped;
    const Rect sheet = sheet_place(paint, screen, frame.portrait());
    paint.shadow(sheet, paint.mm(12), paint.mm(2), 0.35F);
    paint.fill(sheet, Tone::card, paint.mm(5));
    if (paint.palette.framed_cards) paint.frame(sheet, Tone::border, paint.mm(0.75F), paint.mm(5));
    Rect rest = sheet;
    const Rect foot = rest.cut_bottom(foot_height(paint));
    const float gap = paint.mm(frame.portrait() && !paint.scale.large() ? 12 : 6),
                needed = lower_height(frame, sheet.width() - paint.mm(20), words);
    upper(paint, rest.cut_top(std::max(paint.mm(58), std::min(sheet.height() * 0.44F, rest.height() - needed - gap))),
          words);
    rest.cut_top(gap);
    const std::int64_t left = std::max<std::int64_t>(0, shown_ms_ + stays_ms_ - frame.steady_ms);
    countdown(frame, sheet, static_cast<float>(left) / static_cast<float>(stays_ms_), left);
    lower(paint, rest.inset(paint.mm(10), 0), words);
    bool done = outside;
    if (words.asks) {
        Rect row = Rect{sheet.l + paint.mm(10), 0, sheet.r - paint.mm(10), 0};
        row.b = foot.t - paint.mm(2);
        row.t = row.b - button_height(frame);
        const float half = (row.width() - paint.mm(5)) / 2;
        if (button(frame, row.cut_left(half),
                   {"understood", frame.tr("Understood"), icon::check, "", ButtonLook::main}))
            done = true;
        row.cut_left(paint.mm(5));
        if (button(frame, row, {"call_help", frame.tr("Call somebody"), icon::support_agent})) {
            done = true;
            frame.ask(kiosk::CallHelp{});
            frame.go("help");
        }
    }
    if (!done) return;
    outcome_.reset();
    frame.animate();  // This frame still shows it.
}

}  // namespace ui
