// The village itself: village.toml, its name, seal, zone and number. The number is in every printed card and stays.
#include <toml++/toml.h>

#include <algorithm>

#include "db/village_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/village_days.h"
#include "kiosk/desk/import/village_file.h"
#include "kiosk/desk/import/workbook.h"

namespace kiosk {

namespace {

// What cannot stand in a plain list of "name = value"; looked for here, because toml++ 3.3 meets tables without a name
// with an assertion and some characters beyond ASCII with undefined behaviour. Nothing: toml++ may read it.
std::optional<std::string> fault_of(std::string_view text) {
    char quote = 0;
    bool comment = false, line_begins = true;
    const auto line = [text](std::size_t at) {
        return "line " + std::to_string(1 + std::ranges::count(text.substr(0, at), '\n'));
    };
    for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') comment = false;
        if (comment) continue;
        if (quote == 0 && static_cast<unsigned char>(c) >= 0x80)
            return line(i) + ": words need quotation marks around them";
        if (quote == 0 && line_begins && c == '[') return line(i) + ": this file has no sections";
        if (c == '\n')
            line_begins = true;
        else if (c != ' ' && c != '\t' && c != '\r')
            line_begins = false;
        if (quote == 0 && c == '#') comment = true;
        if (quote == '"' && c == '\\')
            ++i;
        else if (quote == c)
            quote = 0;
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
    }
    return std::nullopt;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return out + "\"";
}

PointsPolicy points_policy_of(const toml::table& table, ImportReport& report) {
    PointsPolicy policy;
    policy.two_people_above = {table["points_two_people_above"].value_or(policy.two_people_above.value)};
    policy.public_days = table["points_public_days"].value_or(policy.public_days);
    policy.kept_years = table["points_kept_years"].value_or(policy.kept_years);
    policy.purse_month = {table["points_purse_month"].value_or(policy.purse_month.value)};
    if (policy.two_people_above < points(0) || policy.two_people_above > points(1'000'000))
        report.fault(0, "", "points_two_people_above is a number of points from 0 to 1000000");
    if (policy.public_days < 0 || policy.public_days > 30)
        report.fault(0, "", "points_public_days is a number of days from 0 to 30");
    if (policy.kept_years < 0 || policy.kept_years > 20)
        report.fault(0, "", "points_kept_years is a number of years from 1 to 20, or 0 for ever");
    if (policy.purse_month < points(0) || policy.purse_month > most_purse_a_month)
        report.fault(0, "", "points_purse_month is a number of points from 1 to 1000000, or 0 for no purses");
    return policy;
}

Village village_of(const toml::table& table, ImportReport& report) {
    Village village;
    const auto number = table["number"].value_or<std::int64_t>(0);
    if (number < 1 || number > UINT32_MAX)
        report.fault(0, "", "number is a whole number from 1 to 4294967295, given by the county");
    village.number = static_cast<std::uint32_t>(number);
    village.name = table["name"].value_or(std::string());
    village.hall = table["hall"].value_or(std::string());
    village.seal = table["seal"].value_or(std::string());
    village.zone = table["zone"].value_or(std::string("Asia/Shanghai"));
    village.day_starts_at_hour = table["day_starts_at_hour"].value_or(4);
    village.office_phone = table["office_phone"].value_or(std::string());
    village.reserve_days = table["reserve_days"].value_or(1);
    village.by_name_at_most = table["check_ins_by_name_at_most"].value_or(village.by_name_at_most);
    if (village.name.empty() || village.seal.empty()) report.fault(0, "", "name and seal are needed");
    if (graphemes(village.name).size() > 60 || graphemes(village.hall).size() > 60 ||
        graphemes(village.seal).size() > 2)
        report.fault(0, "", "name and hall have up to 60 characters, the seal one or two");
    if (village.day_starts_at_hour < 0 || village.day_starts_at_hour > 23)
        report.fault(0, "", "day_starts_at_hour is an hour from 0 to 23");
    if (village.reserve_days < 0 || village.reserve_days > 30)
        report.fault(0, "", "reserve_days is a number of days from 0 to 30");
    if (village.by_name_at_most < 0 || village.by_name_at_most > 1000)
        report.fault(0, "", "check_ins_by_name_at_most is a number of people from 1 to 1000, or 0 for any");
    village.points = points_policy_of(table, report);
    read_village_days(table, village, report);
    return village;
}

}  // namespace

Village read_village(std::string_view toml_text, ImportReport& report) {
    if (const auto fault = fault_of(toml_text)) {
        report.fault(0, "", *fault);
        return {};
    }
    try {
        return village_of(toml::parse(toml_text), report);
    } catch (const toml::parse_error& error) {
        report.fault(0, "",
                     "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
        return {};
    }
}

Result<Village> read_village(std::string_view toml_text) {
    ImportReport report;
    Village village = read_village(toml_text, report);
    if (report.ok()) return village;
    const ImportError& first = report.errors.front();
    std::string place = first.row > 0 ? "line " + std::to_string(first.row) + ", " + first.column + ": " : "";
    return fail(ErrorCode::bad_input, place + first.what);
}

std::string village_text(const Village& village) {
    std::string text = "number = " + std::to_string(village.number) + "\nname = " + in_quotes(village.name) +
                       "\nhall = " + in_quotes(village.hall) + "\nseal = " + in_quotes(village.seal) +
                       "\nzone = " + in_quotes(village.zone) +
                       "\nday_starts_at_hour = " + std::to_string(village.day_starts_at_hour) +
                       "\noffice_phone = " + in_quotes(village.office_phone) +
                       "\nreserve_days = " + std::to_string(village.reserve_days) +
                       "\ncheck_ins_by_name_at_most = " + std::to_string(village.by_name_at_most) +
                       "\npoints_two_people_above = " + std::to_string(village.points.two_people_above.value) +
                       "\npoints_public_days = " + std::to_string(village.points.public_days) +
                       "\npoints_kept_years = " + std::to_string(village.points.kept_years) +
                       "\npoints_purse_month = " + std::to_string(village.points.purse_month.value) + "\n";
    return text + village_days_text(village);
}

Status import_village(Import& import) {
    if (is_workbook(import.bytes)) {
        import.report.fault(0, "", std::string(no_text_words));
        return {};
    }
    const Village village = read_village(import.bytes, import.report);
    if (!import.report.ok()) return {};
    const std::uint32_t before = import.hall.village().number;
    if (before != 0 && before != village.number) {
        import.report.fault(0, "number", "this hall's number is printed on its cards and cannot be changed");
        return {};
    }
    ++import.report.changed;
    return db::VillageStore(import.hall.connection()).write(village);
}

}  // namespace kiosk
