// village-kiosk residents [--json] [--search TEXT] [--limit N]
#include "db/resident_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

namespace {

// As the search wants it: people type capitals, spaces between syllables and full-width letters.
std::string typed(std::string_view text) {
    std::string out;
    for (const char c : half_width(trimmed(text)))
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '\'')
            out += c;
    return out;
}

void print(const Resident& resident, bool json) {
    if (!json) {
        std::printf("%s\t%s\t%s\t%s\n", resident.number.c_str(), resident.name.c_str(), resident.hamlet_name.c_str(),
                    resident.household_number.c_str());
        return;
    }
    nlohmann::ordered_json roles = nlohmann::ordered_json::array();
    for (const Role role : resident.roles) roles.push_back(db::role_name(role));
    print_json({{"resident_id", resident.id.value},
                {"number", resident.number},
                {"name", resident.name},
                {"birth_year", resident.birth_year},
                {"household", resident.household_number},
                {"hamlet", resident.hamlet_name},
                {"group", resident.group_name},
                {"grid", resident.grid_name},
                {"roles", roles}});
}

}  // namespace

int residents_command(const CommandLine& line) {
    CLI::App app{"Lists the residents, or those whose name, pinyin or initials begin with TEXT, best first.",
                 "village-kiosk residents"};
    bool json = false;
    std::string text;
    int limit = 50;
    app.add_flag("--json", json, "one JSON object a line");
    app.add_option("--search", text, "characters, pinyin or initials");
    app.add_option("--limit", limit, "at most so many found")->check(CLI::Range(1, 10'000));
    if (const auto ended = parse(app, line)) return *ended;
    auto connection = open_to_read(line.data);
    if (!connection) return tell(connection.error());
    db::ResidentStore store(*connection);
    if (text.empty()) {
        const auto done = store.each([json](const ResidentRow& row) { print(row.resident, json); });
        return done ? exit_code::done : tell(done.error());
    }
    const auto found = store.search(typed(text), limit);
    if (!found) return tell(found.error());
    for (const Resident& resident : *found) print(resident, json);
    return found->empty() ? exit_code::no : exit_code::done;
}

}  // namespace kiosk
