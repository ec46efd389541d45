#include "ui/widgets/scene.h"

#include "ui/motif.h"

namespace ui {

namespace {
// Chords enough to cross the whole width.
int chords(float width, float chord) { return static_cast<int>(width / chord) + 3; }
}  // namespace

void home_scene(const Paint& paint, const Rect& stage, bool portrait, const Rect& words) {
    const float u = paint.mm(0.248F), w = stage.width();
    const auto x = [&](float units) { return stage.l + units * u; };
    const float line = std::max(1.5F, 3 * u);
    paint.clip(stage);
    if (portrait) {
        const float base = stage.b - 8 * u;
        const float radius = 70 * u;
        const Point sun{stage.r - 150 * u, base - 232 * u};
        if (rect_at(sun.x - radius, sun.y - radius, 2 * radius, 2 * radius).common(words).empty())
            paint.disc(sun, radius, Tone::honor_tint);
        motif::hill(paint, x(-160), stage.l + w * 0.40F, base, 96 * u, Tone::hill1);
        motif::hill(paint, stage.l + w * 0.18F, stage.l + w * 0.78F, base, 70 * u, Tone::hill2);
        motif::hill(paint, stage.l + w * 0.55F, stage.r + 220 * u, base, 214 * u, Tone::hill1);
        motif::house(paint, {stage.r - 166 * u, base - 90 * u}, 0.6F * u);
        motif::house(paint, {stage.r - 430 * u, base - 150 * u}, u);
        motif::wave(paint, {x(-22), base + 2 * u}, 44 * u, chords(w, 44 * u), 7 * u, Tone::gline, line);
    } else {
        const float base = stage.b - 58 * u;
        paint.disc({stage.r - 150 * u, base - 170 * u}, 64 * u, Tone::honor_tint);
        motif::hill(paint, stage.r - 860 * u, stage.r - 180 * u, base, 118 * u, Tone::hill1);
        motif::hill(paint, stage.r - 520 * u, stage.r + 220 * u, base, 176 * u, Tone::hill2);
        motif::house(paint, {stage.r - 280 * u, base - 113 * u}, 0.75F * u);
        motif::house(paint, {stage.r - 566 * u, base - 158 * u}, 1.05F * u);
        motif::wave(paint, {stage.r - 940 * u, base + 2 * u}, 44 * u, 23, 7 * u, Tone::gline, line);
        motif::wave(paint, {stage.r - 860 * u, base + 26 * u}, 44 * u, 6, 7 * u, Tone::gline, line);
        motif::wave(paint, {stage.r - 520 * u, base + 26 * u}, 44 * u, 9, 7 * u, Tone::gline, line);
    }
    paint.end_clip();
}

void attract_scene(const Paint& paint, const Rect& screen, AttractScene scene, float base) {
    const bool portrait = paint.scale.portrait(), village = scene == AttractScene::village;
    const float u = paint.mm(0.248F), line = std::max(1.5F, 3 * u);
    const float x0 = screen.l + (portrait ? 0 : 200 * u), big = (portrait ? 1.25F : 1.1F) * u,
                small = portrait ? 0.5F : 0.72F;
    const Point sun = portrait ? Point{200, 330} : Point{430, 236};
    if (village) paint.disc({x0 + sun.x * u, base - sun.y * u}, 84 * u, Tone::honor_tint);
    motif::hill(paint, screen.l - 220 * u, x0 + 640 * u, base, 190 * u, Tone::hill1);
    motif::hill(paint, x0 + 300 * u, screen.r + 300 * u, base, 150 * u, Tone::hill2);
    if (village) {
        motif::house(paint, {x0 + 40 * u, base - 150 * big}, big);
        motif::house(paint, {x0 + 40 * u + 296 * big, base - 150 * small * big}, small * big);
    }
    motif::wave(paint, {screen.l - 22 * u, base + 4 * u}, 44 * u, chords(screen.width(), 44 * u), 7 * u, Tone::gline,
                line);
    if (!village) return;
    motif::wave(paint, {screen.l + 60 * u, base + 50 * u}, 44 * u, 6, 8 * u, Tone::gline, line);
    motif::wave(paint, {screen.l + 420 * u, base + 34 * u}, 44 * u, 3, 8 * u, Tone::gline, line);
    motif::wave(paint, {screen.r - 180 * u, base + 70 * u}, 44 * u, 4, 8 * u, Tone::gline, line);
    motif::dragon_boat(paint, {portrait ? screen.l + 640 * u : screen.l + 860 * u, base + 54 * u}, 0.78F * u,
                       Tone::gvoice);
}

}  // namespace ui
