// Chinese text as a voice should say it: numbers, dates, times, percentages and signs become words.
//
// A voice reads "2026" as it likes and "+2" not at all. Years, and numbers that are names (telephones, card numbers),
// are said digit by digit; amounts are spelled out (by ICU's rules for Chinese).
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// Everything that is no number stays as it is.
std::string spoken_numbers(std::string_view chinese);

}  // namespace kiosk
