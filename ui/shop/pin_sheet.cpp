#include "ui/shop/pin_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/icons.h"
#include "ui/pin/pin_words.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

using kiosk::PinKind;

constexpr float gap_mm = 5, low_above_mm = 38;
constexpr TextStyle title_style{Face::title, TextSize::head, Tone::gink, Align::left, 3},
    sentence_style{Face::text, TextSize::body, Tone::gsoft, Align::left, 5},
    closed_style{Face::bold, TextSize::body, Tone::gvoice, Align::left, 5};

// For whoever sits every key is within reach.
float highest_pad(const Frame& frame) { return frame.content.height() - (frame.low ? frame.mm(low_above_mm) : 0); }

std::array<Tab, 2> tabs_of(const Frame& frame) {
    return {Tab{icon::dialpad, frame.tr("Six digits")}, Tab{icon::photo_library, frame.tr("Three pictures")}};
}

}  // namespace

std::string PinSheet::title(const Frame& frame) const {
    if (first_) return frame.tr("Once more, to be sure");
    if (for_ == For::choose) return frame.tr("Choose a PIN of your own");
    return typing_.kind() == PinKind::digits ? frame.tr("Type your PIN") : frame.tr("Touch your three pictures");
}

// Why nothing can be typed now; empty: it can.
std::string PinSheet::closed_words(Frame& frame) const {
    if (waiting_) return frame.tr("One moment");
    if (for_ == For::choose || !frame.visit || !frame.visit->pin_pad) return {};
    return gate_words(frame, frame.visit->pin_pad->gate);
}

void PinSheet::wrong(std::string why) {
    wrong_ = std::move(why);
    waiting_ = false;
    first_.reset();
    typed_.reset();
    typing_.clear();
}

std::optional<kiosk::Pin> PinSheet::take() {
    waiting_ = true;
    first_.reset();
    return std::exchange(typed_, std::nullopt);
}

// Once is enough to spend; chosen, it is typed twice.
PinSheet::Tap PinSheet::done(const Frame& frame) {
    typed_ = typing_.take();
    if (!typed_) return Tap::none;
    wrong_.clear();
    if (for_ == For::spend) return Tap::typed;
    if (!first_) {
        first_ = std::exchange(typed_, std::nullopt);
        return Tap::none;
    }
    if (first_->same_as(*typed_)) return Tap::typed;
    wrong(frame.tr("Those were two different ones"));
    return Tap::none;
}

void PinSheet::draw_tabs(Frame& frame, Rect& place) {
    const auto tabs = tabs_of(frame);
    const int chosen = typing_.kind() == PinKind::digits ? 0 : 1;
    const int tapped =
        tab_strip(frame, place.cut_top(tab_strip_height(frame, place.width(), tabs)), "pin_kind", tabs, chosen);
    place.cut_top(frame.mm(gap_mm));
    if (tapped < 0 || tapped == chosen || waiting_) return;
    typing_.use(tapped == 0 ? PinKind::digits : PinKind::pictures);
    wrong_.clear();
    frame.animate();
}

PinSheet::Tap PinSheet::draw_pad(Frame& frame, const Rect& place, bool off) {
    const auto& pad = frame.visit ? frame.visit->pin_pad : std::nullopt;
    switch (typing_.draw(frame, place, wrong_, off, pad && pad->scrambled)) {
        case PinTyping::Tap::forgotten: return Tap::forgotten;
        case PinTyping::Tap::whole: return done(frame);
        case PinTyping::Tap::none: break;
    }
    return Tap::none;
}

// Portrait: words above the pad; landscape: beside it.
PinSheet::Tap PinSheet::draw(Frame& frame, const std::string& sentence) {
    const Paint& paint = frame.paint;
    const bool beside = !frame.upright();
    const float width = std::min(frame.content.width() - frame.mm(24), frame.mm(250)),
                words_width = beside ? width * 0.4F : width,
                pad = std::min(pin_typing_height(frame, typing_.kind()), highest_pad(frame));
    const std::string closed = closed_words(frame), head = title(frame), &said = closed.empty() ? sentence : closed;
    const TextStyle& said_style = closed.empty() ? sentence_style : closed_style;
    const auto tabs = tabs_of(frame);
    const float words = paint.height_of(head, words_width, title_style) + frame.mm(1.5F) +
                        paint.height_of(said, words_width, said_style) + frame.mm(gap_mm) +
                        (has_tabs() ? tab_strip_height(frame, words_width, tabs) + frame.mm(gap_mm) : 0);
    const Sheet up = sheet(frame, frame.content, "pin_sheet", beside ? std::max(words, pad) : words + pad);
    Rect place = up.inside;
    const Rect keys = beside ? place.cut_right(width - words_width - frame.mm(10)) : place.cut_bottom(pad);
    if (beside) place.cut_right(frame.mm(10));
    place.cut_top(paragraph_without_orphan(paint, place, head, title_style) + frame.mm(1.5F));
    place.cut_top(paragraph_without_orphan(paint, place, said, said_style) + frame.mm(gap_mm));
    if (has_tabs()) draw_tabs(frame, place);
    const float top = frame.low ? keys.b - pad : keys.t;
    const Tap tap = draw_pad(frame, {keys.l, top, keys.r, top + pad}, !closed.empty());
    return up.dismissed ? Tap::close : tap;
}

}  // namespace ui
