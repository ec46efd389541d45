// Who is a minor. Only the birth year is kept, so a doubt is decided for the child.
#include "kiosk/model/resident.h"

#include <doctest/doctest.h>

#include "kiosk/model/earning.h"

TEST_CASE("residents: whoever may still be seventeen this year is a minor, and so is one of unknown age") {
    const auto minor = [](std::int32_t birth_year) {
        kiosk::Resident resident;
        resident.birth_year = birth_year;
        return kiosk::is_minor(resident, 2026);
    };
    CHECK(minor(2026));
    CHECK(minor(2009));
    CHECK(minor(2008));  // Eighteen in the course of this year.
    CHECK_FALSE(minor(2007));
    CHECK_FALSE(minor(1930));
    CHECK(minor(0));
    CHECK(minor(2200));
}

TEST_CASE("earning: one more is allowed while every limit is kept, and a limit of nought is none") {
    kiosk::EarningRule rule;
    CHECK(kiosk::may_earn(rule, {1'000'000, 1'000'000, 1'000'000}));
    rule.a_day = 1;
    rule.a_month = 3;
    rule.ever = 5;
    CHECK(kiosk::may_earn(rule, {0, 2, 4}));
    CHECK_FALSE(kiosk::may_earn(rule, {1, 2, 4}));
    CHECK_FALSE(kiosk::may_earn(rule, {0, 3, 4}));
    CHECK_FALSE(kiosk::may_earn(rule, {0, 2, 5}));
}
