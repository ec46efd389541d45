// village-kiosk cards --csv | --out FILE.pdf [--resident ID] [--replace]
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/base/clock.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/card_sheet.h"

namespace kiosk {

namespace {

struct Issued {
    Resident resident;
    std::string token;
};

// RFC 4180: quoted when it must be.
std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

Result<std::vector<Issued>> issue(Hall& hall, std::int64_t only, bool replace) {
    const auto key = hall.signing_key();
    if (!key) return fail(key);
    CardDesk desk(hall, *key);
    const BusinessDay today = hall.moment(SystemClock().utc_ms()).day;
    db::Transaction transaction(hall.connection());
    std::vector<Issued> issued;
    db::ResidentStore residents(hall.connection());
    const auto read = residents.each([&](const ResidentRow& row) {
        if (only == 0 || row.resident.id.value == only) issued.push_back({row.resident, {}});
    });
    if (!read) return std::unexpected(read.error());
    if (issued.empty())
        return fail(ErrorCode::not_found,
                    only ? "no resident has this id" : "there are no residents yet; import them first");
    for (Issued& one : issued) {
        auto token = replace ? desk.replace(one.resident.id, today) : desk.token_for(one.resident.id, today);
        if (!token) return fail(token);
        one.token = std::move(*token);
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return issued;
}

}  // namespace

int cards_command(const CommandLine& line) {
    CLI::App app{
        "Residents' cards: their codes as CSV, or sheets of ten for the printer. A first card is issued where there is "
        "none.",
        "village-kiosk cards"};
    bool csv = false, replace = false;
    std::string out;
    std::int64_t resident = 0;
    auto* as_csv = app.add_flag("--csv", csv, "resident_id,name,token on standard output");
    app.add_option("--out", out, "A4 sheets as PDF")->excludes(as_csv);
    auto* one = app.add_option("--resident", resident, "only this resident");
    app.add_flag("--replace", replace, "a new card; the old one stops counting")->needs(one);
    if (const auto ended = parse(app, line)) return *ended;
    if (!csv && out.empty()) return tell({ErrorCode::bad_input, "say --csv or --out FILE.pdf"});
    auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    const auto issued = issue(**hall, resident, replace);
    if (!issued) return tell(issued.error());
    if (csv) {
        std::printf("resident_id,name,token\n");
        for (const Issued& card : *issued)
            std::printf("%lld,%s,%s\n", static_cast<long long>(card.resident.id.value),
                        csv_cell(card.resident.name).c_str(), card.token.c_str());
        return exit_code::done;
    }
    std::vector<PrintedCard> cards;
    for (const Issued& card : *issued) cards.push_back({card.resident.name, card.resident.hamlet_name, card.token});
    const auto written = write_card_sheets(out, (*hall)->village(), cards);
    if (!written) return tell(written.error());
    std::fprintf(stderr, "%zu cards on %zu sheets in %s\n", cards.size(), (cards.size() + 9) / 10, out.c_str());
    return exit_code::done;
}

}  // namespace kiosk
