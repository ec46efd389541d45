// Goal: who looks after the hall makes a backup with one line, and brings the hall back with another.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/program.h"

namespace {

const std::string typed = "in the township's safe\n";

struct DemoHall : Program {
    DemoHall() { must_run({"init", "--residents", "20", "--seed", "3"}); }
};

}  // namespace

TEST_CASE("backup, restore: the hall comes back with its people and its points") {
    const DemoHall program;
    const std::string people = program.must_run({"residents", "--json"}).out;
    const ProgramRun made = program.run({"backup", program.path("hall.vhb")}, typed);
    CHECK(made.code == 0);
    CHECK(made.line()["ok"] == true);
    std::filesystem::remove_all(program.data());  // The disk died.
    const ProgramRun restored = program.run({"restore", program.path("hall.vhb")}, typed);
    CHECK(restored.code == 0);
    CHECK(restored.line()["transfers"] == made.line()["transfers"]);
    CHECK(restored.line()["before"].is_null());
    CHECK(program.must_run({"residents", "--json"}).out == people);
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
}

TEST_CASE("backup, restore: the passphrase may stand in backup.pass, and does not go into the backup") {
    const DemoHall program;
    std::filesystem::copy_file(program.file("pass", typed), program.data() + "/backup.pass");
    CHECK(program.run({"backup", program.path("hall.vhb")}).code == 0);
    const ProgramRun restored = program.run({"restore", program.path("hall.vhb")});
    CHECK(restored.code == 0);
    CHECK(restored.line()["before"] == program.data() + "/before-restore");
    CHECK(std::filesystem::exists(program.data() + "/backup.pass"));
    CHECK_FALSE(std::filesystem::exists(program.data() + "/before-restore/backup.pass"));
}

TEST_CASE("backup, restore: what cannot be done is said in words, with the code of its kind") {
    const DemoHall program;
    CHECK(program.run({"backup"}).code == 2);
    CHECK(program.run({"backup", program.path("a.vhb")}).code == 2);  // No passphrase on an empty input.
    const ProgramRun guessed = program.run({"backup", program.path("a.vhb")}, "password\n");
    CHECK(guessed.code == 3);
    CHECK(guessed.says("fewer than 12 characters"));
    const ProgramRun none = program.run({"restore", program.file("a.vhb", "a letter to the county")}, typed);
    CHECK(none.code == 2);
    CHECK(none.says("is no backup of a village hall"));
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
}
