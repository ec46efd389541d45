#include "ui/glyph_room.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/fonts.h"

namespace ui {

namespace {
constexpr int most_px = 2048 * 2048;  // Half of what a texture of 2048 x 4096 holds.
}

void make_glyph_room(const Fonts& fonts) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    if (!atlas->Builder || atlas->Builder->RectsPackedSurface - atlas->Builder->RectsDiscardedSurface < most_px) return;
    for (ImFont* font : {fonts.title, fonts.text, fonts.bold, fonts.icon}) ImFontAtlasFontDiscardBakes(atlas, font, 0);
    atlas->CompactCache();
}

}  // namespace ui
