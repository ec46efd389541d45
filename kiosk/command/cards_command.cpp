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

struct Cards {
    Village village;
    std::vector<Issued> issued;
    std::size_t without = 0;  // Residents who have none, and could not be given one.
};

struct Wish {
    std::int64_t resident = 0;  // 0: everybody.
    bool replace = false;
};

// RFC 4180: quoted when it must be.
std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

Result<std::vector<Resident>> people(Hall& hall, const Wish& wish) {
    std::vector<Resident> found;
    const auto read = db::ResidentStore(hall.connection()).each([&](const ResidentRow& row) {
        if (wish.resident == 0 || row.resident.id.value == wish.resident) found.push_back(row.resident);
    });
    if (!read) return std::unexpected(read.error());
    if (found.empty())
        return fail(ErrorCode::not_found,
                    wish.resident ? "no resident has this id" : "there are no residents yet; import them first");
    return found;
}

// The cards there are; reads only, so a terminal may be running.
Result<Cards> look_up(Hall& hall, const SigningKey& key, const Wish& wish) {
    const auto residents = people(hall, wish);
    if (!residents) return fail(residents);
    CardDesk desk(hall, key);
    Cards cards{hall.village(), {}, 0};
    for (const Resident& resident : *residents) {
        auto token = desk.printed_token(resident.id);
        if (!token) return fail(token);
        if (std::optional<std::string>& printed = *token)
            cards.issued.push_back({resident, std::move(*printed)});
        else
            ++cards.without;
    }
    return cards;
}

// Everybody's, all made or none.
Result<Cards> issue(Hall& hall, const SigningKey& key, const Wish& wish) {
    const auto residents = people(hall, wish);
    if (!residents) return fail(residents);
    CardDesk desk(hall, key);
    const BusinessDay today = hall.moment(SystemClock().utc_ms()).day;
    Cards cards{hall.village(), {}, 0};
    db::Transaction transaction(hall.connection());
    for (const Resident& resident : *residents) {
        auto token = wish.replace ? desk.replace(resident.id, today) : desk.token_for(resident.id, today);
        if (!token) return fail(token);
        cards.issued.push_back({resident, std::move(*token)});
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return cards;
}

// Only a new card needs the hall to itself.
Result<Cards> collect(const std::string& folder, const Wish& wish) {
    auto onlooker = Hall::look(folder);
    if (!onlooker) return fail(onlooker);
    const auto key = (*onlooker)->signing_key();
    if (!key) return fail(key);
    auto there = look_up(**onlooker, *key, wish);
    if (!there || (there->without == 0 && !wish.replace)) return there;
    onlooker->reset();
    auto hall = Hall::open(folder);
    if (hall) return issue(**hall, *key, wish);
    if (hall.error().code != ErrorCode::refused) return fail(hall);
    if (wish.replace || there->issued.empty())
        return fail(ErrorCode::refused, hall.error().what + ": new cards are made while no terminal runs");
    return there;
}

void print_csv(const std::vector<Issued>& issued) {
    std::printf("resident_id,name,token\n");
    for (const Issued& card : issued)
        std::printf("%lld,%s,%s\n", static_cast<long long>(card.resident.id.value),
                    csv_cell(card.resident.name).c_str(), card.token.c_str());
}

Status print_sheets(const std::string& file, const Cards& cards) {
    std::vector<PrintedCard> printed;
    for (const Issued& card : cards.issued)
        printed.push_back({card.resident.name, card.resident.hamlet_name, card.token});
    const auto written = write_card_sheets(file, cards.village, printed);
    if (written)
        std::fprintf(stderr, "%zu cards on %zu sheets in %s\n", printed.size(), (printed.size() + 9) / 10,
                     file.c_str());
    return written;
}

}  // namespace

int cards_command(const CommandLine& line) {
    CLI::App app{
        "Residents' cards: their codes as CSV, or sheets of ten for the printer. A first card is issued where there is "
        "none; only for that, and for --replace, no terminal may be running.",
        "village-kiosk cards"};
    bool csv = false;
    std::string out;
    Wish wish;
    auto* as_csv = app.add_flag("--csv", csv, "resident_id,name,token on standard output");
    app.add_option("--out", out, "A4 sheets as PDF")->excludes(as_csv);
    auto* one = app.add_option("--resident", wish.resident, "only this resident");
    app.add_flag("--replace", wish.replace, "a new card; the old one stops counting")->needs(one);
    if (const auto ended = parse(app, line)) return *ended;
    if (!csv && out.empty()) return tell({ErrorCode::bad_input, "say --csv or --out FILE.pdf"});
    const auto cards = collect(line.data, wish);
    if (!cards) return tell(cards.error());
    if (csv)
        print_csv(cards->issued);
    else if (const auto done = print_sheets(out, *cards); !done)
        return tell(done.error());
    if (cards->without == 0) return exit_code::done;
    return tell({ErrorCode::refused,
                 std::to_string(cards->without) + " more have no card yet: new cards are made while no terminal runs"});
}

}  // namespace kiosk
