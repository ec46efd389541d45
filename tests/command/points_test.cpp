// Points that people decide on, from the shell: the demo village's budget, its awards that wait, and a correction.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/program.h"

namespace {

// PINs of assets/demo/README.md.
constexpr const char *approver = "274905\n", *secretary = "906482\n", *wrong = "111222\n";

std::string award_of(const nlohmann::json& line) { return line["award"].get<std::string>(); }

}  // namespace

TEST_CASE("points: what waits is approved by two people with their PINs, and large ones stay public first") {
    const Program program;
    program.must_run({"init", "--demo"});
    const auto waiting = program.must_run({"points", "waiting"}).lines();
    REQUIRE(waiting.size() == 3);
    const auto of = [&](const char* why) {
        return award_of(*std::ranges::find_if(waiting, [why](const auto& line) { return line["why"] == why; }));
    };
    const std::string small = of("claimed"), large = of("two_people");
    CHECK(program.run({"points", "approve", small, "--by", "LJ09-1"}, wrong).code == 3);
    CHECK(program.run({"points", "approve", "12zz", "--by", "LJ09-1"}, approver).code == 2);
    const auto given = program.run({"points", "approve", small, "--by", "LJ09-1"}, approver);
    CHECK(given.line()["given"] == true);
    CHECK(program.run({"points", "approve", small, "--by", "DK16-1"}, secretary).code == 1);
    CHECK(program.run({"points", "approve", large, "--by", "LJ09-1"}, approver).line()["given"] == false);
    CHECK(program.run({"points", "approve", large, "--by", "LJ09-1"}, approver).code == 3);
    CHECK(program.run({"points", "approve", large, "--by", "DK16-1"}, secretary).line()["given"] == false);
    for (const auto& line : program.must_run({"points", "waiting"}).lines())
        CHECK(line["approvals"] == (award_of(line) == large ? 2 : 0));
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
}

TEST_CASE("points: an award is given, taken back with a reason, and the history says both") {
    const Program program;
    program.must_run({"init", "--demo"});
    const auto given =
        program.run({"points", "give", "LJ12-1", "good_turn", "--slot", "test", "--by", "DK16-1"}, secretary);
    CHECK(given.line()["outcome"] == "given");
    const std::string award = award_of(given.line());
    CHECK(program.run({"points", "take-back", award, "--by", "DK16-1"}, secretary).code == 2);
    const auto back = program.run({"points", "take-back", award, "--reason", "记错了人", "--by", "DK16-1"}, secretary);
    CHECK(back.line()["reversed"].get<int>() + back.line()["claimed"].get<int>() == 3);
    CHECK(program.must_run({"points", "history", "LJ12-1"}).lines()[0]["points"].get<int>() < 0);
    CHECK(program.must_run({"points", "budget", "2027", "1000", "--decision", "年会"}).line()["left"] == 1000);
    CHECK(program.run({"points", "budget", "2027", "-1", "--decision", "年会二"}).code == 2);
    CHECK(program.run({"points", "clock-right", "--by", "DK16-1"}, secretary).line()["clock"] == "believed");
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
}
