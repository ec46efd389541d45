// The faces of the hall: LXGW WenKai for what the village says, Noto Sans CJK for what is explained, Material Icons for
// signs.
//
// Font files are mapped, not read: only touched pages count. Behind each text face stand Noto Sans CJK SC and Hanazono
// A and B, which together draw all of GB 18030-2022 level 3; glyphs are rasterised when first drawn (ImGui 1.92). Fonts
// belong to the ImGui context that was current when they were loaded and must outlive its font atlas.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/error.h"

struct ImFont;

namespace ui {

// A file mapped read-only.
class MappedFile {
public:
    static kiosk::Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();
    void* data() const { return data_; }
    std::size_t size() const { return size_; }

private:
    MappedFile(void* data, std::size_t size) : data_(data), size_(size) {}
    void* data_;
    std::size_t size_;
};

struct Fonts {
    ImFont* title = nullptr;
    ImFont* text = nullptr;
    ImFont* bold = nullptr;
    ImFont* icon = nullptr;
    std::vector<MappedFile> files;
};

// folder: where the Debian packages' font folders are; empty: /usr/share/fonts.
// not_found: no Chinese face at all, or no icons; says which package is missing. A missing face that another can stand
// in for is replaced silently, so the hall still reads.
kiosk::Result<Fonts> load_fonts(const std::string& folder);

// ImGui measures a font by ascent and descent; this is its size for an em of `em_px`. Whole, for ImGui makes glyphs of
// whole sizes only: at any other they would be stretched, soft to the eye and slow to draw.
float imgui_size(const ImFont* font, float em_px);

// False: no face behind this font draws the character.
bool has_glyph(const ImFont* font, char32_t character);

}  // namespace ui
