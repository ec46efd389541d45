// Cards and check-ins from the shell: the outcomes, their keys and their exit codes.
#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/office.h"
#include "tests/support/program.h"

namespace {

// A hall with people and one visit a day for two points.
struct VillageProgram : Program {
    VillageProgram() {
        must_run({"init"});
        must_run({"import", "residents", file("people.csv", some_residents())});
        must_run({"import", "earning", file("earning.csv", "代码,名称,分值,每天次数\nvisit,到村部,2,1\n")});
        std::istringstream lines(must_run({"cards", "--csv"}).out);
        for (std::string line; std::getline(lines, line);) {
            // The token is the last cell; it has no comma and needs no quotation marks.
            const std::size_t first = line.find(','), last = line.rfind(',');
            csv.push_back(line);
            tokens[line.substr(first + 1, last - first - 1)] = line.substr(last + 1);
            ids[line.substr(first + 1, last - first - 1)] = line.substr(0, first);
        }
    }
    ProgramRun checkin(const std::string& token, const std::string& at) const {
        return run({"checkin", token, "--at", at});
    }
    std::vector<std::string> csv;
    std::map<std::string, std::string> tokens, ids;
};

std::vector<std::string> keys_of(const nlohmann::json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;  // Sorted, as nlohmann::json keeps them.
}

const std::vector<std::string> answered{"balance", "outcome", "points", "resident_id", "shown_name"};

}  // namespace

TEST_CASE("cards --csv: a line a resident, and the same codes when asked again") {
    const VillageProgram program;
    REQUIRE(program.csv.size() == 11);
    CHECK(program.csv.front() == "resident_id,name,token");
    CHECK(program.tokens.contains("\"王\"\"二\"\", 小\""));
    for (const auto& [name, token] : program.tokens)
        if (name != "name") CHECK(token.size() == 120);
    std::string again;
    for (const std::string& line : program.csv) again += line + "\n";
    CHECK(program.must_run({"cards", "--csv"}).out == again);
}

TEST_CASE("checkin: welcomed once a day, a friendly answer the second time, and again the next day") {
    const VillageProgram program;
    const std::string token = program.tokens.at("罗满仓");
    const auto first = program.checkin(token, "2026-11-24T09:41");
    CHECK(first.code == 0);
    CHECK(keys_of(first.line()) == answered);
    CHECK(first.line()["outcome"] == "welcomed");
    CHECK(std::to_string(first.line()["resident_id"].get<int>()) == program.ids.at("罗满仓"));
    CHECK(first.line()["shown_name"] == "罗*仓");
    CHECK(first.line()["points"] == 2);
    CHECK(first.line()["balance"] == 2);
    const auto second = program.checkin(token, "2026-11-25T03:59");  // The business day ends at four.
    CHECK(second.code == 1);
    CHECK(keys_of(second.line()) == answered);
    CHECK(second.line()["outcome"] == "already_today");
    CHECK(second.line()["points"] == 0);
    CHECK(second.line()["balance"] == 2);
    CHECK(program.checkin(token, "2026-11-25T04:00").line()["balance"] == 4);
    CHECK(program.must_run({"verify"}).line()["ok"] == true);
}

TEST_CASE("checkin: the time may be in UTC, with seconds, and must be a time") {
    const VillageProgram program;
    const std::string token = program.tokens.at("单玥");
    CHECK(program.checkin(token, "2026-11-24T20:30:00Z").line()["outcome"] == "welcomed");  // 04:30 of the 25th.
    CHECK(program.checkin(token, "2026-11-25T23:00").line()["outcome"] == "already_today");
    for (const char* wrong : {"yesterday", "2026-11-24", "2026-02-30T10:00", "2026-11-24T25:00"}) {
        CAPTURE(wrong);
        const auto refused = program.checkin(token, wrong);
        CHECK(refused.code == 2);
        CHECK(refused.out.empty());
        CHECK(refused.says("2026-11-24T09:41"));
    }
}

TEST_CASE("checkin: what is no card of ours that counts is refused, with the reason") {
    const VillageProgram program, other;
    const std::string old = program.tokens.at("尉迟恭");
    const std::string id = program.ids.at("尉迟恭");
    const auto replaced = program.must_run({"cards", "--csv", "--resident", id, "--replace"}).out;
    const std::string now = replaced.substr(replaced.rfind(',') + 1, 120);
    struct Refused {
        std::string token, why;
    };
    for (const Refused& row : std::vector<Refused>{{"", "unreadable"},
                                                   {"hello", "unreadable"},
                                                   {std::string(120, 'A'), "unreadable"},
                                                   {old + "0", "unreadable"},
                                                   {other.tokens.at("罗满仓"), "unreadable"},  // Its own key, same id.
                                                   {old, "replaced"}}) {
        CAPTURE(row.token);
        const auto refused = program.checkin(row.token, "2026-11-24T09:41");
        CHECK(refused.code == 3);
        CHECK(keys_of(refused.line()) == std::vector<std::string>{"outcome", "why"});
        CHECK(refused.line()["outcome"] == "refused");
        CHECK(refused.line()["why"] == row.why);
    }
    CHECK(program.checkin(now, "2026-11-24T09:42").code == 0);
    const auto back = program.checkin(program.tokens.at("单玥"), "2026-11-23T09:00");
    CHECK(back.code == 3);
    CHECK(back.line()["why"] == "clock_unsure");
}

TEST_CASE("checkin: the card of another village is not ours") {
    const VillageProgram program;
    const Program far;
    far.must_run({"init", "--village", far.file("v.toml", "number = 9\nname = \"别村\"\nseal = \"别\"\n")});
    far.must_run({"import", "residents", far.file("people.csv", some_residents())});
    const std::string csv = far.must_run({"cards", "--csv"}).out;
    const auto refused = program.checkin(csv.substr(csv.size() - 121, 120), "2026-11-24T09:41");
    CHECK(refused.code == 3);
    CHECK(refused.line()["why"] == "not_ours");
}

TEST_CASE("checkin -: the code comes on standard input, as from a pipe") {
    const VillageProgram program;
    const auto done = program.run({"checkin", "-", "--at", "2026-11-24T09:41"}, program.tokens.at("单玥") + "\n");
    CHECK(done.code == 0);
    CHECK(done.line()["shown_name"] == "单*");
}

TEST_CASE("cards: whoever is not there gets none, and a hall without people says so") {
    const VillageProgram program;
    const auto nobody = program.run({"cards", "--csv", "--resident", "99999"});
    CHECK(nobody.code == 1);
    CHECK(nobody.says("no resident has this id"));
    CHECK(program.run({"cards", "--csv", "--replace"}).code == 2);
    CHECK(program.run({"cards", "--csv", "--out", "x.pdf"}).code == 2);
    const Program empty;
    empty.must_run({"init"});
    CHECK(empty.run({"cards", "--csv"}).code == 1);
}

TEST_CASE("cards: without the office's key no card is printed") {
    const VillageProgram program;
    std::filesystem::remove(program.data() + "/card-key.pass");
    const auto refused = program.run({"cards", "--csv"});
    CHECK(refused.code == 3);
    CHECK(refused.says("passphrase"));
    CHECK(program.checkin(program.tokens.at("罗满仓"), "2026-11-24T09:41").code == 0);
    std::filesystem::remove(program.data() + "/card-key.sealed");
    CHECK(program.run({"cards", "--csv"}).code == 3);
}
