// `snapshot SCREEN --spoken`: what a listener would hear, for the office and for machines without sound.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/program.h"

namespace {

std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

}  // namespace

TEST_CASE("snapshot: every screen that can be read says its words, a sentence a line, in reading order") {
    const Program program;
    program.must_run({"init", "--demo"});
    const std::string at = "2026-11-24T09:41";
    const std::string notice = program.must_run({"snapshot", "notice", "--spoken", "--at", at}).out;
    const auto title = notice.find("清淤"), body = notice.find("各位乡亲"), end = notice.find("中午管一餐饭");
    CAPTURE(notice);
    CHECK(title < body);
    CHECK(body < end);
    CHECK(end != std::string::npos);
    CHECK(lines_of(notice) >= 6);
    for (const char* screen : {"home", "rules", "rule", "rule_history", "honors", "rankings", "plaques", "notices",
                               "points_ask", "points", "help", "languages"}) {
        CAPTURE(screen);
        const auto run = program.must_run({"snapshot", screen, "--spoken", "--at", at});
        CHECK(lines_of(run.out) >= 3);
        CHECK(run.out.find("\n\n") == std::string::npos);
    }
}

TEST_CASE("snapshot: a recording is named before the words it stands for") {
    const Program program;
    program.must_run({"init", "--demo"});
    const std::string rule = program.must_run({"snapshot", "rule", "--row", "1", "--spoken"}).out;
    CAPTURE(rule);
    CHECK(rule.starts_with("[neighbors.ogg]\n"));
    CHECK(rule.find("借东西当天还") != std::string::npos);
}

TEST_CASE("snapshot: what is not read aloud says so, and words and picture can be had at once") {
    const Program program;
    program.must_run({"init"});
    for (const char* screen : {"attract", "closed_missing"}) {
        CAPTURE(screen);
        const auto run = program.run({"snapshot", screen, "--spoken"});
        CHECK(run.code == 2);
        CHECK(run.says("is not read aloud"));
    }
    const auto both =
        program.must_run({"snapshot", "home", "--spoken", "--lang", "en", "--out", program.path("home.png")});
    CHECK(both.out.find("Notices") != std::string::npos);
    CHECK(std::filesystem::exists(program.path("home.png")));
    CHECK(program.run({"snapshot", "home"}).code == 2);
}
