// Text set into lines the way the language wants it: broken by ICU, measured with the real faces, shortened by
// grapheme.
//
// ImGui's own wrapping breaks Chinese before closing punctuation, so no screen uses it. Setting a paragraph costs
// microseconds to a millisecond; results are kept until the text, face, size or width changes, so a still screen sets
// nothing. One TextSetter belongs to one interface thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImFont;

namespace ui {

struct Fonts;
class Glyphs;

enum class Face : std::uint8_t { title, text, bold, icon };
enum class Align : std::uint8_t { left, center, right };

struct SetLine {
    std::string text;  // Without the trailing space or line feed.
    float width_px = 0;
};

struct SetText {
    std::vector<SetLine> lines;
    float width_px = 0;  // Of the widest line.
    bool shortened = false;
};

class TextSetter {
public:
    explicit TextSetter(const Fonts& fonts);
    ~TextSetter();
    TextSetter(const TextSetter&) = delete;
    TextSetter& operator=(const TextSetter&) = delete;

    // The language whose line breaking rules hold, as an ICU locale; forgets what was set before.
    void use_language(const std::string& icu_locale);

    // Breaks `text` into lines of at most width_px; more than max_lines (0: any number) end in an ellipsis.
    // '\n' always breaks. The result lives until the next call of tidy().
    const SetText& set(std::string_view text, Face face, float em_px, float width_px, int max_lines = 0);

    // Width of one line.
    float width(std::string_view text, Face face, float em_px) const;

    ImFont* font(Face face) const;
    // Framed characters are as wide as they are high.
    Glyphs& glyphs() const { return *glyphs_; }

    // Forgets paragraphs when too many are kept. Call between two frames.
    void tidy();

private:
    struct Rules;
    SetText break_lines(std::string_view text, Face face, float em_px, float width_px, int max_lines) const;
    std::size_t forced_cut(std::string_view piece, Face face, float em_px, float width_px) const;
    void shorten(SetText& set, Face face, float em_px, float width_px) const;

    const Fonts& fonts_;
    std::unique_ptr<Glyphs> glyphs_;
    std::unique_ptr<Rules> rules_;
    std::unordered_map<std::string, SetText> kept_;
};

}  // namespace ui
