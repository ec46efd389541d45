#include "db/village_store.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "db/statement.h"
#include "db/transaction.h"

namespace db {

namespace {
template <class Number>
void read_number(const std::string& text, Number& out) {
    std::from_chars(text.data(), text.data() + text.size(), out);
}

// A setting's lines; the last one needs no line feed.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// A line a weekday.
kiosk::OpeningHours hours_of(const std::string& text) {
    kiosk::OpeningHours hours;
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < std::min(lines.size(), hours.days.size()); ++i)
        hours.days[i] = kiosk::read_day_spans(lines[i]).value_or(std::vector<kiosk::DaySpan>{});
    return hours;
}

std::string text_of(const kiosk::OpeningHours& hours) {
    std::string text;
    for (const auto& spans : hours.days) text += kiosk::day_spans_text(spans) + "\n";
    return text;
}

// A line each: first day, last day, theme.
std::vector<kiosk::FeastDays> feasts_of(const std::string& text) {
    std::vector<kiosk::FeastDays> feasts;
    for (const std::string& line : lines_of(text)) {
        std::istringstream words(line);
        kiosk::FeastDays feast;
        if (words >> feast.from >> feast.until >> feast.theme) feasts.push_back(feast);
    }
    return feasts;
}

std::string text_of(const std::vector<kiosk::FeastDays>& feasts) {
    std::string text;
    for (const kiosk::FeastDays& feast : feasts) text += feast.from + " " + feast.until + " " + feast.theme + "\n";
    return text;
}

}  // namespace

kiosk::Result<kiosk::Village> VillageStore::read() {
    kiosk::Village village;
    Statement row(connection_, "SELECT name, value FROM setting");
    while (row.next()) {
        const std::string name = row.text(0), value = row.text(1);
        if (name == "village.number") read_number(value, village.number);
        if (name == "village.name") village.name = value;
        if (name == "village.hall") village.hall = value;
        if (name == "village.seal") village.seal = value;
        if (name == "village.zone") village.zone = value;
        if (name == "village.day_starts_at_hour") read_number(value, village.day_starts_at_hour);
        if (name == "village.office_phone") village.office_phone = value;
        if (name == "village.hours") village.hours = hours_of(value);
        if (name == "village.theme_day") village.themes.day = value;
        if (name == "village.theme_closed") village.themes.closed = value;
        if (name == "village.feasts") village.themes.feasts = feasts_of(value);
        if (name == "village.reserve_days") read_number(value, village.reserve_days);
        if (name == "village.by_name_at_most") read_number(value, village.by_name_at_most);
        if (name == "points.two_people_above") read_number(value, village.points.two_people_above.value);
        if (name == "points.public_days") read_number(value, village.points.public_days);
        if (name == "points.kept_years") read_number(value, village.points.kept_years);
        if (name == "points.purse_month") read_number(value, village.points.purse_month.value);
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return village;
}

kiosk::Status VillageStore::write(const kiosk::Village& village) {
    Transaction transaction(connection_);
    const std::pair<const char*, std::string> settings[] = {
        {"village.number", std::to_string(village.number)},
        {"village.name", village.name},
        {"village.hall", village.hall},
        {"village.seal", village.seal},
        {"village.zone", village.zone},
        {"village.day_starts_at_hour", std::to_string(village.day_starts_at_hour)},
        {"village.office_phone", village.office_phone},
        {"village.hours", text_of(village.hours)},
        {"village.theme_day", village.themes.day},
        {"village.theme_closed", village.themes.closed},
        {"village.feasts", text_of(village.themes.feasts)},
        {"village.reserve_days", std::to_string(village.reserve_days)},
        {"village.by_name_at_most", std::to_string(village.by_name_at_most)},
        {"points.two_people_above", std::to_string(village.points.two_people_above.value)},
        {"points.public_days", std::to_string(village.points.public_days)},
        {"points.kept_years", std::to_string(village.points.kept_years)},
        {"points.purse_month", std::to_string(village.points.purse_month.value)}};
    for (const auto& [name, value] : settings)
        if (const auto done = Statement(connection_,
                                        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                                        "SET value = excluded.value",
                                        name, value)
                                  .run();
            !done)
            return done;
    return transaction.commit();
}

}  // namespace db
