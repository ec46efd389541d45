#include "ui/writing/word_key.h"

#include <algorithm>

#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float icon_mm = 11.4F, icon_gap_mm = 4;

void surface(const Paint& paint, const Rect& box, const WordKey& key, bool held) {
    const float radius = corner_radius(paint);
    if (key.off) return paint.fill(box, Tone::sunk, radius);
    if (key.best)
        filled_card(paint, box, held ? Tone::voice_press : Tone::voice, Height::flat);
    else
        card(paint, box);
    if (held && !key.best) paint.fill(box, Tone::sunk, radius);
}

// In letters that fit; the sign goes before the word does.
struct Fit {
    TextStyle style;
    float icon = 0, gap = 0, width = 0;
};

Fit fit_of(const Paint& paint, const Rect& box, const WordKey& key, Tone tone) {
    Fit fit{key.style};
    fit.style.tone = tone;
    fit.icon = key.icon.empty() ? 0 : paint.mm(icon_mm);
    fit.gap = key.icon.empty() || key.icon_only ? 0 : paint.mm(icon_gap_mm);
    if (key.icon_only) return fit;
    const float room = box.width() - paint.mm(4);
    if (fit.icon > 0 && paint.width_of(key.words, fit.style) + fit.icon + fit.gap > room) fit.icon = fit.gap = 0;
    if (paint.width_of(key.words, fit.style) > room) fit.style.size = TextSize::title;
    if (paint.width_of(key.words, fit.style) > room) fit.style.size = TextSize::body;
    fit.width = std::min(room, paint.width_of(key.words, fit.style) + 1);
    return fit;
}

}  // namespace

bool word_key(Frame& frame, const Rect& box, const WordKey& key) {
    const Press press = frame.target(key.name, key.row, box, key.words);
    const Paint paint = frame.paint.unspoken();
    surface(paint, box, key, press.held);
    const Tone tone = key.off ? Tone::faint : key.best ? Tone::on_voice : key.style.tone;
    const Fit fit = fit_of(paint, box, key, tone);
    const float x = box.middle().x - (fit.width + fit.icon + fit.gap) / 2;
    if (fit.icon > 0)
        paint.icon({x + fit.icon / 2, box.middle().y}, key.icon, fit.icon,
                   key.off || key.best ? tone : Tone::voice_text);
    if (!key.icon_only) {
        const float left = x + fit.icon + fit.gap, line = paint.scale.line_px(fit.style.size);
        paint.paragraph({left, box.middle().y - line / 2, left + fit.width, box.b}, key.words, fit.style);
    }
    return press.tapped && !key.off;
}

WordKey sign_key(std::string_view name, const char* words, std::string_view icon) {
    WordKey key{name, 0, words, icon};
    key.style.size = TextSize::title;
    return key;
}

float key_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 25.0F : 22.0F); }

}  // namespace ui
