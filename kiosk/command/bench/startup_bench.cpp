// From starting the process to the hall's first full picture, on this machine's display (SDL_VIDEODRIVER=dummy without
// one).
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/command/bench/bench.h"

extern char** environ;

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_count = 20;

// Runs `words` and reads what it prints; nothing when it failed.
Result<std::string> output_of(std::vector<std::string> words) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return fail(ErrorCode::device, "no pipe could be made");
    FileDescriptor read_end(ends[0]), write_end(ends[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, write_end.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, read_end.get());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t pid = 0;
    const int started = posix_spawn(&pid, "/proc/self/exe", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (started != 0) return fail(ErrorCode::device, "the program does not start");
    write_end.close();
    std::string text;
    std::array<char, 256> part{};
    for (ssize_t n = 0; (n = read(read_end.get(), part.data(), part.size())) > 0;)
        text.append(part.data(), static_cast<std::size_t>(n));
    int status = 0;
    waitpid(pid, &status, 0);
    if (status != 0) return fail(ErrorCode::device, "the terminal did not come up");
    return text;
}

}  // namespace

Figures startup(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    place->close();
    const std::string size = setup.look.size.empty() ? "1920x1080" : setup.look.size;
    Samples samples;
    const std::int64_t count = setup.count ? setup.count : usual_count;
    for (std::int64_t i = 0; i < count; ++i) {
        const double began = now_ms();
        const auto told = output_of(
            {"village-kiosk", "--data", place->folder(), "run", "--windowed", "--size", size, "--until-first-frame"});
        if (!told) return fail(told);
        double shown = 0;
        std::from_chars(told->data(), told->data() + told->size(), shown);
        samples.add(shown - began);
    }
    return nlohmann::ordered_json{{"bench", "startup"}, {"size", size}, {"first_full_frame", samples.told()}};
}

}  // namespace kiosk::bench
