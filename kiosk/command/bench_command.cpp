// village-kiosk bench NAME [--hall DIR | --residents N] [--count N]
#include <array>

#include "kiosk/command/bench/bench.h"
#include "kiosk/command/json_line.h"

namespace kiosk {

namespace {

struct Bench {
    const char* name;
    bench::Figures (*measure)(const bench::Setup& setup);
};
constexpr std::array benches{
    Bench{"checkin", &bench::checkin},         Bench{"frame", &bench::frame},   Bench{"glyphs", &bench::glyphs},
    Bench{"handwriting", &bench::handwriting}, Bench{"pin", &bench::pin},       Bench{"queue", &bench::queue},
    Bench{"redeem", &bench::redeem},           Bench{"search", &bench::search}, Bench{"startup", &bench::startup}};

// "checkin, frame or startup"
std::string names() {
    std::string all;
    for (std::size_t i = 0; i < benches.size(); ++i)
        all += (i == 0 ? "" : i + 1 == benches.size() ? " or " : ", ") + std::string(benches[i].name);
    return all;
}

}  // namespace

int bench_command(const CommandLine& line) {
    CLI::App app{"Measures one thing on this machine and prints it as JSON: " + names() + ".", "village-kiosk bench"};
    std::string name;
    bench::Setup setup;
    app.add_option("NAME", name, names())->required();
    auto* hall = app.add_option("--hall", setup.hall, "a hall to measure on; checkin fills it with check-ins");
    app.add_option("--residents", setup.residents, "without --hall: of a generated village, removed afterwards")
        ->check(CLI::Range(1, 2'000'000))
        ->excludes(hall);
    app.add_option("--count", setup.count, "how many times")->check(CLI::PositiveNumber);
    app.add_option("--strokes", setup.strokes, "for handwriting: the folder of npm's hanzi-writer-data");
    setup.look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    for (const Bench& each : benches) {
        if (name != each.name) continue;
        const auto figures = each.measure(setup);
        if (!figures) return tell(figures.error());
        print_json(*figures);
        return exit_code::done;
    }
    return tell({ErrorCode::bad_input, "there is no measurement \"" + name + "\""});
}

}  // namespace kiosk
