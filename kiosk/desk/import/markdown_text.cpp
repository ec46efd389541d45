#include "kiosk/desk/import/markdown_text.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr std::string_view digits = "0123456789", always_signs = "\\`_[]<&", signs_at_begin = "#>-+=~";

// What makes the beginning of a line a heading, a list or a quotation.
void add_beginning(std::string_view& line, std::string& out) {
    const std::size_t number = std::min(line.find_first_not_of(digits), line.size());
    out += line.substr(0, number);
    line.remove_prefix(number);
    if (line.empty()) return;
    const bool list = number > 0 && (line[0] == '.' || line[0] == ')');
    const bool sign = number == 0 && signs_at_begin.find(line[0]) != std::string_view::npos;
    const bool star = number == 0 && line[0] == '*' && line.substr(0, 2) != "**";
    if (list || sign || star) {
        out += '\\';
        out += line[0];
        line.remove_prefix(1);
    }
}

void add_line(std::string_view line, std::string& out) {
    add_beginning(line, out);
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t run = std::min(line.find_first_not_of('*', i), line.size()) - i;
        if (run == 0) {
            if (always_signs.find(line[i]) != std::string_view::npos) out += '\\';
            out += line[i++];
            continue;
        }
        for (const std::size_t end = i + run; i < end; ++i) out += run == 1 ? "*" : "\\*";
    }
}

}  // namespace

std::string markdown_of(std::string_view text, std::string_view line_end) {
    std::string out;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add_line(text.substr(0, end), out);
        if (end == text.size()) return out;
        out += line_end;
        text.remove_prefix(end + 1);
    }
}

}  // namespace kiosk
