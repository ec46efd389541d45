// The village itself: village.toml, its name, seal, zone and number. The number is in every printed card and stays.
#include <toml++/toml.h>

#include "db/village_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/village_file.h"

namespace kiosk {

Result<Village> read_village(std::string_view toml_text) {
    try {
        const toml::table table = toml::parse(toml_text);
        Village village;
        const auto number = table["number"].value_or<std::int64_t>(0);
        if (number < 1 || number > UINT32_MAX)
            return fail(ErrorCode::bad_input, "number is a whole number from 1 to 4294967295, given by the county");
        village.number = static_cast<std::uint32_t>(number);
        village.name = table["name"].value_or(std::string());
        village.hall = table["hall"].value_or(std::string());
        village.seal = table["seal"].value_or(std::string());
        village.zone = table["zone"].value_or(std::string("Asia/Shanghai"));
        village.day_starts_at_hour = table["day_starts_at_hour"].value_or(4);
        village.office_phone = table["office_phone"].value_or(std::string());
        if (village.name.empty() || village.seal.empty()) return fail(ErrorCode::bad_input, "name and seal are needed");
        if (graphemes(village.name).size() > 60 || graphemes(village.hall).size() > 60 ||
            graphemes(village.seal).size() > 2)
            return fail(ErrorCode::bad_input, "name and hall have up to 60 characters, the seal one or two");
        if (village.day_starts_at_hour < 0 || village.day_starts_at_hour > 23)
            return fail(ErrorCode::bad_input, "day_starts_at_hour is an hour from 0 to 23");
        return village;
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::bad_input,
                    "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
    }
}

Status import_village(Import& import) {
    const auto village = read_village(import.bytes);
    if (!village) {
        import.report.fault(0, "", village.error().what);
        return {};
    }
    const std::uint32_t before = import.hall.village().number;
    if (before != 0 && before != village->number) {
        import.report.fault(0, "number", "this hall's number is printed on its cards and cannot be changed");
        return {};
    }
    ++import.report.changed;
    return db::VillageStore(import.hall.connection()).write(*village);
}

}  // namespace kiosk
