#include "kiosk/desk/import/workbook_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <new>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/lines.h"
#include "kiosk/desk/import/xml_reader.h"

namespace kiosk {

namespace {

// Why reading ended early; caught in answer_workbook.
struct Stop {
    WorkbookOutcome outcome;
    std::uint32_t row;
};

// Gathers rows into chunks.
class RowAnswers {
public:
    explicit RowAnswers(const SandboxAnswer& answer) : answer_(answer) {}

    void row(std::uint32_t number, const std::vector<std::string>& cells) {
        any_ = true;
        add_number(number);
        add_number(static_cast<std::uint32_t>(cells.size()));
        for (const std::string& cell : cells) {
            text_bytes_ += cell.size();
            add_number(static_cast<std::uint32_t>(cell.size()));
            chunk_ += cell;
        }
        if (text_bytes_ > import_most_bytes) throw Stop{WorkbookOutcome::too_large, number};
        constexpr std::size_t enough = 256U << 10U;
        if (chunk_.size() >= enough) send();
    }
    void end(const WorkbookEnd& end, std::string_view sheet) {
        send();
        const ChunkHead head{ChunkHead::Kind::end, static_cast<std::uint32_t>(sizeof end + sheet.size())};
        answer_(&head, sizeof head) && answer_(&end, sizeof end) && answer_(sheet.data(), sheet.size());
    }
    bool any() const { return any_; }

private:
    void add_number(std::uint32_t n) { chunk_.append(reinterpret_cast<const char*>(&n), sizeof n); }
    void send() {
        const ChunkHead head{ChunkHead::Kind::rows, static_cast<std::uint32_t>(chunk_.size())};
        if (!chunk_.empty()) answer_(&head, sizeof head) && answer_(chunk_.data(), chunk_.size());
        chunk_.clear();
    }

    const SandboxAnswer& answer_;
    std::string chunk_;
    std::uint64_t text_bytes_ = 0;
    bool any_ = false;
};

// The column of a place such as AB12, from 0.
std::size_t column_of(std::string_view place) {
    std::size_t column = 0;
    for (const char c : place.substr(0, 4)) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    if (column == 0) throw Stop{WorkbookOutcome::damaged, 0};
    return column - 1;
}

// A day as ISO 8601 has it, as a table of the office has it: 2026-11-24 19:30, without a midnight nobody wrote.
std::string plain_day(std::string text) {
    std::ranges::replace(text, 'T', ' ');
    if (text.ends_with('Z')) text.pop_back();
    if (const std::size_t dot = text.find('.'); dot != text.npos) text.erase(dot);
    for (const std::string_view nothing : {":00", " 00:00"})
        if (text.size() > 10 && text.ends_with(nothing)) text.erase(text.size() - nothing.size());
    return text;
}

class SheetReader final : public XmlReader {
public:
    SheetReader(const WorkbookParts& parts, RowAnswers& answers) : parts_(parts), answers_(answers) {}

