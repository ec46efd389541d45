// Text for a printer of fixed columns: what may be printed, how wide it is, and its bytes in GB 2312, the characters
// every Chinese printer has in its memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// One line of what a reader sees, at most `most` characters (then an ellipsis). Control and format characters (ESC,
// DLE, NUL, the bidirectional overrides) are gone, so that no text can give a printer an order; line ends and all white
// space are one space; what Unicode has no meaning for is a geta mark; broken UTF-8 is '?'; of piled-up accents three
// stay.
std::string printable(std::string_view utf8, std::size_t most = 200);

// Columns of a fixed-width font: 2 for Chinese characters and everything else a Chinese font draws in full width
// (UAX #11 wide, full width and ambiguous), 0 for accents upon the one before, else 1.
int display_columns(std::string_view utf8);

// Broken where a reader expects it (UAX #14), inside a word only when it is wider than a line. At least one line;
// columns >= 2.
std::vector<std::string> wrap_columns(std::string_view utf8, int columns);

// GB 2312-80 as EUC-CN, a part of GB 18030: bytes below 0x80 are ASCII, pairs are 0xA1..0xFE twice. Nothing when any
// character is outside of it, or is a control character.
std::optional<std::string> to_gb2312(std::string_view utf8);

}  // namespace kiosk
