#include "kiosk/desk/import/village_days.h"

#include <array>

#include "kiosk/base/calendar.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"open_monday", "open_tuesday",  "open_wednesday", "open_thursday",
                                                   "open_friday", "open_saturday", "open_sunday"};

struct Days {
    const toml::table& table;
    ImportReport& report;

    void fault(const toml::node& node, std::string_view field, std::string what) const {
        report.fault(node.source().begin.line, std::string(field), std::move(what));
    }
    // The field's text; nothing when it is not there or no text, which is a fault.
    std::optional<std::string> text(std::string_view field) const {
        const toml::node* node = table.get(field);
        if (!node) return std::nullopt;
        auto value = node->value<std::string>();
        if (!value) fault(*node, field, "this is written in quotation marks");
        return value;
    }
    std::optional<std::vector<DaySpan>> spans(std::string_view field) const {
        const auto value = text(field);
        if (!value) return std::nullopt;
        if (trimmed(*value) == "closed" && field != "open") return std::vector<DaySpan>{};
        auto spans = read_day_spans(*value);
        if (!spans) fault(*table.get(field), field, "\"" + *value + "\" is not like 08:00-12:00 14:00-21:00");
        return spans;
    }
    void theme(std::string_view field, std::string& name) const {
        auto value = text(field);
        if (!value) return;
        if (!is_theme_name(*value)) fault(*table.get(field), field, "\"" + *value + "\" is not a theme's name");
        name = std::move(*value);
    }
};

// "2027-02-05..2027-02-20 festival"; the theme may be left out.
std::optional<FeastDays> read_feast(std::string_view text) {
    text = trimmed(text);
    const std::size_t space = std::min(text.find(' '), text.size()), dots = text.substr(0, space).find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    FeastDays feast{std::string(text.substr(0, dots)), std::string(text.substr(dots + 2, space - dots - 2))};
    if (space < text.size()) feast.theme = trimmed(text.substr(space));
    if (!day_number_of(feast.from) || !day_number_of(feast.until) || feast.from > feast.until ||
        !is_theme_name(feast.theme))
        return std::nullopt;
    return feast;
}

void read_feasts(const Days& days, ThemePlan& themes) {
    const toml::node* node = days.table.get("feasts");
    if (!node) return;
    const toml::array* list = node->as_array();
    if (!list || list->size() > most_feasts)
        return days.fault(*node, "feasts", "feasts are a list in square brackets, 24 at most");
    for (const toml::node& entry : *list) {
        const auto text = entry.value<std::string>();
        const auto feast = text ? read_feast(*text) : std::nullopt;
        if (feast)
            themes.feasts.push_back(*feast);
        else
            days.fault(entry, "feasts", "\"" + text.value_or("") + "\" is not like 2027-02-05..2027-02-20 festival");
    }
}

}  // namespace

void read_village_days(const toml::table& table, Village& village, ImportReport& report) {
    const Days days{table, report};
    if (const auto each = days.spans("open")) village.hours.days.fill(*each);
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (const auto spans = days.spans(weekdays[i])) village.hours.days[i] = *spans;
    days.theme("theme_day", village.themes.day);
    days.theme("theme_closed", village.themes.closed);
    read_feasts(days, village.themes);
}

std::string village_days_text(const Village& village) {
    std::string text;
    for (std::size_t i = 0; i < weekdays.size() && !village.hours.always(); ++i) {
        const auto& spans = village.hours.days[i];
        text += std::string(weekdays[i]) + " = \"" + (spans.empty() ? "closed" : day_spans_text(spans)) + "\"\n";
    }
    text += "theme_day = \"" + village.themes.day + "\"\ntheme_closed = \"" + village.themes.closed + "\"\n";
    if (village.themes.feasts.empty()) return text;
    text += "feasts = [\n";
    for (const FeastDays& feast : village.themes.feasts)
        text += "    \"" + feast.from + ".." + feast.until + " " + feast.theme + "\",\n";
    return text + "]\n";
}

}  // namespace kiosk
