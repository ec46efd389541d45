// Months and weeks of business days.
#pragma once

#include "kiosk/base/calendar.h"
#include "kiosk/model/moment.h"

namespace kiosk {

inline BusinessDay first_of_month(BusinessDay day) { return {day.value - civil_of_day(day.value).day + 1}; }
inline BusinessDay last_of_month(BusinessDay day) {
    return {first_of_month({first_of_month(day).value + 31}).value - 1};
}
inline BusinessDay first_of_week(BusinessDay day) { return {day.value - civil_of_day(day.value).weekday + 1}; }
// 202611
inline std::int32_t month_number(BusinessDay day) {
    const CivilTime civil = civil_of_day(day.value);
    return civil.year * 100 + civil.month;
}

}  // namespace kiosk
