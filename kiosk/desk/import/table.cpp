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

    static void cell(void* bytes, std::size_t size, void* self) {
        static_cast<Collector*>(self)->add({static_cast<const char*>(bytes), size});
    }
    static void line_end(int, void* self) { static_cast<Collector*>(self)->end_line(); }

    void add(std::string_view text) {
        if (text.size() > most_cell_bytes) fault = "a cell is longer than 20,000 bytes";
        if (lines.back().size() >= most_columns) fault = "there are more than 200 columns";
        if (fault.empty()) lines.back().emplace_back(trimmed(text));
    }
    void end_line() {
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

bool is_formula(std::string_view cell) {
    if (cell.empty()) return false;
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
    }
    for (const std::string& name : header)
        if (!name.empty() && std::ranges::none_of(columns, [&](const Column& column) { return column.name == name; }))
            report.fault(1, name, "no column has this name here");
    return places;
}

}  // namespace

std::string as_utf8(std::string bytes, ImportReport& report) {
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    const auto fault = first_utf8_fault(bytes);
    if (!fault && bytes.find('\0') == std::string::npos) return bytes;
    if (bytes.find('\0') == std::string::npos)
        if (auto converted = from_gb18030(bytes)) return *converted;
    const auto line =
        1 +
        std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fault.value_or(bytes.find('\0'))), '\n');
    report.fault(line, "", "the text is neither UTF-8 nor GB 18030; save it as CSV UTF-8 and try again");
    return {};
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
    const auto places = match(collector.lines.front(), columns, report);
    if (!report.ok()) return table;
    for (std::size_t i = 1; i < collector.lines.size(); ++i) {
        const auto& line = collector.lines[i];
        if (std::ranges::all_of(line, [](const std::string& cell) { return cell.empty(); })) continue;
        Row row{static_cast<std::int64_t>(i + 1), {}};
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
