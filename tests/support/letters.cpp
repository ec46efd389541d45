#include "tests/support/letters.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <sodium.h>
#include <unicode/uversion.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

#include "tests/support/source_dir.h"

namespace {

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string hash_of(const std::string& path) {
    const std::string all = text_of(path);
    std::array<unsigned char, 16> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(all.data()), all.size(),
                       nullptr, 0);
    std::string hex(2 * hash.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

}  // namespace

std::string letters_made_with() {
    std::string out;
    for (const char* file :
         {"truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf", "opentype/noto/NotoSansCJK-Regular.ttc",
          "opentype/noto/NotoSansCJK-Bold.ttc", "truetype/hanazono/HanaMinA.ttf", "truetype/hanazono/HanaMinB.ttf",
          "truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"})
        out += std::string(file) + " " + hash_of(std::string("/usr/share/fonts/") + file) + "\n";
    FT_Library library = nullptr;
    FT_Init_FreeType(&library);
    int major = 0, minor = 0, patch = 0;
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    out += "freetype " + std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch) + "\n";
    return out + "icu " + U_ICU_VERSION + "\n";
}

std::string golden_folder() { return std::string(KIOSK_SOURCE_DIR) + "/tests/golden/"; }

bool letters_as_recorded() { return text_of(golden_folder() + "made-with.txt") == letters_made_with(); }

bool renews_golden() {
    const char* wish = std::getenv("KIOSK_GOLDEN");
    return wish && std::string_view(wish) == "renew";
}
