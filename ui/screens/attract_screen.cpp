// The idle hall: a rule in vertical writing, the day's almanac leaf, hills and water; touching anywhere goes home.
//
// Another rule takes its turn each minute, and with it everything shifts by a few pixels against burn-in; between two
// minutes no frame is drawn.
#include <array>
#include <cmath>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/verse.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scene.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

class AttractScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool without_bars() const override { return true; }

private:
    void draw_head(Frame& frame, const Rect& place) const;
    void draw_almanac(Frame& frame, const Rect& leaf) const;
    void draw_verse(Frame& frame, const Rect& place, const kiosk::Rule& rule) const;
};

// One glyph below the other, centered on x; returns the lower end.
float vertical(const Paint& paint, Point top, const std::vector<std::string>& column, float em, float advance,
               Tone tone) {
    for (const std::string& character : column) {
        const float width = paint.setter.width(character, Face::title, em);
        paint.text_px({top.x - width / 2, top.y}, character, Face::title, em, advance, paint.color(tone));
        top.y += advance;
    }
    return top.y;
}

std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& column : columns(text, 64)) out.insert(out.end(), column.begin(), column.end());
    return out;
}

void AttractScreen::draw_head(Frame& frame, const Rect& place) const {
    const Paint& paint = frame.paint;
    const float size = frame.mm(27.8F), head = paint.scale.line_px(TextSize::head),
                body = paint.scale.line_px(TextSize::body);
    seal(paint, rect_at(place.l, place.t, size, size), frame.boards.village.seal, SealCut::voice);
    const float x = place.l + size + frame.mm(6.5F), y = place.t + (size - head - body) / 2;
    paint.paragraph({x, y, place.middle().x + frame.mm(10), place.b}, frame.boards.village.name,
                    {Face::title, TextSize::head, Tone::gink, Align::left, 1});
    paint.paragraph({x, y + head, place.middle().x + frame.mm(10), place.b}, frame.boards.village.hall,
                    {Face::text, TextSize::body, Tone::gsoft, Align::left, 1});
    const float clock =
        paint.text({place.r, place.t + (size - paint.scale.line_px(TextSize::display)) / 2},
                   frame.wording.clock(frame.utc_ms), {Face::bold, TextSize::display, Tone::gink, Align::right});
    const float title = paint.scale.line_px(TextSize::title), right = place.r - clock - frame.mm(8),
                top = place.t + (size - title - body) / 2;
    paint.text({right, top}, frame.wording.day(frame.utc_ms), {Face::title, TextSize::title, Tone::gink, Align::right});
    paint.text({right, top + title}, frame.wording.weekday(frame.utc_ms),
               {Face::text, TextSize::body, Tone::gsoft, Align::right});
}

void AttractScreen::draw_almanac(Frame& frame, const Rect& leaf) const {
    const Paint& paint = frame.paint;
    card(paint, leaf, Height::raised);
    paint.ring({leaf.middle().x, leaf.t + frame.mm(6.5F)}, frame.mm(2.2F), Tone::voice, frame.mm(1));
    paint.frame({leaf.l + frame.mm(3.5F), leaf.t + frame.mm(12.4F), leaf.r - frame.mm(3.5F), leaf.b - frame.mm(3.5F)},
                Tone::voice, std::max(1.0F, frame.mm(0.5F)), frame.mm(1.5F));
    if (frame.locale.language() == Language::en) return;
    const float large = paint.scale.text_px(TextSize::display), small = frame.mm(10);
    float y = vertical(paint, {leaf.middle().x, leaf.t + frame.mm(18.5F)},
                       letters(frame.wording.solar_term(frame.utc_ms)), large, large * 1.14F, Tone::voice_text);
    y += frame.mm(4);
    paint.fill(rect_at(leaf.middle().x - frame.mm(7.5F), y, frame.mm(15), frame.mm(0.75F)), Tone::voice);
    vertical(paint, {leaf.middle().x, y + frame.mm(5)}, letters(frame.wording.lunar_day_short(frame.utc_ms)), small,
             small * 1.2F, Tone::ink);
}

