// Goal: `run`, `snapshot` and `tour` on machines where something is missing say so in words and with the right code.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>

#include "tests/support/png_file.h"
#include "tests/support/program.h"

namespace {

namespace fs = std::filesystem;

// Of this process and so of the programs it starts; as before when it leaves scope. Nothing: unset.
class Environment {
public:
    explicit Environment(const std::map<std::string, std::optional<std::string>>& wanted) {
        for (const auto& [name, value] : wanted) {
            const char* now = std::getenv(name.c_str());
            before_[name] = now ? std::optional<std::string>(now) : std::nullopt;
            set(name, value);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : before_) set(name, value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    static void set(const std::string& name, const std::optional<std::string>& value) {
        if (value)
            ::setenv(name.c_str(), value->c_str(), 1);
        else
            ::unsetenv(name.c_str());
    }
    std::map<std::string, std::optional<std::string>> before_;
};

Environment no_display() { return Environment({{"DISPLAY", {}}, {"WAYLAND_DISPLAY", {}}, {"SDL_VIDEODRIVER", "x11"}}); }
// SDL's display for machines without one: it has a size and shows nothing.
Environment hidden_display() {
    return Environment({{"SDL_VIDEODRIVER", "dummy"}, {"NOTIFY_SOCKET", {}}, {"WATCHDOG_USEC", {}}});
}

// No file grows beyond so many bytes, as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*handler_)(int);
    rlimit before_{};
};

}  // namespace

TEST_CASE("run: without a display it says so") {
    const Program program;
    const Environment display = no_display();
    const auto run = program.run({"run"});
    CHECK(run.code == 4);
    CHECK(run.says("there is no display here"));
    CHECK(run.out.empty());
}

TEST_CASE("run: wrong options are told before anything is opened") {
    const Program program;
    const Environment display = no_display();
    for (const std::vector<std::string>& words : {std::vector<std::string>{"run", "--size", "big"},
                                                  {"run", "--size", "10x10"},
                                                  {"run", "--theme", "neon"},
                                                  {"run", "--theme", "../day"},
                                                  {"run", "--lang", "fr"},
                                                  {"run", "--scanner", "1eab:xyz"},
                                                  {"run", "--volume", "101"},
                                                  {"run", "--diagonal-inch", "2"},
                                                  {"run", "now"}}) {
        CAPTURE(words.at(1));
        const auto run = program.run(words);
        CHECK(run.code == 2);
        CHECK_FALSE(run.err.empty());
    }
    const Environment hidden = hidden_display();
    CHECK(program.run({"run", "--windowed", "--screen", "cellar"}).code == 2);
}

TEST_CASE("run: until the first full picture, and when that was") {
    const Program program;
    program.must_run({"init"});
    const Environment display = hidden_display();
    const auto run = program.run({"run", "--windowed", "--size", "800x600", "--volume", "0", "--until-first-frame"});
    CHECK(run.code == 0);
    CHECK(std::stod(run.out) > 0);
}

TEST_CASE("snapshot: on a full disk, or where no file can be, no picture is left and the words say so") {
    const Program program;
    program.must_run({"init"});
    const std::string out = program.path("home.png");
    {
        const FullDisk disk(40 * 1024);  // The database's index of its log needs 32 KiB.
        const auto run = program.run({"snapshot", "home", "--out", out});
        CHECK(run.code == 4);
        CHECK(run.says("cannot write"));
    }
    CHECK_FALSE(fs::exists(out));
    CHECK_FALSE(fs::exists(out + ".new"));
    CHECK(program.run({"snapshot", "home", "--out", program.path("nowhere/home.png")}).code == 4);
    CHECK(program.must_run({"snapshot", "home", "--out", out, "--size", "640x480"}).code == 0);
    const auto picture = read_png(out);
    REQUIRE(picture.has_value());
    CHECK(picture.value_or(Pixels{}).width == 640);
}

TEST_CASE("tour: a visitor walks through the demo village twice, and really checks in") {
    const Program program;
    program.must_run({"init", "--demo"});
    const std::string out = program.path("tour");
    for (int visit = 0; visit < 2; ++visit) {
        CHECK(program.run({"tour", "--out", out}).code == 0);
        CHECK(fs::exists(out + "/summary.json"));
        CHECK(read_png(out + "/01-home.png").has_value());
    }
    const FullDisk disk(64 * 1024);
    const auto run = program.run({"tour", "--out", program.path("other")});
    CHECK(run.code == 4);
    CHECK_FALSE(fs::exists(program.path("other") + "/summary.json"));
}
