#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>
#include <stdexcept>

#include "kiosk/base/files.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"

namespace {

constexpr unsigned longest_s = 120;
constexpr std::uint64_t most_bytes = 64U << 20U;

[[noreturn]] void become(const std::vector<char*>& words, const std::string& in, const std::string& out,
                         const std::string& err) {
    dup2(open(in.c_str(), O_RDONLY), STDIN_FILENO);
    dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
    dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
    alarm(longest_s);
    execv(words[0], words.data());
    _exit(127);
}

}  // namespace

std::vector<nlohmann::json> ProgramRun::lines() const {
    std::vector<nlohmann::json> all;
    std::istringstream text(out);
    for (std::string one; std::getline(text, one);) all.push_back(nlohmann::json::parse(one));
    return all;
}

nlohmann::json ProgramRun::line() const {
    const auto all = lines();
    if (all.size() != 1) throw std::runtime_error("not one line: " + out + err);
    return all.front();
}

ProgramRun Program::run_bare(const std::vector<std::string>& words, const std::string& input) const {
    const std::string in = file("stdin", input), out = path("stdout"), err = path("stderr");
    std::vector<std::string> all{kiosk_program_file()};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& word : all) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) become(pointers, in, out, err);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) throw std::runtime_error("the program could not be started");
    ProgramRun run;
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    run.out = must(kiosk::read_file(out, most_bytes));
    run.err = must(kiosk::read_file(err, most_bytes));
    return run;
}

ProgramRun Program::run(const std::vector<std::string>& words, const std::string& input) const {
    std::vector<std::string> all{"--data", data()};
    all.insert(all.end(), words.begin(), words.end());
    return run_bare(all, input);
}

ProgramRun Program::must_run(const std::vector<std::string>& words) const {
    ProgramRun done = run(words);
    if (done.code != 0) throw std::runtime_error(words.front() + ": " + done.err + done.out);
    return done;
}

std::string Program::file(const std::string& name, const std::string& bytes) const {
    must(kiosk::write_file(path(name), bytes));
    return path(name);
}
