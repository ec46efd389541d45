#include "kiosk/desk/import/table.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/workbook.h"

namespace kiosk {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// libcsv hands over cells and line ends; this keeps them as lines.
struct Collector {
    Lines lines{{1, {}}};
    std::string fault;
    int last_end = 0;

    static void cell(void* bytes, std::size_t size, void* self) {
        static_cast<Collector*>(self)->add({static_cast<const char*>(bytes), size});
    }
    static void line_end(int end, void* self) { static_cast<Collector*>(self)->end_line(end); }

    void add(std::string_view text) {
        if (text.size() > most_cell_bytes) fault = "a cell is longer than 20,000 bytes";
        if (lines.back().cells.size() >= most_columns) fault = "there are more than 200 columns";
        if (fault.empty()) lines.back().cells.emplace_back(trimmed(text));
    }
    void end_line(int end) {
        const bool second_half = end == '\n' && last_end == '\r' && lines.back().cells.empty();
        last_end = end;
        if (second_half) return;  // libcsv tells of CR and of LF; together they end one row.
        if (lines.size() > most_rows) fault = "there are more than 500,000 rows";
        if (fault.empty()) lines.push_back({lines.back().number + 1, {}});
    }
};

struct Parser {
    csv_parser state{};
    Parser() { csv_init(&state, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_REPALL_NL); }
    ~Parser() { csv_free(&state); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
};

bool is_formula(std::string_view text) {
    if (text.empty()) return false;
    const std::string cell = half_width(text);  // Spreadsheets for Chinese take the wide signs, too.
    if (cell[0] == '=' || cell[0] == '@') return true;
    const bool sign = cell[0] == '+' || cell[0] == '-';
    return sign && cell.size() > 1 && cell.find_first_not_of("0123456789., ", 1) != std::string_view::npos;
}

// For each column asked for, where it stands in the file; npos: absent.
std::vector<std::size_t> match(const std::vector<std::string>& header, std::initializer_list<Column> columns,
                               ImportReport& report) {
    std::vector<std::size_t> places;
    for (const Column& column : columns) {
        const auto found = std::ranges::find(header, column.name);
        places.push_back(found == header.end() ? std::string::npos : static_cast<std::size_t>(found - header.begin()));
        if (found == header.end() && column.needed) report.fault(1, std::string(column.name), "this column is missing");
        if (std::ranges::count(header, column.name) > 1)
            report.fault(1, std::string(column.name), "this column stands there twice");
    }
    for (const std::string& name : header)
        if (!name.empty() && std::ranges::none_of(columns, [&](const Column& column) { return column.name == name; }))
            report.fault(1, name, "no column has this name here");
    return places;
}

// Damaged UTF-8 often happens to be GB 18030 as well, and would become nonsense nobody asked for.
bool is_damaged_utf8(std::string_view text) {
    const auto wide = [](std::string_view part) {
        return std::ranges::count_if(part, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    };
    std::ptrdiff_t right = 0, wrong = 0;
    for (auto fault = first_utf8_fault(text); fault; fault = first_utf8_fault(text)) {
        right += wide(text.substr(0, *fault));
        ++wrong;
        text.remove_prefix(*fault + 1);
    }
    return right + wide(text) >= 3 * wrong;
}

std::int64_t line_of(std::string_view text, std::size_t at) { return 1 + std::ranges::count(text.substr(0, at), '\n'); }

bool is_blank(const Line& line) {
    return std::ranges::all_of(line.cells, [](const std::string& cell) { return cell.empty(); });
}

// Nothing: the header will do. Else what to tell the clerk.
std::string header_fault(const Line& line) {
    const auto& header = line.cells;
    if (line.number != 1 || is_blank(line)) return "the first row is empty; it has to name the columns";
    if (header.size() == 1 && header.front().find_first_of(";\t") != std::string::npos)
        return "the cells are not divided by commas; save the table as CSV with commas";
    return {};
}

bool has_cells_beyond(const Line& line, std::size_t width) {
    const auto begin = line.cells.begin() + static_cast<std::ptrdiff_t>(std::min(width, line.cells.size()));
    return std::any_of(begin, line.cells.end(), [](const std::string& cell) { return !cell.empty(); });
}

std::string_view beyond_words(bool packed) {
    return packed ? "this row has a cell under no column's name"
                  : "this row has more cells than the first one; a text with a comma needs quotation marks";
}

// Nothing: the cell says what it shows. Else what to tell the clerk.
std::string_view cell_fault(std::string_view cell) {
    if (is_formula(cell)) return "this looks like a formula; write the value itself";
    if (is_error_value(cell)) return "a formula failed here; write the value itself";
    if (is_rounded_number(cell)) return "the spreadsheet has rounded this long number; write it anew as text";
    return {};
}

// At least one line, unless there is a fault.
Lines csv_lines(std::string bytes, ImportReport& report) {
    const std::string text = as_utf8(std::move(bytes), report);
    if (!report.ok()) return {};
    Parser parser;
    Collector collector;
    const bool read = csv_parse(&parser.state, text.data(), text.size(), &Collector::cell, &Collector::line_end,
                                &collector) == text.size() &&
                      csv_fini(&parser.state, &Collector::cell, &Collector::line_end, &collector) == 0;
    if (!read || !collector.fault.empty())
        report.fault(static_cast<std::int64_t>(collector.lines.size()), "",
                     collector.fault.empty() ? "a quotation mark is open or in the wrong place" : collector.fault);
    return std::move(collector.lines);
}

}  // namespace

std::string as_utf8(std::string bytes, ImportReport& report) {
    if (is_workbook(bytes)) {
        report.fault(0, "", std::string(no_text_words));
        return {};
    }
    const bool marked = bytes.starts_with(byte_order_mark);
    if (marked) bytes.erase(0, byte_order_mark.size());
    const auto fault = first_utf8_fault(bytes);
    if (bytes.find('\0') != std::string::npos) {
        report.fault(line_of(bytes, bytes.find('\0')), "",
                     "the text is neither UTF-8 nor GB 18030; save it as CSV UTF-8 and try again");
        return {};
    }
    if (fault) {
        auto converted = marked || is_damaged_utf8(bytes) ? std::nullopt : from_gb18030(bytes);
        if (!converted) {
            report.fault(line_of(bytes, *fault), "", "the text is damaged here: it is neither UTF-8 nor GB 18030");
            return {};
        }
        bytes = std::move(*converted);
    }
    if (const auto control = std::ranges::find_if(bytes, is_control); control != bytes.end())
        report.fault(line_of(bytes, static_cast<std::size_t>(control - bytes.begin())), "",
                     "there is a control character here, which no screen can show");
    return bytes;
}

Table Table::read(std::string bytes, std::initializer_list<Column> columns, ImportReport& report) {
    Table table;
    const bool packed = is_workbook(bytes);
    const Lines lines = packed ? workbook_lines(bytes, report) : csv_lines(std::move(bytes), report);
    if (!report.ok()) return table;
    if (const std::string fault = header_fault(lines.front()); !fault.empty()) {
        report.fault(1, "", fault);
        return table;
    }
    const std::size_t width = lines.front().cells.size();
    const auto places = match(lines.front().cells, columns, report);
    if (!report.ok()) return table;
    for (const Line& line : lines) {
        if (line.number == 1 || is_blank(line)) continue;
        Row row{line.number, {}};
        if (has_cells_beyond(line, width)) report.fault(row.number, "", std::string(beyond_words(packed)));
        for (std::size_t c = 0; c < places.size(); ++c) {
            row.cells.push_back(places[c] < line.cells.size() ? line.cells[places[c]] : std::string());
            if (const auto fault = cell_fault(row.cells.back()); !fault.empty())
                report.fault(row.number, std::string(columns.begin()[c].name), std::string(fault));
        }
        table.rows_.push_back(std::move(row));
    }
    if (table.rows_.empty()) report.fault(0, "", "the table has no rows");
    return table;
}

}  // namespace kiosk
