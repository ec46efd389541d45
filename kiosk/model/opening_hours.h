// When a hall is open, and any other times of day, as the office writes them: "08:00-12:00 14:00-21:00".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/moment.h"

namespace kiosk {

// Minutes since the day's midnight; `until` is just outside. What ends after midnight ends beyond 24 hours.
struct DaySpan {
    std::int32_t from = 0, until = 0;
    bool operator==(const DaySpan&) const = default;
};

constexpr std::size_t most_day_spans = 6;

// Divided by spaces or commas, full-width signs too; at most six. Nothing: one of them is no span, or empty.
std::optional<std::vector<DaySpan>> read_day_spans(std::string_view text);
std::string day_spans_text(const std::vector<DaySpan>& spans);
// One at night also counts as the first hour of the same date's day.
bool any_holds(const std::vector<DaySpan>& spans, std::int32_t minute);

// The spans of each weekday, Monday first; a day without any is closed, a week without any never closes.
struct OpeningHours {
    std::array<std::vector<DaySpan>, 7> days;

    bool always() const;
    bool open_at(const DayTime& now) const;
    bool operator==(const OpeningHours&) const = default;
};

}  // namespace kiosk
