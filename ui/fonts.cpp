#include "ui/fonts.h"

#include <fcntl.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace ui {

namespace {

constexpr float unit_em = 100.0F;  // Sources carry their size for an em of this many pixels.

struct Wanted {
    const char* file;    // Under the fonts folder.
    const char* family;  // Which face of a collection; nullptr: the first.
};

constexpr Wanted wenkai_bold{"truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf", nullptr};
constexpr Wanted noto{"opentype/noto/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"};
constexpr Wanted noto_bold{"opentype/noto/NotoSansCJK-Bold.ttc", "Noto Sans CJK SC"};
constexpr Wanted hana_a{"truetype/hanazono/HanaMinA.ttf", nullptr};
constexpr Wanted hana_b{"truetype/hanazono/HanaMinB.ttf", nullptr};
constexpr Wanted icons{"truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", nullptr};

// A face found in a mapped file.
struct Found {
    void* data;
    std::size_t size;
    unsigned index;
    float height_of_em;  // (ascent - descent) / em
};

class FreeType {
public:
    FreeType() { FT_Init_FreeType(&library_); }
    ~FreeType() { FT_Done_FreeType(library_); }
    FreeType(const FreeType&) = delete;
    FreeType& operator=(const FreeType&) = delete;

    std::optional<Found> find(const MappedFile& file, const char* family) const {
        const auto* bytes = static_cast<const FT_Byte*>(file.data());
        FT_Long faces = 1;
        for (FT_Long index = 0; index < faces; ++index) {
            FT_Face face = nullptr;
            if (FT_New_Memory_Face(library_, bytes, static_cast<FT_Long>(file.size()), index, &face) != 0)
                return std::nullopt;
            faces = face->num_faces;
            const bool right = !family || (face->family_name && std::strcmp(face->family_name, family) == 0);
            const float height = static_cast<float>(face->ascender - face->descender) /
                                 static_cast<float>(std::max<FT_UShort>(1, face->units_per_EM));
            FT_Done_Face(face);
            if (right) return Found{file.data(), file.size(), static_cast<unsigned>(index), height};
        }
        return std::nullopt;
    }

private:
    FT_Library library_ = nullptr;
};

std::optional<Found> find_face(Fonts& fonts, const FreeType& free_type, const std::string& folder,
                               const Wanted& wanted) {
    auto file = MappedFile::open(folder + "/" + wanted.file);
    if (!file) return std::nullopt;
    const auto found = free_type.find(*file, wanted.family);
    if (found) fonts.files.push_back(std::move(*file));
    return found;
}

ImFont* add_face(const Found& face, bool merge) {
    ImFontConfig config;
    // Dear ImGui copies data it does not own, 100 MB for each stack; so it "owns" the mapped file until keep_mapped().
    config.FontDataOwnedByAtlas = true;
    config.MergeMode = merge;
    config.PixelSnapH = true;
    config.FontNo = face.index;
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(face.data, static_cast<int>(face.size),
                                                      face.height_of_em * unit_em, &config);
}

// The mapped files stay ours: the atlas must not free them.
void keep_mapped() {
    for (ImFontConfig& source : ImGui::GetIO().Fonts->Sources) source.FontDataOwnedByAtlas = false;
}

using Faces = std::vector<std::optional<Found>>;

// The first face there is, and the others behind it.
ImFont* stack(const Faces& faces) {
    ImFont* font = nullptr;
    for (const auto& face : faces)
        if (face) {
            ImFont* added = add_face(*face, font != nullptr);
            if (!font) font = added;
        }
    return font;
}

}  // namespace

kiosk::Result<MappedFile> MappedFile::open(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info{};
    if (fd < 0 || fstat(fd, &info) != 0 || info.st_size <= 0) {
        if (fd >= 0) ::close(fd);
        return kiosk::fail(kiosk::ErrorCode::not_found, "no font file " + path);
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    ::close(fd);
    if (data == MAP_FAILED) return kiosk::fail(kiosk::ErrorCode::device, "cannot map the font file " + path);
    return MappedFile(data, size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept : data_(std::exchange(other.data_, nullptr)), size_(other.size_) {}

MappedFile::~MappedFile() {
    if (data_) munmap(data_, size_);
}

kiosk::Result<Fonts> load_fonts(const std::string& folder) {
    const std::string root = folder.empty() ? "/usr/share/fonts" : folder;
    Fonts fonts;
    const FreeType free_type;
    const auto find = [&](const Wanted& wanted) { return find_face(fonts, free_type, root, wanted); };
    const auto title = find(wenkai_bold), text = find(noto), bold = find(noto_bold), rare_a = find(hana_a),
               rare_b = find(hana_b), sign = find(icons);
    if (!title && !text && !bold)
        return kiosk::fail(kiosk::ErrorCode::not_found,
                           "no Chinese font: install the packages fonts-noto-cjk and fonts-lxgw-wenkai");
    if (!sign)
        return kiosk::fail(kiosk::ErrorCode::not_found,
                           "no icons: install the package fonts-material-design-icons-iconfont");
    fonts.text = stack({text, bold, title, rare_a, rare_b});
    fonts.bold = stack({bold, text, title, rare_a, rare_b});
    fonts.title = stack({title, text, bold, rare_a, rare_b});
    fonts.icon = add_face(*sign, false);
    keep_mapped();
    return fonts;
}

float imgui_size(const ImFont* font, float em_px) { return std::round(em_px * font->Sources[0]->SizePixels / unit_em); }

bool has_glyph(const ImFont* font, char32_t character) {
    for (ImFontConfig* source : font->Sources) {
        const ImFontLoader* loader = source->FontLoader ? source->FontLoader : font->ContainerAtlas->FontLoader;
        if (loader->FontSrcContainsGlyph(font->ContainerAtlas, source, static_cast<ImWchar>(character))) return true;
    }
    return false;
}

}  // namespace ui
