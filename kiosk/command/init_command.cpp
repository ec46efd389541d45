// village-kiosk init [--demo | --hostile | --residents N [--transfers M] [--seed S]] [--village FILE] [--force]
#include <filesystem>

#include "db/connection.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/command/demo_voices.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/demo_awards.h"
#include "kiosk/desk/demo_purse.h"
#include "kiosk/desk/demo_staff.h"
#include "kiosk/desk/demo_village.h"
#include "kiosk/desk/import/village_file.h"
#include "kiosk/desk/ledger_clock.h"

namespace kiosk {

namespace {

struct Wish {
    bool demo = false, hostile = false, force = false;
    std::int64_t residents = 0, transfers = -1;
    std::uint64_t seed = 1;
    std::string village_file;
};

Result<Village> village_for(const Wish& wish) {
    if (wish.hostile) return hostile_village();
    const std::string file = wish.demo ? assets_folder() + "/demo/village.toml" : wish.village_file;
    if (file.empty()) return Village{1, "本村", "村民服务大厅", "村", "Asia/Shanghai", 4, ""};
    const auto text = read_file(file, 64 * 1024);
    if (!text) return fail(text);
    auto village = read_village(*text);
    if (!village) village.error().what = file + ": " + village.error().what;
    return village;
}

// An old hall is set aside under another name, never deleted; what is not a hall is not touched.
Status set_aside(std::string folder) {
    namespace fs = std::filesystem;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    std::error_code error;
    if (!fs::exists(folder + "/hall.db", error)) return {};
    {
        const auto hall = Hall::open(folder);
        if (!hall && hall.error().code == ErrorCode::refused) return std::unexpected(hall.error());
    }
    for (int n = 1; n < 1000; ++n) {
        const std::string aside = folder + ".before-" + std::to_string(n);
        if (fs::exists(aside, error)) continue;
        fs::rename(folder, aside, error);
        if (error)
            return fail(ErrorCode::storage,
                        "cannot set the old hall aside: " + error.message() + "; it was left as it is");
        std::fprintf(stderr, "the old hall is kept in %s\n", aside.c_str());
        return {};
    }
    return fail(ErrorCode::storage, "there are too many halls set aside beside " + folder);
}

Status fill(Hall& hall, const Wish& wish, Random& keys) {
    const Moment now = hall.moment(SystemClock().utc_ms());
    SeededRandom random(wish.seed);
    Status done;
    if (wish.demo) done = load_demo(hall, assets_folder() + "/demo");
    if (wish.demo && done) done = load_demo_staff(hall, assets_folder() + "/demo", keys, now);
    if (wish.demo && done) done = load_demo_awards(hall, now);
    if (wish.demo && done) done = load_demo_purse(hall, now);
    if (wish.demo && done) done = leave_demo_voices(hall, now);
    if (wish.hostile) done = load_hostile(hall, now);
    if (wish.residents > 0) done = load_generated(hall, {wish.residents, wish.transfers}, random, now);
    if (done) done = LedgerClock(hall).begin(now);
    return done ? issue_first_cards(hall, now.day) : done;
}

}  // namespace

int init_command(const CommandLine& line) {
    CLI::App app{
        "Makes the hall's folder: its database and its card keys. A hall that is there already is never overwritten.",
        "village-kiosk init"};
    Wish wish;
    auto* demo = app.add_flag("--demo", wish.demo, "the demo village");
    auto* hostile = app.add_flag("--hostile", wish.hostile, "names, texts and numbers at every limit");
    auto* residents =
        app.add_option("--residents", wish.residents, "a generated village of so many people, for load tests")
            ->check(CLI::Range(std::int64_t{1}, std::int64_t{2'000'000}));
    app.add_option("--transfers", wish.transfers, "how many transfers they have (default: 100 each, 2,000,000 at most)")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{20'000'000}))
        ->needs(residents);
    app.add_option("--seed", wish.seed, "another generated village");
    app.add_option("--village", wish.village_file, "the village's own settings, as in assets/demo/village.toml");
    app.add_flag("--force", wish.force, "set a hall that is there aside (it is kept under another name)");
    demo->excludes(hostile)->excludes(residents);
    hostile->excludes(residents);
    if (const auto ended = parse(app, line)) return *ended;
    if (wish.force)
        if (const auto done = set_aside(line.data); !done) return tell(done.error());
    const auto village = village_for(wish);
    if (!village) return tell(village.error());
    SystemRandom random;
    auto hall = Hall::make(line.data, *village, random);
    if (!hall) return tell(hall.error());
    if (const auto done = fill(**hall, wish, random); !done) return tell(done.error());
    (*hall)->connection().checkpoint();
    std::fprintf(stderr, "the hall of %s is ready in %s\n", village->name.c_str(), line.data.c_str());
    if (wish.demo)
        std::fprintf(
            stderr,
            "this is a demo: the PINs of its staff stand in assets/demo/README.md for everybody to read; never "
            "keep a real village's points in it\n");
    return exit_code::done;
}

}  // namespace kiosk
