#include "ui/widgets/tile.h"

#include "ui/motif.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

// Title and sentence on two lines, centered on the tile's height.
void words(const Paint& paint, const Rect& box, const Tile& tile, const TextStyle& title, const TextStyle& sentence) {
    const float high = paint.scale.line_px(title.size), low = paint.scale.line_px(TextSize::body);
    const float y = box.middle().y - (high + low) / 2;
    paint.paragraph({box.l, y, box.r, y + high}, tile.title, title);
    paint.paragraph({box.l, y + high, box.r, y + high + low}, tile.sentence, sentence);
}

}  // namespace

bool tile(Frame& frame, const Rect& box, const Tile& tile) {
    const Paint& paint = frame.paint;
    const Press press = frame.target(tile.name, 0, box, tile.title);
    card(paint, box);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float size = frame.mm(21.8F);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, tile.icon, tile.look);
    const Rect text{box.l + frame.mm(12.5F) + size, box.t, box.r - frame.mm(3), box.b};
    words(paint, text, tile, {Face::title, TextSize::title, Tone::ink, Align::left, 1},
          {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    return press.tapped;
}

bool door(Frame& frame, const Rect& box, const Tile& tile) {
    const Paint& paint = frame.paint;
    const Press press = frame.target(tile.name, 0, box, tile.title);
    const bool voice = tile.look.fill == Tone::voice;
    filled_card(paint, box, press.held ? (voice ? Tone::voice_press : Tone::done_press) : tile.look.fill,
                press.held ? Height::flat : Height::raised);
    motif::corner(paint.faded(0.38F), {box.r - frame.mm(4.5F), box.b - frame.mm(4.5F)}, -1, -1, frame.mm(0.154F),
                  tile.look.on_fill, frame.mm(1));
    const float size = frame.mm(27.8F);
    const Point middle{box.l + frame.mm(8) + size / 2, box.middle().y};
    paint.disc(middle, size / 2, tile.look.on_fill);
    paint.icon(middle, tile.icon, size * 0.57F, tile.look.fill);
    const Rect text{box.l + frame.mm(15) + size, box.t, box.r - frame.mm(4), box.b};
    words(paint, text, tile, {Face::title, TextSize::head, tile.look.on_fill, Align::left, 1},
          {Face::text, TextSize::body, tile.look.on_fill, Align::left, 1});
    return press.tapped;
}

}  // namespace ui
