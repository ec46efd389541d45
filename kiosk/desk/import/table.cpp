#include "kiosk/desk/import/table.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::size_t most_columns = 200, most_rows = 500'000, most_cell_bytes = 20'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// libcsv hands over cells and line ends; this keeps them as lines.
struct Collector {
    std::vector<std::vector<std::string>> lines{{}};
    std::string fault;
    int last_end = 0;

    static void cell(void* bytes, std::size_t size, void* self) {
        static_cast<Collector*>(self)->add({static_cast<const char*>(bytes), size});
    }
    static void line_end(int end, void* self) { static_cast<Collector*>(self)->end_line(end); }

    void add(std::string_view text) {
        if (text.size() > most_cell_bytes) fault = "a cell is longer than 20,000 bytes";
        if (lines.back().size() >= most_columns) fault = "there are more than 200 columns";
        if (fault.empty()) lines.back().emplace_back(trimmed(text));
    }
    void end_line(int end) {
        const bool second_half = end == '\n' && last_end == '\r' && lines.back().empty();
        last_end = end;
        if (second_half) return;  // libcsv tells of CR and of LF; together they end one row.
        if (lines.size() > most_rows) fault = "there are more than 500,000 rows";
        if (fault.empty()) lines.emplace_back();
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

bool is_control(char c) { return (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

// Nothing: the header will do. Else what to tell the clerk.
std::string header_fault(const std::vector<std::string>& header) {
    if (std::ranges::all_of(header, [](const std::string& cell) { return cell.empty(); }))
        return "the first row is empty; it has to name the columns";
    if (header.size() == 1 && header.front().find_first_of(";\t") != std::string::npos)
        return "the cells are not divided by commas; save the table as CSV with commas";
    return {};
}

}  // namespace

std::string as_utf8(std::string bytes, ImportReport& report) {
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
    const std::string text = as_utf8(std::move(bytes), report);
    if (!report.ok()) return table;
    Parser parser;
    Collector collector;
    const bool read = csv_parse(&parser.state, text.data(), text.size(), &Collector::cell, &Collector::line_end,
                                &collector) == text.size() &&
                      csv_fini(&parser.state, &Collector::cell, &Collector::line_end, &collector) == 0;
    const auto last = static_cast<std::int64_t>(collector.lines.size());
    if (!read || !collector.fault.empty()) {
        report.fault(last, "",
                     collector.fault.empty() ? "a quotation mark is open or in the wrong place" : collector.fault);
        return table;
    }
    if (const std::string fault = header_fault(collector.lines.front()); !fault.empty()) {
        report.fault(1, "", fault);
        return table;
    }
    const std::size_t width = collector.lines.front().size();
    const auto places = match(collector.lines.front(), columns, report);
    if (!report.ok()) return table;
    for (std::size_t i = 1; i < collector.lines.size(); ++i) {
        const auto& line = collector.lines[i];
        if (std::ranges::all_of(line, [](const std::string& cell) { return cell.empty(); })) continue;
        Row row{static_cast<std::int64_t>(i + 1), {}};
        if (std::any_of(line.begin() + static_cast<std::ptrdiff_t>(std::min(width, line.size())), line.end(),
                        [](const std::string& cell) { return !cell.empty(); }))
            report.fault(row.number, "",
                         "this row has more cells than the first one; a text with a comma needs quotation marks");
        for (std::size_t c = 0; c < places.size(); ++c) {
            row.cells.push_back(places[c] < line.size() ? line[places[c]] : std::string());
            if (is_formula(row.cells.back()))
                report.fault(row.number, std::string(columns.begin()[c].name),
                             "this looks like a formula; write the value itself");
        }
        table.rows_.push_back(std::move(row));
    }
    if (table.rows_.empty()) report.fault(0, "", "the table has no rows");
    return table;
}

}  // namespace kiosk
