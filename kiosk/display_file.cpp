#include "kiosk/display_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "kiosk/base/files.h"
#include "ui/theme.h"

namespace kiosk {

namespace {
constexpr std::uint64_t most_bytes = 4096;
std::string file_in(const std::string& data_folder) { return data_folder + "/display.toml"; }
}  // namespace

Result<float> read_diagonal(const std::string& data_folder) {
    const auto text = read_file(file_in(data_folder), most_bytes);
    if (!text) return fail(text);
    try {
        const float inch = toml::parse(*text)["diagonal_inch"].value_or(0.0F);
        if (inch >= ui::smallest_inch && inch <= ui::largest_inch) return inch;
    } catch (const toml::parse_error&) {
    }
    return fail(ErrorCode::bad_input, file_in(data_folder) + " names no diagonal_inch of 7 to 110");
}

Status keep_diagonal(const std::string& data_folder, float inch) {
    return write_file(file_in(data_folder),
                      fmt::format("# Measured at the display itself.\ndiagonal_inch = {:.2f}\n", inch));
}

}  // namespace kiosk
