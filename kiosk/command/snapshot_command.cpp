// village-kiosk snapshot SCREEN --out FILE.png | --spoken [...] | --list
#include <array>
#include <cstdio>

#include "db/resident_store.h"
#include "kiosk/base/clock.h"
#include "kiosk/command/look.h"
#include "kiosk/command/offscreen.h"
#include "kiosk/command/spoken.h"
#include "kiosk/command/village_time.h"
#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/roll_desk.h"
#include "kiosk/desk/visit_desk.h"
#include "kiosk/model/names.h"
#include "ui/screen.h"
#include "ui/voice/voice_samples.h"

namespace kiosk {

namespace {

constexpr int portrait_width_px = 1080, portrait_height_px = 1920;
constexpr std::int64_t hour_ms = 3'600'000;
// What stands over a screen after a scan, or instead of all screens, is a picture of its own.
constexpr std::array answers{"answer_welcomed", "answer_already", "answer_refused", "answer_replaced"};
constexpr std::array closures{"closed_missing", "closed_refused", "closed_storage"};
// A voice message at its steps; the first is the screen voice_message, where there is a microphone.
struct VoicePicture {
    const char* name;
    ui::VoiceBox::Step step;
};
constexpr std::array voice_pictures{VoicePicture{"voice_ready", ui::VoiceBox::Step::ready},
                                    VoicePicture{"voice_recording", ui::VoiceBox::Step::recording},
                                    VoicePicture{"voice_recorded", ui::VoiceBox::Step::recorded},
                                    VoicePicture{"voice_left", ui::VoiceBox::Step::left}};
// A visitor's page while it asks whether anybody is there.
constexpr const char* asking = "still_here";
constexpr std::int64_t asking_after_ms = 45'000;

struct Wish {
    Look look;
    std::string screen, out, at;
    std::int64_t resident = 0, argument = 0;
    bool list = false, spoken = false;
};

int print_list() {
    for (const std::string& name : ui::screen_names()) std::printf("%s\n", name.c_str());
    for (const char* name : answers) std::printf("%s\n", name);
    for (const char* name : closures) std::printf("%s\n", name);
    for (const VoicePicture& picture : voice_pictures) std::printf("%s\n", picture.name);
    std::printf("%s\n", asking);
    return exit_code::done;
}

// Whose own screens are drawn: the one named, else the first who has a history.
Result<Resident> resident_for(Hall& hall, std::int64_t wanted) {
    db::ResidentStore residents(hall.connection());
    const std::int64_t id = wanted ? wanted : 1;
    auto found = residents.find({id});
    if (!found) return fail(found);
    if (std::optional<Resident>& resident = *found) return std::move(*resident);
    return fail(ErrorCode::not_found, "there is no resident " + std::to_string(id));
}

Outcome outcome_for(const std::string& name, const Resident& resident, const Visit& visit, Points award,
                    std::int64_t now_ms) {
    if (name == "answer_welcomed")
        return Welcomed{resident.id, shown_name(resident.name), resident.hamlet_name, award, visit.balance, 3};
    if (name == "answer_already")
        return AlreadyToday{resident.id,   shown_name(resident.name), resident.hamlet_name, award,
                            visit.balance, now_ms - hour_ms};
    if (name == "answer_replaced") return Refused{RefusedWhy::replaced, WhoHelps::counter};
    return Refused{RefusedWhy::unreadable, WhoHelps::nobody_needed};
}

// A page that is somebody's own.
bool is_personal(const std::string& screen) {
    const auto made = ui::make_screen({screen, 0});
    return made && made->personal();
}

Status open_personal(Hall& hall, ui::Terminal& terminal, const Wish& wish, const Moment& now, ui::Now shown,
                     Points award) {
    const auto resident = resident_for(hall, wish.resident);
    if (!resident) return std::unexpected(resident.error());
    const auto visit = VisitDesk(hall).open(*resident, now);
    if (!visit) return std::unexpected(visit.error());
    const bool page = is_personal(wish.screen);
    if (page || wish.screen == asking) terminal.open_visit(*visit, shown);
    if (page) terminal.open({wish.screen, wish.argument});
    if (!page && wish.screen != asking)
        terminal.show_answer({outcome_for(wish.screen, *resident, *visit, award, now.utc_ms), {}}, shown);
    return {};
}

Error closure_for(const std::string& name) {
    if (name == "closed_missing") return {ErrorCode::not_found, "/var/lib/village-kiosk: no hall.db"};
    if (name == "closed_refused") return {ErrorCode::refused, "the hall was made by a newer version of the program"};
    return {ErrorCode::storage, "hall.db: database disk image is malformed"};
}

// A sentence a line, for the office that wrote it and for tests.
Status print_spoken(Offscreen& stage, const std::string& screen, ui::Now now) {
    const auto lines = spoken_by(stage, now);
    if (lines.empty()) return fail(ErrorCode::bad_input, "the screen \"" + screen + "\" is not read aloud");
    for (const std::string& line : lines) std::printf("%s\n", line.c_str());
    return {};
}

// The desk's part, for a page that asks before it can show anything.
void answer_asked(Hall& hall, ui::Terminal& terminal, const Moment& now) {
    RollDesk roll(hall);
    for (const Action& action : terminal.take_actions())
        if (const auto* wanted = std::get_if<FindResidents>(&action)) terminal.put_roll(roll.answer(wanted->ask, now));
}

Status draw(Hall& hall, const Wish& wish, const Moment& now) {
    const auto options = wish.look.terminal_options(portrait_width_px, portrait_height_px);
    if (!options) return std::unexpected(options.error());
    const auto boards = BoardDesk(hall).make(now);
    if (!boards) return std::unexpected(boards.error());
    const ui::Now shown{now.utc_ms, 0};
    auto stage = Offscreen::make(*options, hall.file("pictures"), shown);
    if (!stage) return std::unexpected(stage.error());
    stage->terminal().show_boards(*boards);
    const auto is_one_of = [&](const auto& names) { return std::ranges::find(names, wish.screen) != names.end(); };
    ui::Now drawn = shown;
    const auto voice =
        std::ranges::find_if(voice_pictures, [&](const VoicePicture& picture) { return picture.name == wish.screen; });
    if (voice != voice_pictures.end()) {
        stage->terminal().show_devices({.sound = DeviceState::ready, .microphone = DeviceState::ready});
        stage->terminal().open_voice(ui::sample_voice(voice->step, shown.steady_ms));
    } else if (is_one_of(closures)) {
        stage->terminal().show_closed(closure_for(wish.screen));
    } else if (is_one_of(answers) || is_personal(wish.screen) || wish.screen == asking) {
        const auto done = open_personal(hall, stage->terminal(), wish, now, shown, (*boards)->visit_award);
        if (!done) return done;
        if (wish.screen == asking) drawn = {shown.utc_ms + asking_after_ms, shown.steady_ms + asking_after_ms};
    } else if (!stage->terminal().open({wish.screen, wish.argument})) {
        return fail(ErrorCode::bad_input, "there is no screen \"" + wish.screen + "\"; snapshot --list names them");
    }
    stage->draw(drawn);
    answer_asked(hall, stage->terminal(), now);
    stage->draw(drawn);
    if (!wish.out.empty())
        if (const auto saved = stage->save(wish.out); !saved) return saved;
    if (wish.spoken) return print_spoken(*stage, wish.screen, drawn);
    return {};
}

}  // namespace

int snapshot_command(const CommandLine& line) {
    CLI::App app{"Draws one screen into a picture, as the hall would see it; beside a running terminal too.",
                 "village-kiosk snapshot"};
    Wish wish;
    app.add_option("SCREEN", wish.screen, "one of --list");
    app.add_option("--out", wish.out, "the PNG file");
    app.add_option("--resident", wish.resident, "whose points are shown")->check(CLI::PositiveNumber);
    app.add_option("--row", wish.argument, "which rule or notice is opened, from 0")->check(CLI::NonNegativeNumber);
    app.add_option("--at", wish.at, "when, instead of now, such as 2026-11-24T09:41");
    app.add_flag("--spoken", wish.spoken, "prints what a listener would hear of it, a sentence a line");
    app.add_flag("--list", wish.list, "the screens' names, a line each");
    wish.look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    if (wish.list) return print_list();
    wish.look.hall = line.data;
    if (wish.screen.empty() || (wish.out.empty() && !wish.spoken))
        return tell({ErrorCode::bad_input,
                     "a screen and --out FILE.png or --spoken are needed; snapshot --list names the screens"});
    auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    std::int64_t utc_ms = SystemClock().utc_ms();
    if (!wish.at.empty()) {
        const auto instant = instant_of((*hall)->calendar(), wish.at);
        if (!instant) return tell(instant.error());
        utc_ms = *instant;
    }
    const auto done = draw(**hall, wish, (*hall)->moment(utc_ms));
    return done ? exit_code::done : tell(done.error());
}

}  // namespace kiosk
