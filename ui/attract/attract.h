// The wall when nobody is there: each kind of thing in its own calm form, made to be read from three metres.
//
// The screen (screens/attract_screen.cpp) draws the head, the scene and the bar; one of these fills what is between.
#pragma once

#include "ui/frame.h"

namespace ui {

// Everything on the wall wanders this far against burn-in: a small Lissajous path, a step each minute, at most 12 px
// from the middle.
Point wall_shift(const Scale& scale, std::int64_t utc_ms);

// One glyph below the other, centered on x; returns the lower end.
struct VerticalText {
    float em_px = 0, advance_px = 0;
    Tone tone = Tone::gink;
};
float vertical_text(const Paint& paint, Point top, const std::vector<std::string>& glyphs, const VerticalText& look);
std::vector<std::string> glyphs_of(std::string_view text);

// `place`: between head and bar; what must not run into the village at the left lower end keeps clear of `houses`.
void attract_rule(Frame& frame, const Rect& place, const Rect& houses, const kiosk::Rule& rule);
void attract_notice(Frame& frame, const Rect& place, const kiosk::Notice& notice);
// The page-th stars of the list, kiosk::wall_rows side by side.
void attract_honors(Frame& frame, const Rect& place, const kiosk::HonorList& list, std::size_t page);
void attract_ranking(Frame& frame, const Rect& place, const kiosk::Ranking& ranking);
void attract_plaques(Frame& frame, const Rect& place, const std::vector<kiosk::Plaque>& plaques, std::size_t page);

}  // namespace ui
