// The simulator from the shell: its lines, its exit codes, a trace in a file.
#include <doctest/doctest.h>

#include "kiosk/base/files.h"
#include "tests/support/must.h"
#include "tests/support/program.h"

TEST_CASE("simulate: one line that sums up, the same for the same arguments") {
    const Program program;
    const std::vector<std::string> words{"simulate", "--seeds", "3", "--steps", "60", "--seed", "11"};
    const ProgramRun run = program.must_run(words);
    const nlohmann::json line = run.line();
    CHECK(line["seeds"] == 3);
    CHECK(line["steps"] == 60);
    CHECK(line["failed"] == 0);
    CHECK(line["trace_hash"].get<std::string>().size() == 64);
    CHECK(line.size() == 4);
    CHECK(run.err == "");
    CHECK(program.must_run(words).out == run.out);
}

TEST_CASE("simulate: however many processes, the same hash; another seed, another") {
    const Program program;
    const auto hash = [&](const char* seed, const char* processes) {
        return program.must_run({"simulate", "--seeds", "4", "--steps", "40", "--seed", seed, "--processes", processes})
            .line()["trace_hash"];
    };
    CHECK(hash("5", "1") == hash("5", "3"));
    CHECK(hash("5", "1") != hash("6", "1"));
}

TEST_CASE("simulate --trace: all that happened in one world, step by step") {
    const Program program;
    const std::string file = program.path("trace.txt");
    program.must_run({"simulate", "--seed", "4", "--steps", "50", "--trace", file});
    const std::string text = must(kiosk::read_file(file, 1U << 20U));
    CHECK(text.find("\n50 t") != std::string::npos);
    CHECK(text.find("verified") != std::string::npos);
}

TEST_CASE("simulate: a number out of range, and a trace that cannot be written, are said") {
    const Program program;
    CHECK(program.run({"simulate", "--seeds", "0"}).code == 2);
    CHECK(program.run({"simulate", "--steps", "-3"}).code == 2);
    const ProgramRun nowhere = program.run({"simulate", "--steps", "5", "--trace", program.path("none/trace.txt")});
    CHECK(nowhere.code == 4);
    CHECK(nowhere.says("cannot be written"));
}
