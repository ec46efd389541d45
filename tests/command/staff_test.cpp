// Staff from the shell: the first one of a hall comes into being here, and a PIN never stands on the command line.
#include <doctest/doctest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/program.h"
#include "tests/support/source_dir.h"

namespace {

std::vector<std::string> names_of(const Program& program, const std::vector<std::string>& words) {
    std::vector<std::string> names;
    for (const auto& member : program.must_run(words).lines())
        names.push_back(member["name"].get<std::string>() + " " + member["role"].get<std::string>() + " " +
                        member["pin"].get<std::string>());
    return names;
}

// A hall with one resident of that name each, and none of the demo's staff.
void make_hall(const Program& program) {
    program.must_run({"init"});
    program.must_run({"import", "residents",
                      program.file("people.csv",
                                   "编号,姓名,性别,出生年,户号,户主,屋场\n"
                                   "A1,罗小满,男,1941,H1,是,东\nA2,易桂娥,女,1960,H1,,东\n"
                                   "A3,王细妹,女,1960,H2,,东\nA4,王细妹,女,1970,H3,,东\n")});
}

// The program on a terminal: what it shows while `typed` is typed there, one line after each question.
struct OnTerminal {
    std::string shown;
    int code = -1;
};
OnTerminal on_terminal(const Program& program, const std::vector<std::string>& words,
                       const std::vector<std::string>& typed) {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<std::string> all{kiosk_program_file(), "--data", program.data()};
        all.insert(all.end(), words.begin(), words.end());
        std::vector<char*> pointers;
        for (std::string& word : all) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        ::alarm(120);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    OnTerminal seen;
    std::size_t answered = 0;
    for (char c = 0; ::read(terminal, &c, 1) == 1;) {
        seen.shown += c;
        if (!seen.shown.ends_with(": ") || answered == typed.size()) continue;
        const std::string line = typed[answered++] + "\n";
        if (::write(terminal, line.data(), line.size()) != static_cast<ssize_t>(line.size())) break;
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    seen.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return seen;
}

}  // namespace

TEST_CASE("staff: added by name or number, listed, retired, each once") {
    const Program program;
    make_hall(program);
    CHECK(program.must_run({"staff", "list"}).out.empty());
    const auto added = program.must_run({"staff", "add", "罗小满", "--role", "counter"});
    CHECK(added.says("sets a PIN at the terminal"));
    program.must_run({"staff", "add", "A2", "--role", "secretary"});
    CHECK(names_of(program, {"staff", "list"}) ==
          std::vector<std::string>{"罗小满 counter none", "易桂娥 secretary none"});
    const auto twice = program.run({"staff", "add", "罗小满", "--role", "editor"});
    CHECK(twice.code == 3);
    CHECK(twice.says("works here already, as counter"));
    program.must_run({"staff", "retire", "罗小满"});
    CHECK(program.run({"staff", "retire", "罗小满"}).code == 1);
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"易桂娥 secretary none"});
    CHECK(names_of(program, {"staff", "list", "--all"}).size() == 2);
}

TEST_CASE("staff: a name that several have is refused with the numbers to choose from, an unknown one is not found") {
    const Program program;
    make_hall(program);
    const auto several = program.run({"staff", "add", "王细妹", "--role", "counter"});
    CHECK(several.code == 3);
    CHECK(several.says("2 people are called 王细妹"));
    CHECK(several.says("A3, A4"));
    program.must_run({"staff", "add", "A4", "--role", "counter"});
    for (const char* nobody : {"王细", "A9", "", "wang"}) {
        CAPTURE(nobody);
        CHECK(program.run({"staff", "add", nobody, "--role", "counter"}).code != 0);
    }
    CHECK(program.must_run({"staff", "list"}).lines().size() == 1);
    CHECK(program.run({"staff", "reset", "罗小满"}).says("does not work here"));
}

TEST_CASE("staff: wrong words are wrong usage") {
    const Program program;
    make_hall(program);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"staff"},
                                                  {"staff", "add"},
                                                  {"staff", "add", "A1"},
                                                  {"staff", "add", "A1", "--role", "mayor"},
                                                  {"staff", "add", "A1", "--role", "counter", "--pin", "048213"},
                                                  {"staff", "reset"},
                                                  {"staff", "promote", "A1"},
                                                  {"staff", "vouch-limit", "-1"},
                                                  {"staff", "vouch-limit", "some"}}) {
        CAPTURE(words.back());
        CHECK(program.run(words).code == 2);
    }
    CHECK(program.must_run({"staff", "list"}).out.empty());
}

