#include "ui/widgets/number_pad.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pad_key.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float dot_mm = 8, dots_mm = 16, key_mm = 25, large_key_mm = 30, mix_part = 0.32F, bare_mix_mm = 20;
constexpr int rows = 4;
constexpr int erase_key = 10, done_key = 11, mix_key = 12;

// As on a telephone: erase, the last digit and done below the nine.
std::array<int, 12> keys_of(const PadOrder& order) {
    std::array<int, 12> keys{};
    std::ranges::copy(order.digits, keys.begin());
    keys[11] = done_key;
    keys[10] = std::exchange(keys[9], erase_key);
    return keys;
}

float head_mm(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body) / frame.mm(1) + dots_mm + 5; }

float dots_width(const Frame& frame, const NumberPad& pad) {
    return frame.mm(dot_mm) * static_cast<float>(2 * pad.wanted - 1);
}

void dots(const Frame& frame, const Rect& place, const NumberPad& pad) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(dot_mm), step = size + frame.mm(8), all = step * static_cast<float>(pad.wanted - 1);
    const Tone tone = pad.wrong.empty() ? Tone::gink : Tone::gvoice;
    for (int i = 0; i < pad.wanted; ++i) {
        const Point middle{place.middle().x - all / 2 + step * static_cast<float>(i), place.middle().y};
        if (i < pad.typed)
            paint.disc(middle, size / 2, tone);
        else
            paint.ring(middle, size / 2 - frame.mm(0.4F), pad.wrong.empty() ? Tone::gborder : tone, frame.mm(0.8F));
    }
}

// What the dots say, in words; or why they are not enough.
void words(const Frame& frame, const Rect& place, const NumberPad& pad) {
    const int left = std::max(0, pad.wanted - pad.typed);
    const std::string count =
        left ? frame.wording.fill(frame.tr("{n} digit to go", "{n} digits to go", left), {{"n", std::to_string(left)}})
             : std::string(frame.tr("All digits are there"));
    const bool wrong = !pad.wrong.empty();
    frame.paint.paragraph(
        place, wrong ? pad.wrong : count,
        {wrong ? Face::bold : Face::text, TextSize::body, wrong ? Tone::gvoice : Tone::gsoft, Align::center, 1});
}

bool digit_key(Frame& frame, const Rect& box, const NumberPad& pad, int digit) {
    const std::string label = std::to_string(digit);
    const bool tapped = pad_key(frame, box, {pad.name, digit, label, false, pad.off});
    const TextStyle style{Face::title, TextSize::head, pad.off ? Tone::faint : Tone::ink, Align::center};
    frame.paint.text({box.middle().x, box.middle().y - frame.paint.scale.line_px(style.size) / 2}, label, style);
    return tapped && pad.typed < pad.wanted;
}

bool erase(Frame& frame, const Rect& box, const NumberPad& pad) {
    const bool off = pad.off || pad.typed == 0;
    const bool tapped = pad_key(frame, box, {pad.name, erase_key, frame.tr("Erase one"), true, off});
    frame.paint.icon(box.middle(), icon::backspace, frame.mm(14), off ? Tone::gborder : Tone::gsoft);
    return tapped;
}

std::optional<PadKey> key(Frame& frame, const Rect& box, const NumberPad& pad, int which) {
    using Kind = PadKey::Kind;
    if (which == erase_key) return erase(frame, box, pad) ? std::optional(PadKey{Kind::erase}) : std::nullopt;
    if (which < erase_key)
        return digit_key(frame, box, pad, which) ? std::optional(PadKey{Kind::digit, which}) : std::nullopt;
    const auto state = pad.off || pad.typed < pad.wanted ? ButtonState::off : ButtonState::ready;
    const Button done{pad.name, frame.tr("Done"), {}, "", ButtonLook::main, false, done_key, state};
    return button(frame, box, done) ? std::optional(PadKey{Kind::done}) : std::nullopt;
}

// Whoever is looked at over the shoulder has the digits elsewhere.
void mix(Frame& frame, const Rect& box, const NumberPad& pad, bool bare) {
    const auto state = pad.off ? ButtonState::off : ButtonState::ready;
    Button mixes{pad.name, frame.tr("Mix the keys"), icon::shuffle, "", ButtonLook::quiet};
    mixes.row = mix_key;
    mixes.state = state;
    mixes.icon_only = bare;
    if (button(frame, box, mixes)) frame.navigation.pad = PadWish::mixed;
}

}  // namespace

float number_pad_height(const Frame& frame) {
    return frame.mm(head_mm(frame) + rows * (frame.paint.scale.large() ? large_key_mm : key_mm) +
                    (rows - 1) * pad_gap_mm);
}

std::optional<PadKey> number_pad(Frame& frame, const Rect& box, const NumberPad& pad) {
    Rect grid = box;
    Rect head = grid.cut_top(frame.mm(head_mm(frame)));
    Rect top = head.cut_top(frame.mm(dots_mm));
    // Without its word where that leaves the dots no room.
    const float word = box.width() * mix_part;
    const bool bare = frame.paint.scale.large() || box.width() - word < dots_width(frame, pad);
    mix(frame, top.cut_right(bare ? frame.mm(bare_mix_mm) : word), pad, bare);
    dots(frame, top, pad);
    words(frame, head, pad);
    std::optional<PadKey> tapped;
    const auto keys = keys_of(frame.pad_order);
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (const auto now = key(frame, pad_place(frame, grid, rows, static_cast<int>(i)), pad, keys[i])) tapped = now;
    return tapped;
}

}  // namespace ui
