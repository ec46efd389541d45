// Goal: verses break where their clauses end, never inside one.
#include "ui/verse.h"

#include <doctest/doctest.h>

TEST_CASE("verse: clauses stay together in as few lines as fit") {
    const auto at_most = [](std::size_t bytes) {
        return [bytes](std::string_view line) { return line.size() <= bytes; };
    };
    CHECK(ui::in_lines_that("a one,b two,c three.", at_most(99)) == "a one,b two,c three.");
    CHECK(ui::in_lines_that("a one,b two,c three.", at_most(12)) == "a one,b two,\nc three.");
    CHECK(ui::in_lines_that("a one,b two,c three.", at_most(3)) == "a one,\nb two,\nc three.");
    CHECK(ui::in_lines_that("one,\ntwo,three.", at_most(99)) == "one,\ntwo,three.");
    CHECK(ui::in_lines_that("no marks at all", at_most(4)) == "no marks at all");
    CHECK(ui::in_lines_that("", at_most(4)).empty());
}
