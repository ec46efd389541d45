// The printer and its queue from the shell.
#include <doctest/doctest.h>

#include "kiosk/desk/slip_check.h"
#include "tests/support/must.h"
#include "tests/support/paper_roll.h"
#include "tests/support/program.h"
#include "tests/support/test_db.h"

TEST_CASE("print: a test slip comes out of a printer before there is a hall, and says which printer") {
    const Program program;
    const std::string file = program.path("paper");
    const auto told = program.must_run({"print", "--test", "--printer", file + ",80mm"}).line();
    CHECK(told["result"] == "done");
    const PrintedPaper paper = print_on_paper(bytes_of(file), 576);
    CHECK(paper.faults.empty());
    CHECK(std::ranges::find(paper.rows, "大米 5 千克                         2 × 30 = 60") != paper.rows.end());
}

TEST_CASE("print: a printer that is not there is said, with the exit code of a device") {
    const Program program;
    const auto run = program.run({"print", "--test", "--printer", "/dev/usb/lp77"});
    CHECK(run.code == 4);
    CHECK(run.line()["result"] == "offline");
    CHECK(run.says("/dev/usb/lp77"));
}

TEST_CASE("print: the queue of a hall is listed without what stands on the slips") {
    const Program program;
    program.must_run({"init", "--demo"});
    CHECK(program.must_run({"print", "--list"}).out.empty());
    {
        auto connection = must(db::Connection::open(program.data() + "/hall.db", db::Mode::writer));
        must(
            connection.run("INSERT INTO print_job (kind, receipt, made_at_ms) VALUES ('redemption', 'secret', "
                           "1795487520000)"));
    }
    const auto run = program.must_run({"print", "--list"});
    const auto job = run.line();
    CHECK(job["kind"] == "redemption");
    CHECK(job["state"] == "waiting");
    CHECK(job["tries"] == 0);
    CHECK(job["made"] == "2026-11-24T10:32");
    CHECK(run.out.find("secret") == std::string::npos);
}

TEST_CASE("print: the code of a slip is the hall's, or it is not") {
    const Program program;
    program.must_run({"init", "--demo"});
    kiosk::SystemRandom random;
    const std::string code = must(kiosk::SlipCheck::open(program.data(), random)).code("20261124-0042");
    const auto genuine = program.must_run({"print", "--check", code}).line();
    CHECK(genuine["genuine"] == true);
    CHECK(genuine["number"] == "20261124-0042");
    const auto forged = program.run({"print", "--check", "VS1:20261124-0043:" + code.substr(code.size() - 12)});
    CHECK(forged.code == 1);
    CHECK(forged.line()["genuine"] == false);
    CHECK(program.run({"print", "--check", "a price tag"}).code == 2);
}

TEST_CASE("print: wrong words are wrong usage") {
    const Program program;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"print"},
                                                  {"print", "--test"},
                                                  {"print", "--printer", "/dev/usb/lp0"},
                                                  {"print", "--test", "--printer", "lp0"},
                                                  {"print", "--test", "--printer", "none"},
                                                  {"print", "--list", "--check", "x"}}) {
        CAPTURE(words);
        CHECK(program.run(words).code == 2);
    }
}
