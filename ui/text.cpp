#include "ui/text.h"

#include <imgui.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/fonts.h"
#include "ui/glyphs.h"

namespace ui {

namespace {

constexpr std::size_t kept_at_most = 4096;
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

std::string_view without_trailing_space(std::string_view line) {
    constexpr std::string_view ideographic = "\xE3\x80\x80";
    for (;;) {
        if (!line.empty() && (line.back() == ' ' || line.back() == '\n'))
            line.remove_suffix(1);
        else if (line.ends_with(ideographic))
            line.remove_suffix(ideographic.size());
        else
            return line;
    }
}

UChar32 first_character(std::string_view text) {
    return icu::UnicodeString::fromUTF8(text.substr(0, 4)).char32At(0);  // One character is at most so long.
}

// A mark that closes what stands before it and so never begins a line (UAX #14).
bool is_closing_mark(UChar32 character) {
    switch (u_getIntPropertyValue(character, UCHAR_LINE_BREAK)) {
        case U_LB_CLOSE_PUNCTUATION:
        case U_LB_CLOSE_PARENTHESIS:
        case U_LB_EXCLAMATION:
        case U_LB_INFIX_NUMERIC:
        case U_LB_NONSTARTER: return true;
        default: return u_charType(character) == U_FINAL_PUNCTUATION;
    }
}

bool is_opening_mark(UChar32 character) {
    const auto type = u_charType(character);
    return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Between a number and its unit ("20 points", "3 mu" in any script), which UAX #14 would part.
bool parts_number_from_unit(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at), after = text.substr(at);
    const bool number = !before.empty() && (is_digit(before.back()) ||
                                            (before.size() > 1 && before.back() == ' ' && is_digit(before.end()[-2])));
    if (!number || after.empty()) return false;
    return u_isalpha(first_character(after)) != 0;
}

}  // namespace

// ICU's iterators over UTF-8 text: where a line may be broken, where a grapheme ends.
struct TextSetter::Rules {
    std::unique_ptr<icu::BreakIterator> lines, graphemes;

    explicit Rules(const std::string& locale) {
        UErrorCode error = U_ZERO_ERROR;
        const icu::Locale place((locale + "@lb=strict").c_str());
        lines.reset(icu::BreakIterator::createLineInstance(place, error));
        graphemes.reset(icu::BreakIterator::createCharacterInstance(place, error));
    }

