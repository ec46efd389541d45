// Goal: work on a stranger's data can compute and answer, within limits, and reach nothing else.
#include "kiosk/base/sandbox.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "tests/support/temp_folder.h"

using kiosk::Sandbox;
using kiosk::SandboxAnswer;

namespace {

// Whether the child answers after it did this; a call the sandbox forbids ends it before.
bool survives(const std::function<void()>& deed, const kiosk::SandboxLimits& limits = {}) {
    auto child = Sandbox::start(
        [&](const SandboxAnswer& answer) {
            deed();
            answer("!", 1);
        },
        limits);
    REQUIRE(child);
    char said = 0;
    return child->read(&said, 1) && said == '!';
}

}  // namespace

TEST_CASE("sandbox: the child computes and answers") {
    constexpr std::size_t more_than_a_pipe_holds = 1'000'000;
    auto child = Sandbox::start([](const SandboxAnswer& answer) {
        const std::string much(more_than_a_pipe_holds, 'x');
        answer(much.data(), much.size());
    });
    REQUIRE(child);
    std::string heard(more_than_a_pipe_holds, ' ');
    CHECK(child->read(heard.data(), heard.size()));
    CHECK(heard.find_first_not_of('x') == std::string::npos);
    char more = 0;
    CHECK_FALSE(child->read(&more, 1));
}

TEST_CASE("sandbox: a child that looks for files may be let live, and finds and makes none all the same") {
    const TempFolder folder;
    const auto file = (folder / "planted").string();
    kiosk::SandboxLimits limits;
    limits.no_files_found = true;
    const auto opens = [](const std::string& path, int how) {
        if (open(path.c_str(), how, 0600) >= 0) std::abort();
    };
    CHECK(survives([&] { opens("/etc/hostname", O_RDONLY); }, limits));
    CHECK(survives([&] { opens(file, O_WRONLY | O_CREAT); }, limits));
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK_FALSE(survives([&] { mkdir(file.c_str(), 0700); }, limits));
}

TEST_CASE("sandbox: the child can reach nothing else") {
    const TempFolder folder;
    const auto file = (folder / "planted").string();
    const int open_before = open(folder.path().c_str(), O_RDONLY | O_CLOEXEC);
    CHECK(survives([] {}));
    CHECK_FALSE(survives([&] { close(open(file.c_str(), O_WRONLY | O_CREAT, 0600)); }));
    CHECK_FALSE(survives([&] { mkdir(file.c_str(), 0700); }));
    CHECK_FALSE(survives([] { kill(getppid(), 0); }));
    CHECK_FALSE(survives([] { execl("/bin/true", "true", nullptr); }));
    CHECK_FALSE(survives([&] { close(dup(open_before)); }));
    CHECK_FALSE(survives([&] { [[maybe_unused]] const auto n = ::write(open_before, "x", 1); }));
    CHECK_FALSE(survives([] { std::abort(); }));
    CHECK_FALSE(std::filesystem::exists(file));
    close(open_before);
}

TEST_CASE("sandbox: a child that goes silent is not waited for, and ends with its sandbox") {
    kiosk::SandboxLimits impatient;
    impatient.silence_ms = 20;
    auto child = Sandbox::start(
        [](const SandboxAnswer& answer) {
            answer("!", 1);
            for (volatile int turns = 0;;) turns = turns + 1;
        },
        impatient);
    REQUIRE(child);
    char said = 0;
    CHECK(child->read(&said, 1));
    CHECK_FALSE(child->read(&said, 1));
}
