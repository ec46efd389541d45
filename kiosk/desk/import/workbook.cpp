#include "kiosk/desk/import/workbook.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/workbook_reader.h"

namespace kiosk {

namespace {

constexpr std::string_view unreadable = "the workbook cannot be read: it is damaged, or unpacks to far too much";

std::string_view words_of(WorkbookOutcome outcome) {
    switch (outcome) {
        case WorkbookOutcome::done: return {};
        case WorkbookOutcome::damaged:
            return "the workbook is damaged or cut off; open it in a spreadsheet program and save it anew";
        case WorkbookOutcome::not_a_workbook:
            return "this packed file is no .xlsx workbook; save the table as .xlsx or CSV";
        case WorkbookOutcome::too_large: return "the workbook unpacks to more than is read here";
        case WorkbookOutcome::too_many_rows: return "there are more than 500,000 rows";
        case WorkbookOutcome::too_many_columns: return "there are more than 200 columns";
        case WorkbookOutcome::cell_too_long: return "a cell is longer than 20,000 bytes";
        case WorkbookOutcome::empty: return "no sheet of the workbook holds anything";
    }
    return unreadable;
}

// The file format of old workbooks, in which locked ones are wrapped, too.
constexpr std::string_view old_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

bool is_locked(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != bytes.npos;
}

// Takes apart what the child sent, which is believed no further than its shape.
class ChunkReader {
public:
    explicit ChunkReader(std::string_view chunk) : rest_(chunk) {}

    bool done() const { return rest_.empty(); }
    std::optional<std::uint32_t> number() {
        std::uint32_t value = 0;
        if (rest_.size() < sizeof value) return std::nullopt;
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::optional<std::string_view> text(std::size_t most) {
        const auto size = number();
        if (!size || *size > most || *size > rest_.size()) return std::nullopt;
        const std::string_view text = rest_.substr(0, *size);
        rest_.remove_prefix(*size);
        return text;
    }

private:
    std::string_view rest_;
};

// False: no rows, but nonsense.
bool take_rows(std::string_view chunk, Lines& lines, std::uint64_t& text_bytes) {
    for (ChunkReader reader(chunk); !reader.done();) {
        const auto number = reader.number(), cells = reader.number();
        const std::int64_t last = lines.empty() ? 0 : lines.back().number;
        if (!number || !cells || *number <= last || *number > most_rows + 1 || *cells > most_columns) return false;
        Line line{*number, {}};
        for (std::uint32_t i = 0; i < *cells; ++i) {
            const auto text = reader.text(most_cell_bytes);
            if (!text) return false;
            text_bytes += text->size();
            line.cells.emplace_back(*text);
        }
        if (text_bytes > import_most_bytes) return false;
        lines.push_back(std::move(line));
    }
    return true;
}

bool is_clean(std::string_view text) { return !first_utf8_fault(text) && std::ranges::none_of(text, is_control); }

bool take_end(std::string_view chunk, ImportReport& report) {
    WorkbookEnd end;
    constexpr std::size_t most_name_bytes = 200;
    if (chunk.size() < sizeof end || chunk.size() > sizeof end + most_name_bytes) return false;
    std::memcpy(&end, chunk.data(), sizeof end);
    if (end.outcome != WorkbookOutcome::done) {
        report.fault(end.row, "", std::string(words_of(end.outcome)));
        return true;
    }
    const std::string_view name = chunk.substr(sizeof end);
    if (end.sheets > 1 && is_clean(name))
        report.warnings.push_back("the workbook has " + std::to_string(end.sheets) + " sheets; only \"" +
                                  std::string(name) + "\" was read");
    return true;
}

// False: the child died, went silent, or answered nonsense.
bool hear(Sandbox& child, Lines& lines, ImportReport& report) {
    std::uint64_t text_bytes = 0;
    for (std::string chunk;;) {
        ChunkHead head;
        if (!child.read(&head, sizeof head) || head.bytes > most_chunk_bytes) return false;
        chunk.resize(head.bytes);
        if (!child.read(chunk.data(), chunk.size())) return false;
        if (head.kind == ChunkHead::Kind::end) return take_end(chunk, report);
        if (head.kind != ChunkHead::Kind::rows || !take_rows(chunk, lines, text_bytes)) return false;
    }
}

// By its name in the first row, else by its letters.
std::string column_name(const Lines& lines, std::size_t column) {
    const Line& header = lines.front();
    if (header.number == 1 && column < header.cells.size() && is_clean(header.cells[column]) &&
        !header.cells[column].empty())
        return header.cells[column];
    const auto letter = [](std::size_t n) { return std::string(1, static_cast<char>('A' + n)); };
    return column < 26 ? letter(column) : letter(column / 26 - 1) + letter(column % 26);
}

void check_texts(const Lines& lines, ImportReport& report) {
    for (const Line& line : lines)
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            if (first_utf8_fault(line.cells[c]))
                report.fault(line.number, column_name(lines, c), "the text is damaged here: it is not UTF-8");
            else if (std::ranges::any_of(line.cells[c], is_control))
                report.fault(line.number, column_name(lines, c),
                             "there is a control character here, which no screen can show");
        }
}

}  // namespace

bool is_workbook(std::string_view bytes) {
    constexpr std::array<std::string_view, 3> magics{"PK\3\4", "PK\5\6", old_magic};
    return std::ranges::any_of(magics, [bytes](std::string_view magic) { return bytes.starts_with(magic); });
}

Lines workbook_lines(std::string_view bytes, ImportReport& report) {
    constexpr SandboxLimits limits{std::uint64_t{512} << 20U, 20, 20'000};
    Lines lines;
    if (bytes.starts_with(old_magic)) {
        report.fault(0, "",
                     is_locked(bytes) ? "the workbook is locked with a password; save it without one"
                                      : "this is an old .xls workbook; save it as .xlsx or CSV");
        return lines;
    }
    auto child = Sandbox::start([bytes](const SandboxAnswer& answer) { answer_workbook(bytes, answer); }, limits);
    if (!child)
        report.fault(0, "", child.error().what);
    else if (!hear(*child, lines, report) || (lines.empty() && report.ok()))
        report.fault(0, "", std::string(unreadable));
    check_texts(lines, report);
    return lines;
}

}  // namespace kiosk