TEST_CASE("staff --pin: read from standard input, refused when it is no PIN or too easy, and then nobody is added") {
    const Program program;
    make_hall(program);
    for (const char* typed : {"", "04821\n", "0482133\n", "04821x\n", "123456\n", "410517\n"}) {
        CAPTURE(typed);
        const auto refused = program.run({"staff", "add", "罗小满", "--role", "counter", "--pin"}, typed);
        CHECK(refused.code == 2);
        CHECK_FALSE(refused.says("048213"));
    }
    CHECK(program.must_run({"staff", "list"}).out.empty());
    const auto added = program.run({"staff", "add", "罗小满", "--role", "counter", "--pin"}, "048213\r\n");
    CHECK(added.code == 0);
    CHECK(added.out.empty());
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter set"});
}

TEST_CASE("staff reset: a PIN is cleared, or another is set at once") {
    const Program program;
    make_hall(program);
    CHECK(program.run({"staff", "add", "罗小满", "--role", "counter", "--pin"}, "048213\n").code == 0);
    CHECK(program.run({"staff", "reset", "罗小满", "--pin"}, "730164\n").code == 0);
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter set"});
    program.must_run({"staff", "reset", "罗小满"});
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter none"});
    CHECK(program.run({"staff", "reset", "罗小满"}).code == 1);
    CHECK(program.run({"staff", "reset", "罗小满", "--pin"}, "730164\n").code == 0);
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter set"});
}

TEST_CASE("staff --pin: on a terminal it asks twice and shows nothing of what is typed") {
    const Program program;
    make_hall(program);
    const std::vector<std::string> add{"staff", "add", "罗小满", "--role", "counter", "--pin"};
    const auto unlike = on_terminal(program, add, {"048213", "048214"});
    CHECK(unlike.code == 2);
    CHECK(unlike.shown.find("not the same") != std::string::npos);
    const auto added = on_terminal(program, add, {"048213", "048213"});
    CHECK(added.code == 0);
    CHECK(added.shown.find("once more") != std::string::npos);
    for (const auto& seen : {unlike, added}) {
        CHECK(seen.shown.find("04821") == std::string::npos);
        CHECK(seen.shown.find("213") == std::string::npos);
    }
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter set"});
}

TEST_CASE("staff pepper-lost: clears nothing while the pepper is there, and everything once it is gone") {
    const Program program;
    make_hall(program);
    CHECK(program.run({"staff", "add", "罗小满", "--role", "counter", "--pin"}, "048213\n").code == 0);
    CHECK(program.run({"staff", "pepper-lost"}).code == 1);
    std::filesystem::remove(program.data() + "/pin-pepper");
    const auto refused = program.run({"staff", "add", "易桂娥", "--role", "editor", "--pin"}, "730164\n");
    CHECK(refused.code == 3);
    CHECK(refused.says("staff pepper-lost"));
    CHECK(program.must_run({"staff", "pepper-lost"}).line()["cleared"] == 1);
    CHECK(program.run({"staff", "reset", "罗小满", "--pin"}, "640285\n").code == 0);
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗小满 counter set", "易桂娥 editor none"});
}

TEST_CASE("staff vouch-limit: fifty points until the village says otherwise") {
    const Program program;
    make_hall(program);
    CHECK(program.must_run({"staff", "vouch-limit"}).line()["vouch_limit"] == 50);
    program.must_run({"staff", "vouch-limit", "0"});
    CHECK(program.must_run({"staff", "vouch-limit"}).line()["vouch_limit"] == 0);
}

TEST_CASE("init --demo: it says that its PINs are public, has its staff, and no other hall has any") {
    const Program program, other;
    CHECK(program.must_run({"init", "--demo"}).says("assets/demo/README.md"));
    CHECK(names_of(program, {"staff", "list"}) == std::vector<std::string>{"罗满根 counter set", "周桂香 counter set",
                                                                           "罗俊杰 approver set",
                                                                           "彭立新 secretary set"});
    CHECK_FALSE(other.must_run({"init", "--residents", "3"}).says("PIN"));
    CHECK(other.must_run({"staff", "list"}).out.empty());
}

TEST_CASE("bench pin: says how long a hash takes, at which cost") {
    const Program program;
    const auto told = program.must_run({"bench", "pin", "--count", "2"}).line();
    CHECK(told["bench"] == "pin");
    CHECK(told["memory_bytes"] == 64 * 1024 * 1024);
    CHECK(told["hash"]["n"] == 2);
    CHECK(told["hash"]["p50_ms"].get<double>() > 0);
}
