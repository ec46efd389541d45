// "--at": an instant as people write it.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/base/calendar.h"
#include "kiosk/base/error.h"

namespace kiosk {

// 2026-11-24T09:41 in the village's zone, or with a Z at its end in UTC. bad_input: neither.
Result<std::int64_t> instant_of(const Calendar& calendar, const std::string& iso);
// "2026-11-24T10:41", in the village's zone.
std::string village_time_text(const Calendar& calendar, std::int64_t utc_ms);

}  // namespace kiosk
