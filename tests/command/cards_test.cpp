// Goal: cards that were issued can be printed at any time; only new ones need the hall to themselves, and that is said.
// Method: a running terminal is whoever holds the hall's lock.
#include <doctest/doctest.h>

#include <filesystem>
#include <optional>

#include "db/hall_lock.h"
#include "tests/support/must.h"
#include "tests/support/office.h"
#include "tests/support/program.h"

namespace {

struct HallOfTen : Program {
    HallOfTen() {
        must_run({"init"});
        must_run({"import", "residents", file("people.csv", some_residents())});
    }
    db::HallLock a_running_terminal() const { return must(db::HallLock::take(data() + "/hall.lock")); }
};

long lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

}  // namespace

TEST_CASE("cards: beside a running terminal those that were issued are read, as sheets too") {
    const HallOfTen program;
    const std::string before = program.must_run({"cards", "--csv"}).out;
    const db::HallLock terminal = program.a_running_terminal();
    CHECK(program.must_run({"cards", "--csv"}).out == before);
    CHECK(lines_of(program.must_run({"cards", "--csv", "--resident", "3"}).out) == 2);
    CHECK(program.run({"cards", "--out", program.path("cards.pdf")}).says("10 cards on 1 sheets"));
    CHECK(std::filesystem::file_size(program.path("cards.pdf")) > 1000);
}

TEST_CASE("cards: new ones are not made beside a running terminal, and the words say why") {
    const HallOfTen program;
    {
        const db::HallLock terminal = program.a_running_terminal();
        for (const std::vector<std::string>& words : {std::vector<std::string>{"cards", "--csv"},
                                                      {"cards", "--csv", "--resident", "3"},
                                                      {"cards", "--csv", "--resident", "3", "--replace"}}) {
            const auto refused = program.run(words);
            CHECK(refused.code == 3);
            CHECK(refused.out.empty());
            CHECK(refused.says("already open in another running terminal"));
            CHECK(refused.says("new cards are made while no terminal runs"));
        }
    }
    const std::string one = program.must_run({"cards", "--csv", "--resident", "3"}).out;
    CHECK(lines_of(one) == 2);
    const db::HallLock terminal = program.a_running_terminal();
    // What there is comes out; what there is not is said.
    const auto some = program.run({"cards", "--csv"});
    CHECK(some.code == 3);
    CHECK(some.out == one);
    CHECK(some.says("9 more have no card yet"));
    CHECK(program.run({"cards", "--csv", "--resident", "3", "--replace"}).code == 3);
    CHECK(program.must_run({"cards", "--csv", "--resident", "3"}).out == one);
}

TEST_CASE("cards: nobody of that id, no hall, no key: each is said, and nothing is printed") {
    const HallOfTen program;
    CHECK(program.run({"cards", "--csv", "--resident", "4000"}).code == 1);
    CHECK(program.run_bare({"--data", program.path("nowhere"), "cards", "--csv"}).code == 1);
    CHECK(program.run({"cards"}).code == 2);
    CHECK(program.run({"cards", "--csv", "--replace"}).code == 2);
    std::filesystem::rename(program.data() + "/card-key.sealed", program.path("away"));
    const auto no_key = program.run({"cards", "--csv"});
    CHECK(no_key.code == 3);
    CHECK(no_key.out.empty());
    CHECK(no_key.says("card key"));
}
