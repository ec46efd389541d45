// How far something has come: a bar, or one piece for each step, with the words that say the same.
#pragma once

#include <string_view>

#include "ui/paint.h"

namespace ui {

float progress_height(const Paint& paint);
// `part` from 0 to 1; what lies outside is taken as the nearer of both.
void progress_bar(const Paint& paint, const Rect& box, float part, std::string_view words);
// The bar alone, without words.
void progress_track(const Paint& paint, const Rect& bar, float part, Tone fill = Tone::done);
// `done` of `all` pieces; too many to tell apart become a bar.
void progress_steps(const Paint& paint, const Rect& box, int done, int all, std::string_view words);
// Nobody knows how long: an hourglass and a sentence. It does not move, so that waiting costs no frames.
void progress_waiting(const Paint& paint, const Rect& box, std::string_view words);

}  // namespace ui
