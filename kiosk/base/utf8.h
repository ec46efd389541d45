// Text as bytes from outside: is it UTF-8, where do graphemes end, what was it in GB 18030.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// The byte offset of the first fault, or nothing when all of it is valid UTF-8 (RFC 3629).
std::optional<std::size_t> first_utf8_fault(std::string_view text);

// GB 18030 to UTF-8; nothing when a byte sequence means nothing.
std::optional<std::string> from_gb18030(std::string_view bytes);

// What a reader takes for characters (UAX #29 grapheme clusters).
std::vector<std::string> graphemes(std::string_view utf8);

// Full-width digits, letters and signs as their ordinary cousins; everything else as it is.
std::string half_width(std::string_view utf8);

// Without white space at both ends, the ideographic space too.
std::string_view trimmed(std::string_view text);

}  // namespace kiosk
