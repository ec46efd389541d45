// village-kiosk show [SCREEN [--row KEY] [--minutes N]] | --end
#include "kiosk/base/clock.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/village_time.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/show_desk.h"

namespace kiosk {

namespace {

struct Wish {
    std::string screen, row;
    std::int64_t minutes = 60;
    bool end = false;
};

int print(const CommandLine& line, const std::optional<ShowNow>& show) {
    if (!show) {
        print_json({{"screen", nullptr}});
        return exit_code::no;
    }
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    print_json({{"screen", wall_kind_names[static_cast<std::size_t>(show->kind)]},
                {"row", show->row},
                {"until", village_time_text((*hall)->calendar(), show->until_ms)}});
    return exit_code::done;
}

int carry_out(const CommandLine& line, const Wish& wish, ShowDesk& desk) {
    const std::int64_t now = SystemClock().utc_ms();
    if (wish.end) {
        const auto done = desk.end(now);
        return done ? exit_code::done : tell(done.error());
    }
    if (wish.screen.empty()) {
        const auto shown = desk.now(now);
        return shown ? print(line, *shown) : tell(shown.error());
    }
    const auto kind = wall_kind_named(wish.screen);
    const auto shown = desk.show(line.data, kind.value_or(WallKind::rules), wish.row, now, wish.minutes);
    return shown ? print(line, *shown) : tell(shown.error());
}

}  // namespace

int show_command(const CommandLine& line) {
    CLI::App app{
        "Puts one thing on the idle wall now, beside a running terminal too: it takes the wall within two seconds, or "
        "soon after whoever reads there has left, and ends by itself. Without SCREEN: says what is on. Exit code 1: "
        "nothing of the kind hangs on the boards, or nothing is on.",
        "village-kiosk show"};
    Wish wish;
    auto* screen = app.add_option("SCREEN", wish.screen, "rules, notices, honors, rankings or plaques")
                       ->check(CLI::IsMember({"rules", "notices", "honors", "rankings", "plaques"}));
    app.add_option("--row", wish.row,
                   "one rule by its number, one notice by its file's name, or newest; else they take turns")
        ->needs(screen);
    app.add_option("--minutes", wish.minutes, "for how long")->check(CLI::Range(1, 7 * 24 * 60))->capture_default_str();
    app.add_flag("--end", wish.end, "end what is being shown")->excludes(screen);
    if (const auto ended = parse(app, line)) return *ended;
    auto desk = ShowDesk::beside(line.data);
    if (!desk) return tell(desk.error());
    return carry_out(line, wish, *desk);
}

}  // namespace kiosk
