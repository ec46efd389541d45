// The village's drawn motifs: hills, gabled houses, water, dragon boat, rice ears, paper-cut corners. Lines and flat
// fills only.
//
// Coordinates are in units of `u` pixels, drawn for 0.248 mm a unit; origins are given by the caller in pixels.
#pragma once

#include <vector>

#include "ui/paint.h"

namespace ui::motif {

// Goes on from the last point to b along a circle of this radius; `left` bends it to the left of the way (y grows
// down), `large` takes the longer way round.
void arc_to(std::vector<Point>& points, Point b, float radius, bool left, int steps, bool large = false);
// A segment of a circle standing on `base_y` from x0 to x1, `height` high.
void hill(const Paint& paint, float x0, float x1, float base_y, float height, Tone tone);
// Horse-head gable with stepped caps; 240 x 150 units, its top left at `at`.
void house(const Paint& paint, Point at, float u, Tone wall = Tone::wall, Tone ink = Tone::roof);
// A row of water: n chords, alternating up and down.
void wave(const Paint& paint, Point from, float chord, int n, float sagitta, Tone tone, float width);
// A dragon boat from the side, 400 units long; `at` is its stern at the water.
void dragon_boat(const Paint& paint, Point at, float u, Tone tone);
// An ear of rice bent to the right (flip: to the left); `at` is the foot of the stalk.
void rice_ear(const Paint& paint, Point at, float u, bool flip, Tone tone);
// A paper-cut corner, 150 units; dx and dy (+1 or -1) say where its arms reach.
void corner(const Paint& paint, Point at, float dx, float dy, float u, Tone tone, float width);
// Corners just inside a rectangle.
void corners(const Paint& paint, const Rect& rect, float inset, float u, Tone tone, float width, bool top = true,
             bool bottom = true);

}  // namespace ui::motif
