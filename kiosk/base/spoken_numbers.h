// Chinese text as a voice should say it: numbers, dates, times, percentages and signs become words.
//
// A voice reads "2026" as it likes and "+2" not at all. Years, and numbers that are names (telephones, card numbers),
// are said digit by digit; amounts are spelled out (by ICU's rules for Chinese).
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kiosk {

// Building ICU's rules takes milliseconds, so keep one. Not for two threads at once.
class SpokenNumbers {
public:
    SpokenNumbers();
    ~SpokenNumbers();
    SpokenNumbers(const SpokenNumbers&) = delete;
    SpokenNumbers& operator=(const SpokenNumbers&) = delete;

    // Everything that is no number stays as it is.
    std::string of(std::string_view chinese) const;

private:
    class Speller;
    class Number;
    std::unique_ptr<Speller> speller_;
};

}  // namespace kiosk
