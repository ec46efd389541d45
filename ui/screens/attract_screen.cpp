// The idle hall: what the programme gives this turn, under the village's name and clock; touching anywhere goes home.
//
// Each minute everything moves by a few pixels against burn-in; between two turns only the minute draws a frame.
#include <cmath>

#include "kiosk/model/programme.h"
#include "ui/attract/attract.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
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
    static void draw_head(Frame& frame, const Rect& place);
    static void draw_almanac(Frame& frame, const Rect& leaf);
    static void draw_rule(Frame& frame, const Rect& place, float base, std::optional<std::size_t> rule);
    static void draw_turn(Frame& frame, const Rect& place, float base, const kiosk::WallTurn& turn);
    static void draw_bar(Frame& frame, const Rect& bar);
};

void AttractScreen::draw_head(Frame& frame, const Rect& place) {
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

void AttractScreen::draw_almanac(Frame& frame, const Rect& leaf) {
    const Paint& paint = frame.paint;
    card(paint, leaf, Height::raised);
    paint.ring({leaf.middle().x, leaf.t + frame.mm(6.5F)}, frame.mm(2.2F), Tone::voice, frame.mm(1));
    paint.frame({leaf.l + frame.mm(3.5F), leaf.t + frame.mm(12.4F), leaf.r - frame.mm(3.5F), leaf.b - frame.mm(3.5F)},
                Tone::voice, std::max(1.0F, frame.mm(0.5F)), frame.mm(1.5F));
    if (frame.locale.language() == Language::en) return;
    const float large = paint.scale.text_px(TextSize::display), small = frame.mm(10);
    float y =
        vertical_text(paint, {leaf.middle().x, leaf.t + frame.mm(18.5F)},
                      glyphs_of(frame.wording.solar_term(frame.utc_ms)), {large, large * 1.14F, Tone::voice_text});
    y += frame.mm(4);
    paint.fill(rect_at(leaf.middle().x - frame.mm(7.5F), y, frame.mm(15), frame.mm(0.75F)), Tone::voice);
    vertical_text(paint, {leaf.middle().x, y + frame.mm(5)}, glyphs_of(frame.wording.lunar_day_short(frame.utc_ms)),
                  {small, small * 1.2F, Tone::ink});
}

// With no rule at all the almanac leaf hangs alone.
void AttractScreen::draw_rule(Frame& frame, const Rect& place, float base, std::optional<std::size_t> rule) {
    const bool portrait = frame.portrait();
    motif::corner(frame.paint, {place.r, place.t + frame.mm(portrait ? 40 : 34)}, -1, 1, frame.mm(0.198F), Tone::gvoice,
                  frame.mm(1.2F));
    draw_almanac(frame, rect_at(place.l, place.t + frame.mm(portrait ? 50 : 40), frame.mm(42.2F), frame.mm(129)));
    if (!rule) return;
    const Rect verse{place.l + frame.mm(50), place.t + frame.mm(portrait ? 50 : 38),
                     place.r - frame.mm(portrait ? 26 : 20), base - frame.mm(portrait ? 30 : 19)};
    // How far the drawn village reaches to the right, and where its roofs, on its side the sun, begin.
    const Rect houses{place.l, base - frame.mm(portrait ? 52 : 80), place.l + frame.mm(portrait ? 74 : 180), base};
    attract_rule(frame, verse, houses, frame.boards.rules.rules[*rule]);
}

void AttractScreen::draw_turn(Frame& frame, const Rect& place, float base, const kiosk::WallTurn& turn) {
    if (turn.kind == kiosk::WallKind::rules || !turn.page) return draw_rule(frame, place, base, turn.page);
    const float above = frame.mm(frame.portrait() ? 44 : 34), below = frame.mm(frame.portrait() ? 51 : -8);
    const Rect body{place.l, place.t + above, place.r, base - below};
    switch (turn.kind) {
        case kiosk::WallKind::notices: return attract_notice(frame, body, frame.boards.notices[*turn.page]);
        case kiosk::WallKind::honors:
            return attract_honors(frame, body, *kiosk::praise_on_the_wall(frame.boards), *turn.page);
        case kiosk::WallKind::rankings: return attract_ranking(frame, body, frame.boards.rankings.front());
        case kiosk::WallKind::plaques: return attract_plaques(frame, body, frame.boards.plaques, *turn.page);
        case kiosk::WallKind::rules: break;
    }
}

void AttractScreen::draw_bar(Frame& frame, const Rect& bar) {
    const Paint& paint = frame.paint;
    filled_card(paint, bar, Tone::voice);
    const std::string words = frame.tr("Touch the screen, anywhere");
    const float icon = frame.mm(15.9F),
                width = icon + frame.mm(6.5F) + paint.width_of(words, {Face::title, TextSize::head}),
                x = bar.middle().x - width / 2;
    paint.icon({x + icon / 2, bar.middle().y}, icon::touch_app, icon, Tone::on_voice);
    paint.text({x + icon + frame.mm(6.5F), bar.middle().y - paint.scale.line_px(TextSize::head) / 2}, words,
               {Face::title, TextSize::head, Tone::on_voice});
}

void AttractScreen::draw(Frame& frame) {
    if (frame.target("attract", 0, frame.content, frame.tr("Touch the screen, anywhere")).tapped)
        frame.navigation.go_home();
    const Point shift = wall_shift(frame.paint.scale, frame.utc_ms);
    const Rect screen = frame.content.moved(shift.x, shift.y);
    const bool portrait = frame.portrait();
    const float base = screen.b - frame.mm(portrait ? 69.4F : 56.5F);
    const Rect place = screen.inset(frame.mm(10), frame.mm(portrait ? 13.6F : 10));
    const kiosk::WallTurn turn = kiosk::on_the_wall(frame.boards, frame.utc_ms, frame.wording.day_time(frame.utc_ms));
    // A wide wall's cards stand where the village would.
    const bool village = portrait || turn.kind == kiosk::WallKind::rules;
    attract_scene(frame.paint, screen, village ? AttractScene::village : AttractScene::hills, base);
    draw_head(frame, place);
    draw_turn(frame, place, base, turn);
    draw_bar(frame,
             {place.l, screen.b - frame.mm(portrait ? 44.6F : 32), place.r, screen.b - frame.mm(portrait ? 13.9F : 7)});
    frame.navigation.changes_in_ms = turn.ends_in_ms;
}

}  // namespace

std::unique_ptr<Screen> make_attract_screen(const Route& /*route*/) { return std::make_unique<AttractScreen>(); }

}  // namespace ui
