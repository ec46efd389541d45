// TableFile as a workbook, by libxlsxwriter.
//
// The library brings all of OpenSSL along, which would make every start of a terminal 3 ms longer: it is loaded when
// the first workbook is written.
#include <dlfcn.h>
#include <sys/mman.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/table_file.h"

namespace kiosk {

namespace {

// clang-format off
#define KIOSK_XLSXWRITER_FUNCTIONS(X)                                                                              \
    X(workbook_new) X(workbook_add_worksheet) X(workbook_add_format) X(workbook_set_properties) X(workbook_close)  \
    X(format_set_bold) X(format_set_num_format) X(worksheet_set_column) X(worksheet_freeze_panes)                  \
    X(worksheet_write_string) X(worksheet_write_number) X(worksheet_ignore_errors) X(lxw_strerror)
// clang-format on

// The library's functions by their own names.
struct Xlsxwriter {
#define KIOSK_FIELD(name) decltype(&::name) name = nullptr;
    KIOSK_XLSXWRITER_FUNCTIONS(KIOSK_FIELD)
#undef KIOSK_FIELD
    bool whole = false;

    Xlsxwriter() {
        void* library = dlopen(KIOSK_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);  // Stays.
        if (library == nullptr) return;
        whole = true;
#define KIOSK_FIND(name)                                               \
    name = reinterpret_cast<decltype(&::name)>(dlsym(library, #name)); \
    whole = whole && name != nullptr;
        KIOSK_XLSXWRITER_FUNCTIONS(KIOSK_FIND)
#undef KIOSK_FIND
    }
};

constexpr std::uint64_t most_workbook_bytes = 1ULL << 30U;

struct Formats {
    lxw_format *header, *text, *number;
};

Formats formats_of(const Xlsxwriter& xlsx, lxw_workbook* book) {
    const Formats formats{xlsx.workbook_add_format(book), xlsx.workbook_add_format(book),
                          xlsx.workbook_add_format(book)};
    xlsx.format_set_bold(formats.header);
    xlsx.format_set_num_format(formats.header, "@");
    // Text, so that a number typed into such a column keeps its leading zeros.
    xlsx.format_set_num_format(formats.text, "@");
    return formats;
}

// As a spreadsheet measures: a Chinese character is two wide.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) width += byte >= 0xE0 ? 2 : 1;
    }
    return width;
}

double column_width(const TableFile& table, std::size_t column) {
    constexpr std::size_t least = 6, most = 48, margin = 2;
    std::size_t width = width_of(table.headings()[column].name);
    for (const auto& row : table.rows()) width = std::max(width, width_of(row[column]));
    return static_cast<double>(std::clamp(width + margin, least, most));
}

std::optional<double> number_in(std::string_view cell) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    constexpr std::int64_t most = 999'999'999'999'999;  // A spreadsheet keeps fifteen digits.
    if (error != std::errc() || end != cell.data() + cell.size() || value > most || value < -most) return std::nullopt;
    return static_cast<double>(value);
}

// A workbook reads _x0041_ as a character's number: the first sign then has to be written so, too.
std::string with_escapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                            rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        out += escape ? std::string("_x005F_") : std::string(1, text[i]);
    }
    return out;
}

lxw_error write_cell(const Xlsxwriter& xlsx, lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                     const std::string& cell, bool is_number, const Formats& formats) {
    if (cell.empty()) return LXW_NO_ERROR;
    if (const auto number = is_number ? number_in(cell) : std::nullopt)
        return xlsx.worksheet_write_number(sheet, row, column, *number, formats.number);
    return xlsx.worksheet_write_string(sheet, row, column, with_escapes(cell).c_str(), formats.text);
}

lxw_error fill(const Xlsxwriter& xlsx, lxw_worksheet* sheet, const TableFile& table, const Formats& formats) {
    lxw_error error = LXW_NO_ERROR;
    const auto width = static_cast<lxw_col_t>(table.headings().size());
    for (lxw_col_t c = 0; c < width; ++c) {
        const Heading& heading = table.headings()[c];
        xlsx.worksheet_set_column(sheet, c, c, column_width(table, c), heading.number ? formats.number : formats.text);
        xlsx.worksheet_write_string(sheet, 0, c, std::string(heading.name).c_str(), formats.header);
    }
    xlsx.worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t at = 0;
    for (const auto& row : table.rows()) {
        ++at;
        for (lxw_col_t c = 0; c < width && error == LXW_NO_ERROR; ++c)
            error = write_cell(xlsx, sheet, at, c, row[c], table.headings()[c].number, formats);
    }
    xlsx.worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A2:XFD1048576");
    return error;
}

// Everything in the file that would tell when it was made.
void set_date(const Xlsxwriter& xlsx, lxw_workbook* book) {
    lxw_doc_properties properties{};
    properties.created = 946'684'800;  // 2000-01-01.
    xlsx.workbook_set_properties(book, &properties);
}

}  // namespace

Result<std::string> workbook_of(const TableFile& table) {
    const Xlsxwriter xlsx;
    if (!xlsx.whole) return fail(ErrorCode::storage, "no workbook can be made: " KIOSK_XLSXWRITER " is not installed");
    // libxlsxwriter wants a file: one without a name, so that no list of people is left behind anywhere.
    const FileDescriptor file(memfd_create("workbook", MFD_CLOEXEC));
    if (!file) return fail(ErrorCode::storage, "there is no memory for a workbook");
    const std::string path = "/proc/self/fd/" + std::to_string(file.get());
    lxw_workbook* book = xlsx.workbook_new(path.c_str());
    if (book == nullptr) return fail(ErrorCode::storage, "there is no memory for a workbook");
    set_date(xlsx, book);
    lxw_error error = fill(xlsx, xlsx.workbook_add_worksheet(book, nullptr), table, formats_of(xlsx, book));
    if (const lxw_error closed = xlsx.workbook_close(book); error == LXW_NO_ERROR) error = closed;
    if (error != LXW_NO_ERROR)
        return fail(ErrorCode::storage, std::string("the workbook cannot be made: ") + xlsx.lxw_strerror(error));
    return read_file(path, most_workbook_bytes);
}

}  // namespace kiosk
