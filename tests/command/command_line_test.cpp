// The command line's promises that hold for every verb: help, exit codes, words instead of codes.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/verbs.h"
#include "tests/support/program.h"

TEST_CASE("command line: without words, or asked for help, it lists every verb") {
    const Program program;
    for (const std::vector<std::string>& words : {std::vector<std::string>{}, {"--help"}, {"-h"}, {"--data", "x"}}) {
        const auto help = program.run_bare(words);
        CHECK(help.code == 0);
        CHECK(help.err.empty());
        for (const kiosk::Verb& verb : kiosk::verbs())
            CHECK(help.out.find("\n  " + std::string(verb.name) + " ") != std::string::npos);
    }
}

TEST_CASE("command line: what cannot be understood is exit code 2, in words and without output") {
    const Program program;
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"dance"}, {"--data"}, {""}, {"--version"}, {"INIT"}, {"--data", "a", "dance"}}) {
        const auto refused = program.run_bare(words);
        CHECK(refused.code == 2);
        CHECK(refused.out.empty());
        CHECK_FALSE(refused.err.empty());
    }
    CHECK(program.run_bare({"dance"}).says("there is no verb \"dance\""));
}

TEST_CASE("command line: every verb explains itself and refuses options it does not have") {
    const Program program;
    for (const kiosk::Verb& verb : kiosk::verbs()) {
        const std::string name(verb.name);
        CAPTURE(name);
        const auto help = program.run({name, "--help"});
        CHECK(help.code == 0);
        CHECK(help.out.find("village-kiosk " + name) != std::string::npos);
        const auto refused = program.run({name, "--no-such-option"});
        CHECK(refused.code == 2);
        CHECK(refused.out.empty());
        CHECK_FALSE(refused.err.empty());
    }
}

TEST_CASE("command line: without a hall, verbs say so and how to make one; nothing is made on the way") {
    const Program program;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"import", "residents", "x.csv"},
                                                  {"export", "residents", "x.csv"},
                                                  {"residents"},
                                                  {"cards", "--csv"},
                                                  {"checkin", "x"},
                                                  {"verify"}}) {
        CAPTURE(words.front());
        const auto refused = program.run(words);
        CHECK(refused.code == 1);
        CHECK(refused.out.empty());
        CHECK(refused.says("there is no "));
        CHECK(refused.says(" init"));
        CHECK_FALSE(std::filesystem::exists(program.data()));
    }
}

TEST_CASE("command line: a word that is needed and missing is wrong usage") {
    const Program program;
    program.must_run({"init"});
    for (const std::vector<std::string>& words : {std::vector<std::string>{"import"},
                                                  {"import", "residents"},
                                                  {"export"},
                                                  {"export", "residents"},
                                                  {"cards"},
                                                  {"checkin"},
                                                  {"decode"}}) {
        CAPTURE(words.front());
        CHECK(program.run(words).code == 2);
    }
}
