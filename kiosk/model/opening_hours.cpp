#include "kiosk/model/opening_hours.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::int32_t day_minutes = 24 * 60;

// "8:00" or "08:00", up to 24:00.
std::optional<std::int32_t> read_minute(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
    std::int32_t numbers[2] = {0, 0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == colon) continue;
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        std::int32_t& number = numbers[i > colon ? 1 : 0];
        number = number * 10 + (text[i] - '0');
    }
    const std::int32_t minute = numbers[0] * 60 + numbers[1];
    if (numbers[1] > 59 || minute > day_minutes) return std::nullopt;
    return minute;
}

std::optional<DaySpan> read_span(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = read_minute(text.substr(0, dash)), until = read_minute(text.substr(dash + 1));
    if (!from || !until || *from == *until || *from == day_minutes) return std::nullopt;
    return DaySpan{*from, *until > *from ? *until : *until + day_minutes};
}

std::string minute_text(std::int32_t minute) {
    const std::int32_t shown = minute > day_minutes ? minute - day_minutes : minute;
    const auto two = [](std::int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(shown / 60) + ":" + two(shown % 60);
}

}  // namespace

std::optional<std::vector<DaySpan>> read_day_spans(std::string_view text) {
    constexpr std::string_view dividers = " ,;";
    const std::string plain = half_width(text);
    std::vector<DaySpan> spans;
    for (std::size_t from = plain.find_first_not_of(dividers); from < plain.size();) {
        const std::size_t end = std::min(plain.find_first_of(dividers, from), plain.size());
        const auto span = read_span(std::string_view(plain).substr(from, end - from));
        if (!span || spans.size() == most_day_spans) return std::nullopt;
        spans.push_back(*span);
        from = plain.find_first_not_of(dividers, end);
    }
    if (spans.empty()) return std::nullopt;
    return spans;
}

std::string day_spans_text(const std::vector<DaySpan>& spans) {
    std::string text;
    for (const DaySpan& span : spans)
        text += (text.empty() ? "" : " ") + minute_text(span.from) + "-" + minute_text(span.until);
    return text;
}

bool any_holds(const std::vector<DaySpan>& spans, std::int32_t minute) {
    const auto holds = [&spans](std::int32_t at) {
        return std::ranges::any_of(spans, [at](const DaySpan& span) { return span.from <= at && at < span.until; });
    };
    return holds(minute) || (minute >= day_minutes && holds(minute - day_minutes));
}

bool OpeningHours::always() const {
    return std::ranges::all_of(days, [](const std::vector<DaySpan>& spans) { return spans.empty(); });
}

bool OpeningHours::open_at(const DayTime& now) const {
    return always() || any_holds(days[static_cast<std::size_t>(now.weekday() - 1)], now.minute());
}

}  // namespace kiosk