    void open(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "sheetData") in_data_ = true;
        if (!in_data_) return;
        if (element == "row") begin_row(attributes);
        if (element == "c") begin_cell(attributes);
        if (element == "rPh") spoken_ = true;
        has_formula_ = has_formula_ || element == "f";
        has_value_ = has_value_ || element == "v";
        in_value_ = !spoken_ && (element == "v" || element == "t");
    }
    void text(std::string_view words) override {
        if (in_value_) value_ += words;
    }
    void close(std::string_view element) override {
        in_value_ = false;
        if (!in_data_) return;
        if (element == "rPh") spoken_ = false;
        if (element == "c") end_cell();
        if (element == "row" && !cells_.empty()) answers_.row(row_, cells_);
        if (element == "sheetData") in_data_ = false;
    }
    std::uint32_t row() const { return row_; }

private:
    void begin_row(const XmlAttributes& attributes) {
        const std::string_view at = attributes.at("r");
        std::uint32_t number = row_ + 1;
        if (!at.empty()) std::from_chars(at.data(), at.data() + at.size(), number);
        if (number <= row_) throw Stop{WorkbookOutcome::damaged, row_};
        row_ = number;
        next_column_ = 0;
        cells_.clear();
    }
    void begin_cell(const XmlAttributes& attributes) {
        const std::string_view place = attributes.at("r"), style = attributes.at("s");
        column_ = place.empty() ? next_column_ : column_of(place);
        if (column_ < next_column_) throw Stop{WorkbookOutcome::damaged, row_};
        next_column_ = column_ + 1;
        type_ = attributes.at("t");
        std::size_t number = 0;
        std::from_chars(style.data(), style.data() + style.size(), number);
        format_ = number < parts_.formats.size() ? parts_.formats[number] : NumberFormat{};
        value_.clear();
        has_formula_ = has_value_ = in_value_ = spoken_ = false;
    }
    void end_cell() {
        const std::string shown = shown_value();
        const std::string_view text = trimmed(shown);
        if (text.empty()) return;
        if (row_ > most_rows + 1) throw Stop{WorkbookOutcome::too_many_rows, row_};
        if (column_ >= most_columns) throw Stop{WorkbookOutcome::too_many_columns, row_};
        if (text.size() > most_cell_bytes) throw Stop{WorkbookOutcome::cell_too_long, row_};
        cells_.resize(column_ + 1);
        cells_[column_] = text;
    }
    // A formula without a result it can be taken at is left for the importer to refuse, as one in a CSV file is.
    std::string shown_value() const {
        if (has_formula_ && (parts_.results_are_old || !has_value_)) return "=";
        if (type_ == "s") return shared_text();
        if (type_ == "str" || type_ == "inlineStr") return without_escapes(value_);
        if (type_ == "b") return value_ == "1" ? "是" : "否";
        if (type_ == "e") return is_error_value(value_) ? value_ : "#ERROR!";
        if (type_ == "d") return plain_day(value_);
        double number = 0;
        const char* end = value_.data() + value_.size();
        const auto [read_to, error] = std::from_chars(value_.data(), end, number);
        const bool is_number = error == std::errc() && read_to == end && std::isfinite(number);
        return is_number ? shown_number(number, format_, parts_.days_begin_1904) : value_;
    }
    const std::string& shared_text() const {
        std::size_t number = parts_.texts.size();
        std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (number >= parts_.texts.size()) throw Stop{WorkbookOutcome::damaged, row_};
        return parts_.texts[number];
    }

    const WorkbookParts& parts_;
    RowAnswers& answers_;
    bool in_data_ = false;
    std::uint32_t row_ = 0;
    std::size_t next_column_ = 0;
    std::vector<std::string> cells_;
    // Of the cell being read.
    std::size_t column_ = 0;
    std::string type_, value_;
    NumberFormat format_;
    bool has_formula_ = false, has_value_ = false, in_value_ = false, spoken_ = false;
};

void answer_sheets(std::string_view bytes, RowAnswers& answers) {
    const PackedFile file(bytes);
    WorkbookParts parts;
    if (const auto outcome = parts.read(file); outcome != WorkbookOutcome::done) throw Stop{outcome, 0};
    for (const WorkbookParts::Sheet& sheet : parts.sheets) {
        UnpackedBytes xml;
        SheetReader reader(parts, answers);
        if (!file.read(sheet.part, xml, xml_tail) || !read_xml(as_text(xml), reader))
            throw Stop{WorkbookOutcome::damaged, reader.row()};
        if (!answers.any()) continue;
        const auto count = static_cast<std::uint32_t>(parts.sheets.size());
        return answers.end({WorkbookOutcome::done, 0, count}, sheet.name);
    }
    throw Stop{WorkbookOutcome::empty, 0};
}

}  // namespace

void answer_workbook(std::string_view bytes, const SandboxAnswer& answer) {
    const auto end = [&answer](WorkbookOutcome outcome, std::uint32_t row) {
        RowAnswers(answer).end({outcome, row, 0}, "");
    };
    try {
        RowAnswers answers(answer);
        answer_sheets(bytes, answers);
    } catch (const Stop& stop) {
        end(stop.outcome, stop.row);
    } catch (const std::bad_alloc&) {
        end(WorkbookOutcome::too_large, 0);
    } catch (const std::exception&) {
        end(WorkbookOutcome::damaged, 0);
    }
}

}  // namespace kiosk
