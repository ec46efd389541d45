// `gallery`: pictures without a hall and without a display, and words where it cannot be.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/support/png_file.h"
#include "tests/support/program.h"

namespace fs = std::filesystem;

TEST_CASE("gallery: every page becomes pictures, and their names are told; no hall is needed") {
    const Program program;
    const std::string out = program.path("pages");
    const auto run = program.run({"gallery", "--out", out, "--size", "720x1280", "--theme", "dusk", "--lang", "en"});
    CHECK(run.code == 0);
    std::istringstream names(run.out);
    std::size_t told = 0;
    for (std::string name; std::getline(names, name); ++told) {
        CAPTURE(name);
        const auto picture = read_png(name).value_or(Pixels{});
        CHECK(picture.width == 720);
        CHECK(picture.height == 1280);
    }
    CHECK(told >= 7);
    CHECK(told == static_cast<std::size_t>(std::distance(fs::directory_iterator(out), fs::directory_iterator{})));
    CHECK_FALSE(fs::exists(program.data()));
}

TEST_CASE("gallery: help is given, and what does not exist is refused in words") {
    const Program program;
    const auto help = program.run({"gallery", "--help"});
    CHECK(help.code == 0);
    CHECK(help.out.find("--out") != std::string::npos);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--theme", "night"},
                                                  {"--theme", "../day"},
                                                  {"--lang", "nl"},
                                                  {"--size", "1080"},
                                                  {"--size", "100x100"},
                                                  {"--page", "parts"},
                                                  {"parts"}}) {
        CAPTURE(words.at(0));
        std::vector<std::string> line{"gallery", "--out", program.path("pages")};
        line.insert(line.end(), words.begin(), words.end());
        const auto run = program.run(line);
        CHECK(run.code == 2);
        CHECK_FALSE(run.err.empty());
    }
    CHECK_FALSE(fs::exists(program.path("pages")));
    const std::string file = program.file("in-the-way", "not a folder");
    const auto run = program.run({"gallery", "--out", file});
    CHECK(run.code == 4);
    CHECK(run.says("cannot make the folder"));
}
