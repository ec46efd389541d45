// How the office writes the wall's programme: the boards' names, and weekdays.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

// In the order of WallKind.
inline constexpr std::array<std::string_view, 5> programme_words{"村规", "通知", "光荣榜", "排行", "牌匾"};

// Weekdays by their characters or digits, with commas or without, and spans of them ("1-5") -> bit 0 is Monday; empty:
// 0. Nothing: something else stands there.
std::optional<std::uint8_t> read_weekdays(std::string_view cell);
std::string weekdays_text(std::uint8_t weekdays);

}  // namespace kiosk
