#include "ui/verse.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

// Full-width comma, semicolon, full stop, question and exclamation mark, enumeration comma, colon; and their Latin
// cousins.
constexpr std::array<std::string_view, 12> marks{"\xEF\xBC\x8C",
                                                 "\xEF\xBC\x9B",
                                                 "\xE3\x80\x82",
                                                 "\xEF\xBC\x9F",
                                                 "\xEF\xBC\x81",
                                                 "\xE3\x80\x81",
                                                 "\xEF\xBC\x9A",
                                                 ",",
                                                 ";",
                                                 ".",
                                                 "?",
                                                 "!"};

bool is_mark(std::string_view character) { return std::ranges::find(marks, character) != marks.end(); }

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> out;
    for (const char c : text) {
        if (out.empty() || (static_cast<unsigned char>(c) & 0xC0U) != 0x80U) out.emplace_back();
        out.back() += c;
    }
    return out;
}

}  // namespace

std::vector<std::string> clauses(std::string_view verse) {
    std::vector<std::string> out{""};
    for (const std::string& character : characters_of(verse)) {
        const bool feed = character == "\n";
        if (!feed) out.back() += character;
        if ((feed || is_mark(character)) && !out.back().empty()) out.emplace_back();
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

std::string in_lines(std::string_view verse) {
    std::string out;
    for (const std::string& clause : clauses(verse)) out += (out.empty() ? "" : "\n") + clause;
    return out;
}

std::string in_lines_that(std::string_view verse, const std::function<bool(std::string_view line)>& fits) {
    std::string out;
    for (std::size_t from = 0; from <= verse.size();) {
        const std::size_t end = std::min(verse.find('\n', from), verse.size());
        std::string line;
        for (const std::string& clause : clauses(verse.substr(from, end - from))) {
            if (!line.empty() && !fits(line + clause)) {
                out += line + "\n";
                line.clear();
            }
            line += clause;
        }
        out += line + (end < verse.size() ? "\n" : "");
        from = end + 1;
    }
    return out;
}

std::vector<std::vector<std::string>> columns(std::string_view verse, std::size_t longest) {
    std::vector<std::vector<std::string>> out;
    for (const std::string& clause : clauses(verse)) {
        std::vector<std::string> column;
        for (const std::string& character : characters_of(clause))
            if (!is_mark(character) && character != " ") column.push_back(character);
        if (column.empty()) continue;
        const std::size_t parts = (column.size() + longest - 1) / longest, each = (column.size() + parts - 1) / parts;
        for (std::size_t from = 0; from < column.size(); from += each)
            out.emplace_back(column.begin() + static_cast<std::ptrdiff_t>(from),
                             column.begin() + static_cast<std::ptrdiff_t>(std::min(column.size(), from + each)));
    }
    return out;
}

}  // namespace ui
