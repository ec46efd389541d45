// village-kiosk tour --out FOLDER: a visitor's walk through the hall on a machine without a display.
//
// The same interface, desk and database as on a display: what is tapped is what a finger would tap, and the check-ins
// are real ones.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <filesystem>

#include "db/resident_store.h"
#include "db/scan_event_store.h"
#include "db/verify.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/look.h"
#include "kiosk/command/offscreen.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/desk_thread.h"

namespace kiosk {

namespace {

constexpr std::int64_t looks_ms = 2500;  // How long the visitor looks at each page, by the interface's clock.
constexpr std::chrono::seconds desk_answers_within{20};

// The card of somebody who was not here today yet; nothing: everybody was.
Result<std::string> card_of_a_visitor(Hall& hall, const Moment& now) {
    const auto key = hall.signing_key();
    if (!key) return fail(key);
    db::ResidentStore residents(hall.connection());
    db::ScanEventStore scans(hall.connection());
    for (std::int64_t id = 1;; ++id) {
        const auto resident = residents.find({id});
        if (!resident) return fail(resident);
        if (!resident->has_value()) return fail(ErrorCode::not_found, "everybody of this village was here today");
        const auto welcomed = scans.welcomed_at({id}, now.day);
        if (!welcomed) return fail(welcomed);
        if (!welcomed->has_value()) return CardDesk(hall, *key).token_for({id}, now.day);
    }
}

class Tour {
public:
    Tour(Offscreen stage, std::unique_ptr<Hall> hall, std::string out, const Clock& clock)
        : stage_(std::move(stage)),
          out_(std::move(out)),
          clock_(clock),
          desk_(std::move(hall), clock, [this](Answer answer) { answers_.put(std::move(answer)); }) {}

    Status walk(const std::string& token);
    const nlohmann::ordered_json& steps() const { return steps_; }

private:
    ui::Now now() const { return {clock_.utc_ms(), clock_.steady_ms() + looked_ms_}; }
    Status boards_come();
    Status picture(const std::string& name);
    Status tap(std::string_view target, std::int64_t row, const std::string& name);
    Status scan(const std::string& code, const std::string& name);

