// Making halls: empty, from the village's settings, the demo, the hostile one and generated ones.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "kiosk/base/files.h"
#include "tests/support/must.h"
#include "tests/support/program.h"

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) { return must(kiosk::read_file(path, 64U << 20U)); }

std::size_t residents_of(const Program& program) { return program.must_run({"residents", "--json"}).lines().size(); }

// All that an office could read of a hall, as files.
std::string people_of(const Program& program) {
    program.must_run({"export", "residents", program.path("people.csv")});
    return bytes_of(program.path("people.csv"));
}

}  // namespace

TEST_CASE("init: an empty hall is whole and sound, and only its owner may look into it") {
    const Program program;
    const auto made = program.run({"init"});
    CHECK(made.code == 0);
    CHECK(made.out.empty());
    CHECK(made.says("is ready in " + program.data()));
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
    CHECK(residents_of(program) == 0);
    CHECK((fs::status(program.data()).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
          fs::perms::none);
    for (const char* secret : {"card-key.sealed", "card-key.pass"})
        CHECK((fs::status(program.data() + "/" + secret).permissions() & fs::perms::all) ==
              (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("init: a hall that is there is never overwritten") {
    const Program program;
    program.must_run({"init"});
    const std::string before = bytes_of(program.data() + "/hall.db"),
                      key = bytes_of(program.data() + "/card-key.sealed");
    for (const char* kind : {"--demo", "--hostile"}) {
        const auto refused = program.run({"init", kind});
        CHECK(refused.code == 3);
        CHECK(refused.says("it was left as it is"));
    }
    CHECK(bytes_of(program.data() + "/hall.db") == before);
    CHECK(bytes_of(program.data() + "/card-key.sealed") == key);
}

TEST_CASE("init --force: the old hall is set aside and kept, also when the folder is written with a slash") {
    const Program program;
    program.must_run({"init", "--residents", "3", "--transfers", "0"});
    CHECK(program.run_bare({"--data", program.data() + "/", "init", "--force"}).code == 0);
    CHECK(residents_of(program) == 0);
    const auto old = program.run_bare({"--data", program.data() + ".before-1", "residents", "--json"});
    CHECK(old.code == 0);
    CHECK(old.lines().size() == 3);
    program.must_run({"init", "--force"});
    CHECK(fs::exists(program.data() + ".before-2/hall.db"));
}

TEST_CASE("init --force: what is no hall of ours is not set aside") {
    const Program program;
    fs::create_directory(program.data());
    std::ofstream(program.data() + "/hall.db") << "SQLite format 3, so it says";
    const auto refused = program.run({"init", "--force"});
    CHECK(refused.code != 0);
    CHECK(bytes_of(program.data() + "/hall.db") == "SQLite format 3, so it says");
}

TEST_CASE("init: a folder that cannot be made is told, exit code 4") {
    const Program program;
    const std::string file = program.file("file", "in the way");
    const auto failed = program.run_bare({"--data", file + "/hall", "init"});
    CHECK(failed.code == 4);
    CHECK(failed.says("cannot make the hall's folder"));
}

TEST_CASE("init: wishes that contradict each other, or make no sense, are wrong usage and make nothing") {
    const Program program;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"init", "--demo", "--hostile"},
                                                  {"init", "--demo", "--residents", "5"},
                                                  {"init", "--hostile", "--residents", "5"},
                                                  {"init", "--residents", "0"},
                                                  {"init", "--residents", "-1"},
                                                  {"init", "--residents", "many"},
                                                  {"init", "--transfers", "5"},
                                                  {"init", "--residents", "5", "--transfers", "-2"},
                                                  {"init", "--village", program.path("none.toml")},
                                                  {"init", "--village", program.file("bad.toml", "number = 0\n")}}) {
        const auto refused = program.run(words);
        CHECK((refused.code == 1 || refused.code == 2));
        CHECK_FALSE(refused.err.empty());
        CHECK_FALSE(fs::exists(program.data()));
    }
}

TEST_CASE("init --village: the hall bears the village's own name") {
    const Program program;
    const auto file = program.file("village.toml", "number = 7\nname = \"梅子冲村\"\nseal = \"梅\"\n");
    const auto made = program.run({"init", "--village", file});
    CHECK(made.code == 0);
    CHECK(made.says("梅子冲村"));
}

TEST_CASE("init --residents: the same seed is the same village, another seed another, and the ledger is sound") {
    const Program one, same, other;
    one.must_run({"init", "--residents", "2000", "--seed", "42", "--transfers", "6000"});
    same.must_run({"init", "--residents", "2000", "--seed", "42", "--transfers", "6000"});
    other.must_run({"init", "--residents", "2000", "--seed", "43", "--transfers", "0"});
    CHECK(people_of(one) == people_of(same));
    CHECK(people_of(one) != people_of(other));
    const auto verified = one.must_run({"verify"}).line();
    CHECK(verified["ok"] == true);
    CHECK(verified["transfers"] == 6000);
    CHECK(verified["accounts"] == 2001);
    CHECK(residents_of(one) == 2000);
    CHECK(residents_of(other) == 2000);
}

TEST_CASE("init --residents: a hundred transfers each, unless another number is asked for") {
    const Program program;
    program.must_run({"init", "--residents", "7"});
    CHECK(program.must_run({"verify"}).line()["transfers"] == 700);
}

TEST_CASE("init --hostile: what nobody means to write goes in, comes out and adds up") {
    const Program program;
    program.must_run({"init", "--hostile"});
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
    CHECK(residents_of(program) == 60);
    for (const char* kind : {"residents", "earning", "honors", "plaques", "notices", "rules"}) {
        CAPTURE(kind);
        CHECK(program.run({"export", kind, program.path(std::string("out-") + kind)}).code == 0);
    }
    const Program other;
    other.must_run({"init"});
    const auto taken = other.run({"import", "residents", program.path("out-residents")});
    CHECK(taken.code == 0);
    CHECK(people_of(other) == people_of(program));
}
