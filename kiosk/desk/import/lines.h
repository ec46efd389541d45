// A spreadsheet's lines of text cells before anybody asked what its columns mean, and what they may be at most.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct Line {
    std::int64_t number = 0;  // As the spreadsheet counts, from 1.
    std::vector<std::string> cells;
};

using Lines = std::vector<Line>;

inline constexpr std::size_t most_columns = 200, most_rows = 500'000, most_cell_bytes = 20'000;
inline constexpr std::uint64_t import_most_bytes = 64ULL << 20U;  // A file's, and of all the text in its cells.

// A control character, which no screen can show. Tabs and line ends are none.
constexpr bool is_control(char c) { return (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

}  // namespace kiosk
