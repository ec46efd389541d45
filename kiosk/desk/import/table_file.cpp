#include "kiosk/desk/import/table_file.h"

#include <algorithm>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

void add_cell(std::string_view cell, std::string& text) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    text += '"';
}

template <class Cells, class Text>
void add_line(const Cells& cells, const Text& text_of, std::string& text) {
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) text += ',';
        first = false;
        add_cell(text_of(cell), text);
    }
    text += "\r\n";
}

std::string csv_of(const TableFile& table) {
    std::string text;
    add_line(table.headings(), [](const Heading& heading) { return heading.name; }, text);
    for (const auto& row : table.rows())
        add_line(row, [](const std::string& cell) { return std::string_view(cell); }, text);
    return text;
}

}  // namespace

bool is_workbook_name(std::string_view path) {
    constexpr std::string_view ending = ".xlsx";
    return path.size() > ending.size() &&
           std::ranges::equal(path.substr(path.size() - ending.size()), ending,
                              [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); });
}

Result<std::int64_t> TableFile::write(const std::string& path) const {
    const auto bytes = is_workbook_name(path) ? workbook_of(*this) : csv_of(*this);
    if (!bytes) return fail(bytes);
    if (const auto done = write_file(path, *bytes, 0600); !done) return std::unexpected(done.error());
    return static_cast<std::int64_t>(rows_.size());
}

}  // namespace kiosk
