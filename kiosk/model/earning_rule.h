// How points are earned for one kind of thing, and how often.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

struct EarningRule {
    std::string code;          // "visit", "talk" ...
    std::int32_t version = 0;  // Counts up with every change; stamped on the award.
    std::string title;         // What the history says.
    Points amount;
    std::int32_t a_day = 0, a_month = 0, ever = 0;  // Limits for a person; 0: none.
    std::string icon = "other";
    std::string explanation;
    std::string basis;                                    // Which village rule it stands on.
    std::int32_t household_day = 0, household_month = 0;  // Limits for all of a household together; 0: none.
    BusinessDay since;                                    // The first day of this version; 0: from the beginning.

    // The same but for the version and its day.
    bool same_terms(const EarningRule& o) const {
        return code == o.code && title == o.title && amount == o.amount && a_day == o.a_day && a_month == o.a_month &&
               ever == o.ever && household_day == o.household_day && household_month == o.household_month &&
               icon == o.icon && explanation == o.explanation && basis == o.basis;
    }
};

}  // namespace kiosk
