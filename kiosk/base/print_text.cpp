#include "kiosk/base/print_text.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr int most_accents = 3;

template <class Take>
void each_point(std::string_view utf8, Take take) {
    const auto length = static_cast<std::int32_t>(utf8.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    for (std::int32_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        if (!take(c)) return;
    }
}

void append(std::string& out, UChar32 c) {
    std::array<std::uint8_t, 4> bytes;
    std::int32_t at = 0;
    UBool error = false;
    U8_APPEND(bytes.data(), at, 4, c, error);
    if (!error) out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(at));
}

enum class Print { it, as_space, as_geta, as_question, not_at_all };

Print print_of(UChar32 c) {
    if (c < 0) return Print::as_question;
    if (u_isUWhiteSpace(c)) return Print::as_space;
    switch (u_charType(c)) {
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
        case U_SURROGATE: return Print::not_at_all;
        case U_PRIVATE_USE_CHAR:
        case U_UNASSIGNED: return Print::as_geta;
        default: return Print::it;
    }
}

bool is_accent(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

int columns_of(UChar32 c) {
    if (c >= 0x20 && c < 0x7F) return 1;
    if (is_accent(c)) return 0;
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
        case U_EA_AMBIGUOUS: return 2;
        default: return 1;
    }
}

// What may not be parted: from one place for a break to the next.
std::vector<std::string> pieces_of(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> rules(icu::BreakIterator::createLineInstance("zh", error));
    if (U_FAILURE(error)) return graphemes(utf8);
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    rules->setText(text);
    std::vector<std::string> pieces;
    std::int32_t from = 0;
    for (auto end = rules->next(); end != icu::BreakIterator::DONE; from = end, end = rules->next()) {
        pieces.emplace_back();
        text.tempSubStringBetween(from, end).toUTF8String(pieces.back());
    }
    return pieces;
}

// The cells of GB 2312's rows of signs that have a character; GBK and GB 18030 filled the rest later.
struct Cells {
    unsigned row, from, to;
};
constexpr std::array<Cells, 17> signs{{{0xA1, 0xA1, 0xFE},
                                       {0xA2, 0xB1, 0xE2},
                                       {0xA2, 0xE5, 0xEE},
                                       {0xA2, 0xF1, 0xFC},
                                       {0xA3, 0xA1, 0xFE},
                                       {0xA4, 0xA1, 0xF3},
                                       {0xA5, 0xA1, 0xF6},
                                       {0xA6, 0xA1, 0xB8},
                                       {0xA6, 0xC1, 0xD8},
                                       {0xA7, 0xA1, 0xC1},
                                       {0xA7, 0xD1, 0xF1},
                                       {0xA8, 0xA1, 0xBA},
                                       {0xA8, 0xC5, 0xE9},
                                       {0xA9, 0xA4, 0xEF},
                                       {0xD7, 0xA1, 0xF9},
                                       {0xB0, 0xA1, 0xFE},
                                       {0xF7, 0xA1, 0xFE}}};

bool in_gb2312(unsigned row, unsigned cell) {
    if (row > 0xB0 && row < 0xF7 && row != 0xD7) return cell >= 0xA1 && cell <= 0xFE;
    return std::ranges::any_of(
        signs, [&](const Cells& cells) { return row == cells.row && cell >= cells.from && cell <= cells.to; });
}

bool all_gb2312(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte >= 0x20 && byte < 0x7F) continue;
        if (++i == bytes.size() || !in_gb2312(byte, static_cast<unsigned char>(bytes[i]))) return false;
    }
    return true;
}

}  // namespace

std::string printable(std::string_view utf8, std::size_t most) {
    std::string out;
    std::size_t count = 0;
    int accents = 0;
    each_point(utf8, [&](UChar32 c) {
        const Print print = print_of(c);
        const bool dropped = print == Print::not_at_all || (print == Print::as_space && out.ends_with(' '));
        accents = is_accent(c) ? accents + 1 : dropped ? accents : 0;
        if (dropped || accents > most_accents) return true;
        if (count++ == most) {
            out += "…";
            return false;
        }
        if (print == Print::it) append(out, c);
        if (print != Print::it) out += print == Print::as_space ? " " : print == Print::as_geta ? "〓" : "?";
        return true;
    });
    return std::string(trimmed(out));
}

int display_columns(std::string_view utf8) {
    int columns = 0;
    each_point(utf8, [&](UChar32 c) {
        columns += columns_of(c);
        return true;
    });
    return columns;
}

std::vector<std::string> wrap_columns(std::string_view utf8, int columns) {
    std::vector<std::string> lines(1);
    const auto put = [&](const std::string& piece) {
        const auto seen = static_cast<int>(display_columns(trimmed(piece)));
        if (!lines.back().empty() && display_columns(lines.back()) + seen > columns) {
            lines.back() = std::string(trimmed(lines.back()));
            lines.emplace_back();
        }
        lines.back() += piece;
    };
    for (const std::string& piece : pieces_of(utf8)) {
        if (display_columns(trimmed(piece)) <= columns)
            put(piece);
        else
            for (const std::string& character : graphemes(piece)) put(character);
    }
    lines.back() = std::string(trimmed(lines.back()));
    return lines;
}

std::optional<std::string> to_gb2312(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open("gb18030", &error), ucnv_close);
    if (U_FAILURE(error)) return std::nullopt;
    std::string out(utf8.size() * 4 + 4, '\0');
    const std::int32_t length =
        ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, out.data(), static_cast<std::int32_t>(out.size()), utf8.data(),
                             static_cast<std::int32_t>(utf8.size()), &error);
    if (U_FAILURE(error)) return std::nullopt;
    out.resize(static_cast<std::size_t>(length));
    if (!all_gb2312(out)) return std::nullopt;
    return out;
}

}  // namespace kiosk