void AttractScreen::draw_verse(Frame& frame, const Rect& place, const kiosk::Rule& rule) const {
    const Paint& paint = frame.paint;
    float em = std::round(frame.mm(40)), advance = em * 1.105F;
    const auto longest = static_cast<std::size_t>(std::max(4.0F, place.height() / advance));
    const auto lines = columns(rule.verse, longest);
    std::size_t tallest = 1;
    for (const auto& column : lines) tallest = std::max(tallest, column.size());
    const float side = frame.mm(52),
                fit = std::min(place.width() / (static_cast<float>(lines.size()) * side + side * 0.6F),
                               place.height() / (static_cast<float>(tallest) * advance));
    if (fit < 1) {
        em *= fit;
        advance *= fit;
    }
    const float step = side * std::min(1.0F, fit) * (lines.size() <= 2 ? 1.15F : 1.0F);
    float x = place.r - step / 2;
    for (const auto& column : lines) {
        vertical(paint, {x, place.t}, column, em, advance, Tone::gink);
        x -= step;
    }
    const std::string which = frame.tr("Village rules") +
                              frame.wording.fill(frame.tr("Rule {n}"), {{"n", frame.wording.numeral(rule.number)}});
    if (frame.locale.language() == Language::en) return;
    const float small = frame.mm(10), size = frame.mm(21.8F), foot = place.t + advance * static_cast<float>(tallest);
    const auto source = letters(which);
    const float top = std::max(place.t, foot - static_cast<float>(source.size()) * small * 1.25F - size - frame.mm(5));
    vertical(paint, {x + frame.mm(8), top}, source, small, small * 1.25F, Tone::gsoft);
    seal(paint, rect_at(x + frame.mm(8) - size / 2, foot - size, size, size), frame.tr("rule seal"), SealCut::voice);
}

void AttractScreen::draw(Frame& frame) {
    const Paint& paint = frame.paint;
    const std::int64_t minute = frame.utc_ms / 60'000;
    const float shift = frame.mm(0.5F) * static_cast<float>(minute % 3 - 1);
    const Rect screen = frame.content;
    if (frame.target("attract", 0, screen, frame.tr("Touch the screen, anywhere")).tapped) frame.navigation.go_home();
    const bool portrait = frame.portrait();
    attract_scene(paint, screen, portrait, screen.b - frame.mm(portrait ? 69.4F : 56.5F));
    const Rect place = screen.inset(frame.mm(10), frame.mm(portrait ? 13.6F : 10)).moved(shift, shift);
    draw_head(frame, place);
    motif::corner(paint, {place.r, place.t + frame.mm(portrait ? 40 : 34)}, -1, 1, frame.mm(0.198F), Tone::gvoice,
                  frame.mm(1.2F));
    draw_almanac(frame, rect_at(place.l, place.t + frame.mm(portrait ? 50 : 40), frame.mm(42.2F), frame.mm(129)));
    const auto& rules = frame.boards.rules.rules;
    if (!rules.empty()) {
        const Rect verse{place.l + frame.mm(portrait ? 50 : 120), place.t + frame.mm(portrait ? 50 : 38),
                         place.r - frame.mm(portrait ? 26 : 20), screen.b - frame.mm(portrait ? 100 : 76)};
        draw_verse(frame, verse, rules[static_cast<std::size_t>(minute) % rules.size()]);
    }
    const Rect bar{place.l, screen.b - frame.mm(portrait ? 44.6F : 32), place.r,
                   screen.b - frame.mm(portrait ? 13.9F : 7)};
    filled_card(paint, bar, Tone::voice);
    const std::string words = frame.tr("Touch the screen, anywhere");
    const float icon = frame.mm(15.9F),
                width = icon + frame.mm(6.5F) + paint.width_of(words, {Face::title, TextSize::head}),
                x = bar.middle().x - width / 2;
    paint.icon({x + icon / 2, bar.middle().y}, icon::touch_app, icon, Tone::on_voice);
    paint.text({x + icon + frame.mm(6.5F), bar.middle().y - paint.scale.line_px(TextSize::head) / 2}, words,
               {Face::title, TextSize::head, Tone::on_voice});
}

}  // namespace

std::unique_ptr<Screen> make_attract_screen(const Route& /*route*/) { return std::make_unique<AttractScreen>(); }

}  // namespace ui
