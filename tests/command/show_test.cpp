// "Show this now" from the shell, and what the wall of the same hall then has.
#include <doctest/doctest.h>

#include "tests/support/program.h"

TEST_CASE("show: one thing is put on the wall for a while, told, and ended") {
    const Program program;
    program.must_run({"init", "--demo"});
    CHECK(program.run({"show"}).code == 1);
    const auto shown = program.must_run({"show", "rules", "--row", "3", "--minutes", "15"}).line();
    CHECK(shown["screen"] == "rules");
    CHECK(shown["row"] == "3");
    CHECK(shown["until"].get<std::string>().size() == 16);
    CHECK(program.must_run({"show"}).line() == shown);
    const auto plaques = program.must_run({"show", "plaques"}).line();
    CHECK(plaques["row"] == "");
    CHECK(program.must_run({"show"}).line()["screen"] == "plaques");
    program.must_run({"show", "--end"});
    const auto none = program.run({"show"});
    CHECK(none.code == 1);
    CHECK(none.line()["screen"].is_null());
    CHECK(program.run({"show", "--end"}).code == 1);
}

TEST_CASE("show: what does not hang on the boards is not shown, and wrong words are wrong usage") {
    const Program program;
    CHECK(program.run({"show", "rules"}).code == 1);
    program.must_run({"init", "--demo"});
    const auto missing = program.run({"show", "notices", "--row", "nobody-wrote-this"});
    CHECK(missing.code == 1);
    CHECK(missing.says("nobody-wrote-this does not hang on the boards now"));
    for (const std::vector<std::string>& words : {std::vector<std::string>{"show", "weather"},
                                                  {"show", "--row", "3"},
                                                  {"show", "rules", "--minutes", "0"},
                                                  {"show", "rules", "--end"}}) {
        CAPTURE(words);
        CHECK(program.run(words).code == 2);
    }
    CHECK(program.must_run({"show", "--help"}).out.find("--minutes") != std::string::npos);
    CHECK(program.run({"show"}).code == 1);
}
