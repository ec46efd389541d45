#include "ui/widgets/theme_swatch.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/widgets/card.h"
#include "ui/widgets/seal.h"

namespace ui {

namespace {

// The paper, hills and a house at the water, a card with the village's seal.
void small_hall(const Paint& paint, const Rect& box, const std::string& carved) {
    const float radius = corner_radius(paint), base = box.b - box.height() * 0.16F, u = box.height() / 420;
    paint.gradient(box, Tone::g1, Tone::g2, radius);
    paint.clip(box);
    paint.disc({box.l + box.width() * 0.62F, base - box.height() * 0.5F}, box.height() * 0.11F, Tone::honor_tint);
    motif::hill(paint, box.l + box.width() * 0.1F, box.r - box.width() * 0.25F, base, box.height() * 0.3F, Tone::hill1);
    motif::hill(paint, box.l + box.width() * 0.5F, box.r + box.width() * 0.2F, base, box.height() * 0.42F, Tone::hill2);
    motif::house(paint, {box.r - 330 * u, base - 150 * u}, u);
    motif::wave(paint, {box.l - 10 * u, base + 10 * u}, 44 * u, static_cast<int>(box.width() / (44 * u)) + 2, 7 * u,
                Tone::gline, std::max(1.5F, 3 * u));
    paint.end_clip();
    const float size = std::clamp(box.height() * 0.36F, paint.mm(15), paint.mm(24));
    const Rect stamp = rect_at(box.l + paint.mm(5), box.t + paint.mm(5), size, size);
    seal(paint, stamp, carved, SealCut::voice);
    const float line = paint.mm(2.4F), x = stamp.r + paint.mm(4);
    paint.fill(rect_at(x, stamp.t + size * 0.22F, box.width() * 0.28F, line), Tone::gink, line / 2);
    paint.fill(rect_at(x, stamp.t + size * 0.6F, box.width() * 0.18F, line), Tone::gsoft, line / 2);
}

}  // namespace

bool theme_swatch(Frame& frame, const Rect& box, const ThemeSwatch& swatch) {
    const Paint& page = frame.paint;
    const Press press = frame.target("theme", swatch.row, box, swatch.words);
    const float radius = corner_radius(page);
    card(page, box);
    if (press.held) page.fill(box, Tone::sunk, radius);
    if (swatch.worn) page.fill(box, Tone::voice_tint, radius);
    page.frame(box, swatch.worn ? Tone::voice_text : Tone::border, page.mm(swatch.worn ? 1.25F : 0.75F), radius);
    Rect rest = box.inset(page.mm(3.5F));
    const float line = page.scale.line_px(TextSize::title);
    const Rect words = rest.cut_bottom(line);
    rest.cut_bottom(page.mm(2));
    Paint other{page.list, swatch.theme, page.scale, page.setter, page.written};
    other.grounds = page.grounds;
    small_hall(other, rest, frame.boards.village.seal);
    other.frame(rest, Tone::gline, page.mm(0.5F), radius);
    TextStyle style{Face::title, TextSize::title, swatch.worn ? Tone::voice_text : Tone::ink, Align::left, 1};
    const float icon = swatch.worn ? page.mm(12) : 0;
    if (page.width_of(swatch.words, style) + icon > words.width()) style.size = TextSize::body;
    const float width = std::min(page.width_of(swatch.words, style) + 1, words.width() - icon),
                x = words.middle().x - (width + icon) / 2;
    if (swatch.worn) page.icon({x + page.mm(4.5F), words.middle().y}, icon::check_circle, page.mm(9), style.tone);
    page.paragraph({x + icon, words.middle().y - page.scale.line_px(style.size) / 2, x + icon + width, words.b + line},
                   swatch.words, style);
    return press.tapped;
}

}  // namespace ui
