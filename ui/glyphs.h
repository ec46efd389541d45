// Which characters the hall's faces can draw. One they cannot is framed with its code point, so that a rare name is odd
// but right, never '?', and named in the log, once each; marks that are meant to be invisible are left out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ui {

struct Fonts;

class Glyphs {
public:
    explicit Glyphs(const Fonts& fonts) : fonts_(fonts) {}

    // A run of characters that are drawn as they are, or one that is framed.
    struct Piece {
        std::string_view text;
        char32_t framed = 0;
    };
    // Empty: everything in it is drawn as it is, as nearly always.
    std::vector<Piece> pieces(std::string_view text);

private:
    enum class Way : std::uint8_t { unasked, drawn, framed, left_out };
    Way way(char32_t character);
    Way ask(char32_t character) const;
    void tell(char32_t character);

    const Fonts& fonts_;
    std::vector<Way> ways_;  // By character, as far as any was asked for.
    int told_ = 0;
};

}  // namespace ui
