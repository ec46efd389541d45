// village-kiosk checkin TOKEN [--at ISO8601]
#include <iostream>

#include "kiosk/base/clock.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/village_time.h"
#include "kiosk/desk/check_in_desk.h"
#include "kiosk/model/refused_word.h"

namespace kiosk {

namespace {

nlohmann::ordered_json as_json(const Outcome& outcome) {
    if (const auto* done = std::get_if<Welcomed>(&outcome))
        return {{"outcome", "welcomed"},
                {"resident_id", done->resident.value},
                {"shown_name", done->shown_name},
                {"points", done->award.value},
                {"balance", done->balance.value}};
    if (const auto* done = std::get_if<AlreadyToday>(&outcome))
        return {{"outcome", "already_today"},
                {"resident_id", done->resident.value},
                {"shown_name", done->shown_name},
                {"points", 0},
                {"balance", done->balance.value}};
    return {{"outcome", "refused"}, {"why", name_of(std::get<Refused>(outcome).why)}};
}

int code_for(const Outcome& outcome) {
    if (const auto* refused = std::get_if<Refused>(&outcome))
        return refused->why == RefusedWhy::storage ? exit_code::failed : exit_code::refused;
    return std::holds_alternative<Welcomed>(outcome) ? exit_code::done : exit_code::no;
}

}  // namespace

int checkin_command(const CommandLine& line) {
    CLI::App app{"One check-in without a screen. Exit code: 0 welcomed, 1 counted already today, 3 refused.",
                 "village-kiosk checkin"};
    std::string token, at;
    app.add_option("TOKEN", token, "the code of a card; - reads one line from standard input")->required();
    app.add_option("--at", at, "when, instead of now");
    if (const auto ended = parse(app, line)) return *ended;
    if (token == "-") std::getline(std::cin, token);
    auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    std::int64_t utc_ms = SystemClock().utc_ms();
    if (!at.empty()) {
        const auto instant = instant_of((*hall)->calendar(), at);
        if (!instant) return tell(instant.error());
        utc_ms = *instant;
    }
    const CheckIn answer = CheckInDesk(**hall).scan(token, (*hall)->moment(utc_ms));
    print_json(as_json(answer.outcome));
    return code_for(answer.outcome);
}

}  // namespace kiosk