    Offscreen stage_;
    std::string out_;
    const Clock& clock_;
    Mailbox<Answer> answers_;
    DeskThread desk_;
    nlohmann::ordered_json steps_ = nlohmann::ordered_json::array();
    std::int64_t looked_ms_ = 0;
    int number_ = 0;
};

Status Tour::boards_come() {
    while (auto answer = answers_.wait(desk_answers_within))
        if (const auto* boards = std::get_if<BoardsPtr>(&*answer)) {
            stage_.terminal().show_boards(*boards);
            return {};
        }
    return fail(ErrorCode::storage, "the desk brought no boards");
}

Status Tour::picture(const std::string& name) {
    looked_ms_ += looks_ms;
    stage_.draw(now());
    const std::string file = fmt::format("{:02}-{}.png", ++number_, name);
    steps_.push_back({{"picture", file}, {"screen", stage_.terminal().route().screen}});
    return stage_.save(out_ + "/" + file);
}

Status Tour::tap(std::string_view target, std::int64_t row, const std::string& name) {
    const ui::TargetId id = ui::target_id(target, row);
    for (const ui::Item& item : stage_.terminal().items())
        if (item.id == id) {
            stage_.tap(item.box.middle(), now());
            looked_ms_ += looks_ms;
            return picture(name);
        }
    return fail(ErrorCode::not_found, "the visitor finds no " + std::string(target) + " to tap");
}

Status Tour::scan(const std::string& code, const std::string& name) {
    if (!desk_.post(ScanCard{code})) return fail(ErrorCode::storage, "the desk takes no scan");
    while (auto answer = answers_.wait(desk_answers_within)) {
        if (const auto* boards = std::get_if<BoardsPtr>(&*answer)) stage_.terminal().show_boards(*boards);
        if (const auto* scanned = std::get_if<ScanAnswer>(&*answer)) {
            stage_.terminal().show_answer(*scanned, now());
            constexpr const char* outcomes[] = {"welcomed", "already_today", "refused"};
            const auto done = picture(name);
            steps_.back()["outcome"] = outcomes[scanned->outcome.index()];
            looked_ms_ += 15 * looks_ms / 2;  // Until the answer has closed by itself.
            stage_.draw(now());
            return done;
        }
    }
    return fail(ErrorCode::storage, "the desk did not answer the scan");
}

Status Tour::walk(const std::string& token) {
    Status done = boards_come();
    const auto then = [&done](auto step) {
        if (done) done = step();
    };
    then([&] { return picture("home"); });
    then([&] { return scan(token, "check-in"); });
    then([&] { return scan(token, "check-in-again"); });
    then([&] { return scan("not a card", "not-a-card"); });
    then([&] { return tap("tile_rules", 0, "rules"); });
    then([&] { return tap("first_rule", 0, "first-rule"); });
    then([&] { return tap("bar_home", 0, "home-again"); });
    then([&] { return tap("tile_honors", 0, "honors"); });
    then([&] { return tap("bar_home", 0, "home-again"); });
    then([&] { return tap("door_notices", 0, "notices"); });
    then([&] { return tap("bar_home", 0, "home-again"); });
    then([&] { return tap("door_points", 0, "points-ask"); });
    then([&] { return scan(token, "points-answer"); });
    then([&] { return picture("points"); });
    then([&] { return tap("bar_size", 0, "points-large"); });
    return done;
}

struct Visitor {
    std::unique_ptr<Hall> hall;
    std::string token;
};

Result<Visitor> prepare(const std::string& data, std::int64_t utc_ms) {
    auto hall = Hall::open(data);
    if (!hall) return fail(hall);
    auto token = card_of_a_visitor(**hall, (*hall)->moment(utc_ms));
    if (!token) return fail(token);
    return Visitor{std::move(*hall), std::move(*token)};
}

Result<nlohmann::ordered_json> tour(const CommandLine& line, const Look& look, const std::string& out) {
    const SystemClock clock;
    std::error_code error;
    std::filesystem::create_directories(out, error);
    if (error) return fail(ErrorCode::storage, "cannot make the folder " + out + ": " + error.message());
    const auto options = look.terminal_options(1080, 1920);
    if (!options) return fail(options);
    auto visitor = prepare(line.data, clock.utc_ms());
    if (!visitor) return fail(visitor);
    auto stage = Offscreen::make(*options, line.data + "/pictures", {clock.utc_ms(), clock.steady_ms()});
    if (!stage) return fail(stage);
    nlohmann::ordered_json summary;
    {
        Tour walker(std::move(*stage), std::move(visitor->hall), out, clock);
        if (const auto done = walker.walk(visitor->token); !done) return std::unexpected(done.error());
        summary["steps"] = walker.steps();
    }
    auto connection = open_to_read(line.data);
    if (!connection) return fail(connection);
    const auto report = db::verify(*connection);
    if (!report) return fail(report);
    summary["ledger_ok"] = report->ok();
    summary["transfers"] = report->transfers;
    return summary;
}

}  // namespace

int tour_command(const CommandLine& line) {
    CLI::App app{"A visitor walks through the hall offscreen and really checks in; leaves pictures and summary.json.",
                 "village-kiosk tour"};
    Look look;
    std::string out;
    app.add_option("--out", out, "the folder for the pictures")->required();
    look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    look.hall = line.data;
    const auto summary = tour(line, look, out);
    if (!summary) return tell(summary.error());
    if (const auto done = write_file(out + "/summary.json", summary->dump(2) + "\n"); !done) return tell(done.error());
    std::fprintf(stderr, "%zu pictures in %s\n", (*summary)["steps"].size(), out.c_str());
    return (*summary)["ledger_ok"].get<bool>() ? exit_code::done : exit_code::failed;
}

}  // namespace kiosk