    // Byte offsets of all boundaries after 0.
    static std::vector<std::size_t> boundaries(icu::BreakIterator* rules, std::string_view text) {
        std::vector<std::size_t> ends;
        UErrorCode error = U_ZERO_ERROR;
        UText* view = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
        if (rules && U_SUCCESS(error)) {
            rules->setText(view, error);
            if (U_SUCCESS(error))
                for (int32_t at = rules->next(); at != icu::BreakIterator::DONE; at = rules->next())
                    ends.push_back(static_cast<std::size_t>(at));
        }
        utext_close(view);
        if (ends.empty() && !text.empty()) ends.push_back(text.size());
        return ends;
    }
};

TextSetter::TextSetter(const Fonts& fonts)
    : fonts_(fonts), glyphs_(std::make_unique<Glyphs>(fonts)), rules_(std::make_unique<Rules>("zh-Hans")) {}
TextSetter::~TextSetter() = default;

void TextSetter::use_language(const std::string& icu_locale) {
    rules_ = std::make_unique<Rules>(icu_locale);
    kept_.clear();
}

ImFont* TextSetter::font(Face face) const {
    switch (face) {
        case Face::title: return fonts_.title;
        case Face::bold: return fonts_.bold;
        case Face::icon: return fonts_.icon;
        case Face::text: break;
    }
    return fonts_.text;
}

float TextSetter::width(std::string_view text, Face face, float em_px) const {
    const auto plain = [&](std::string_view run) {
        return font(face)
            ->CalcTextSizeA(imgui_size(font(face), em_px), FLT_MAX, -1.0F, run.data(), run.data() + run.size())
            .x;
    };
    if (face == Face::icon) return plain(text);
    const auto pieces = glyphs_->pieces(text);
    if (pieces.empty()) return plain(text);
    float sum = 0;
    for (const Glyphs::Piece& piece : pieces) sum += piece.framed ? em_px : plain(piece.text);
    return sum;
}

const SetText& TextSetter::set(std::string_view text, Face face, float em_px, float width_px, int max_lines) {
    std::string key(text);
    key += '\x1f';
    for (const int part : {static_cast<int>(face), static_cast<int>(em_px), static_cast<int>(width_px), max_lines}) {
        key += std::to_string(part);
        key += ',';
    }
    const auto found = kept_.find(key);
    if (found != kept_.end()) return found->second;
    return kept_.emplace(std::move(key), break_lines(text, face, em_px, width_px, max_lines)).first->second;
}

SetText TextSetter::break_lines(std::string_view text, Face face, float em_px, float width_px, int max_lines) const {
    SetText out;
    std::size_t start = 0, fits = 0;
    const auto close_line = [&](std::size_t end) {
        const std::string_view line = without_trailing_space(text.substr(start, end - start));
        out.lines.push_back({std::string(line), width(line, face, em_px)});
        start = end;
    };
    std::vector<std::size_t> ends = Rules::boundaries(rules_->lines.get(), text);
    std::erase_if(ends, [&](std::size_t at) { return parts_number_from_unit(text, at); });
    for (std::size_t i = 0; i < ends.size();) {
        const std::size_t end = ends[i];
        if (width(without_trailing_space(text.substr(start, end - start)), face, em_px) <= width_px) {
            fits = end;
            ++i;
            if (end > 0 && text[end - 1] == '\n') close_line(end);
            continue;
        }
        if (fits > start) {
            close_line(fits);
            continue;
        }
        const std::size_t cut = start + forced_cut(text.substr(start, end - start), face, em_px, width_px);
        close_line(cut);
        if (cut == end) ++i;
    }
    if (start < text.size()) close_line(text.size());
    if (max_lines > 0 && out.lines.size() > static_cast<std::size_t>(max_lines)) {
        out.lines.resize(static_cast<std::size_t>(max_lines));
        shorten(out, face, em_px, width_px);
    }
    for (const SetLine& line : out.lines) out.width_px = std::max(out.width_px, line.width_px);
    return out;
}

// Where one piece wider than a line (a long foreign word) is cut: after the last grapheme that fits, or a little
// earlier so that no mark is torn from what it closes or opens.
std::size_t TextSetter::forced_cut(std::string_view piece, Face face, float em_px, float width_px) const {
    const std::vector<std::size_t> ends = Rules::boundaries(rules_->graphemes.get(), piece);
    std::size_t n = 0;
    while (n + 1 < ends.size() && width(piece.substr(0, ends[n + 1]), face, em_px) <= width_px) ++n;
    const auto tears = [&](std::size_t i) {
        return is_closing_mark(first_character(piece.substr(ends[i]))) ||
               is_opening_mark(first_character(piece.substr(i > 0 ? ends[i - 1] : 0)));
    };
    std::size_t earlier = n;
    while (earlier > 0 && tears(earlier)) --earlier;
    return ends[tears(earlier) ? n : earlier];
}

void TextSetter::shorten(SetText& set, Face face, float em_px, float width_px) const {
    SetLine& last = set.lines.back();
    std::vector<std::size_t> ends = Rules::boundaries(rules_->graphemes.get(), last.text);
    std::string shorter = last.text + std::string(ellipsis);
    while (!ends.empty() && width(shorter, face, em_px) > width_px) {
        ends.pop_back();
        shorter = last.text.substr(0, ends.empty() ? 0 : ends.back()) + std::string(ellipsis);
    }
    last = {shorter, width(shorter, face, em_px)};
    set.shortened = true;
}

void TextSetter::tidy() {
    if (kept_.size() > kept_at_most) kept_.clear();
}

}  // namespace ui
