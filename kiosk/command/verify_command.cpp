// village-kiosk verify
#include "db/verify.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

int verify_command(const CommandLine& line) {
    CLI::App app{"Checks the ledger's invariants, the chain and the database; changes nothing.",
                 "village-kiosk verify"};
    if (const auto ended = parse(app, line)) return *ended;
    auto connection = open_to_read(line.data);
    if (!connection) return tell(connection.error());
    const auto report = db::verify(*connection);
    if (!report) {
        print_json({{"ok", false}, {"findings", {{{"invariant", "pages"}, {"what", report.error().what}}}}});
        return exit_code::no;
    }
    nlohmann::ordered_json object{{"ok", report->ok()},
                                  {"transfers", report->transfers},
                                  {"accounts", report->accounts},
                                  {"findings", nlohmann::ordered_json::array()}};
    for (const db::Finding& finding : report->findings)
        object["findings"].push_back({{"invariant", finding.invariant}, {"what", finding.what}});
    print_json(object);
    return report->ok() ? exit_code::done : exit_code::no;
}

}  // namespace kiosk
