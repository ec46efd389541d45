// Keeps the texture of drawn glyphs within bounds: a hall that runs for years meets every character there is.
//
// Dear ImGui adds each new character at each size to one texture and never forgets one whose size is still in use; at
// 4096 x 4096 it ends the program. So before that all are forgotten, and the next frame draws anew what it shows.
#pragma once

namespace ui {

struct Fonts;

// Call between two frames, with the fonts' ImGui context current. A page at its fullest needs a hundredth of the bound.
void make_glyph_room(const Fonts& fonts);

}  // namespace ui
