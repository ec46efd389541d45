#include "ui/glyphs.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <spdlog/spdlog.h>
#include <unicode/uchar.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "ui/fonts.h"

namespace ui {

Glyphs::Way Glyphs::ask(char32_t character) const {
    const auto code = static_cast<UChar32>(character);
    if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(code)) return Way::left_out;
    return has_glyph(fonts_.text, character) ? Way::drawn : Way::framed;
}

Glyphs::Way Glyphs::way(char32_t character) {
    const auto at = static_cast<std::size_t>(character);
    if (at >= ways_.size()) ways_.resize(std::max<std::size_t>(at + 1, 0x10000), Way::unasked);
    if (ways_[at] == Way::unasked) {
        ways_[at] = ask(character);
        if (ways_[at] == Way::framed) tell(character);
    }
    return ways_[at];
}

// Of the character alone, for whoever looks after the faces: the words around it may be somebody's.
void Glyphs::tell(char32_t character) {
    constexpr int told_at_most = 100;
    if (++told_ > told_at_most) return;
    std::array<char, 12> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(character));
    spdlog::warn(std::string("no face has the character ") + code.data() + ", it is framed");
}

std::vector<Glyphs::Piece> Glyphs::pieces(std::string_view text) {
    std::vector<Piece> out;
    std::size_t run = 0;
    bool plain = true;
    const auto close_run = [&](std::size_t end) {
        if (end > run) out.push_back({text.substr(run, end - run)});
    };
    for (std::size_t at = 0; at < text.size();) {
        unsigned character = 0;
        const int length = ImTextCharFromUtf8(&character, text.data() + at, text.data() + text.size());
        const std::size_t next = at + static_cast<std::size_t>(std::max(1, length));
        const Way how = way(character);
        if (how != Way::drawn) {
            plain = false;
            close_run(at);
            if (how == Way::framed) out.push_back({text.substr(at, next - at), character});
            run = next;
        }
        at = next;
    }
    if (plain) return {};
    close_run(text.size());
    if (out.empty()) out.push_back({text.substr(0, 0)});  // Nothing of it is drawn.
    return out;
}

}  // namespace ui
