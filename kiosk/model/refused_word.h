// Why a scan was refused, as one word for programs: in JSON and in traces.
#pragma once

#include <string_view>

#include "kiosk/model/outcome.h"

namespace kiosk {

inline std::string_view name_of(RefusedWhy why) {
    switch (why) {
        case RefusedWhy::unreadable: return "unreadable";
        case RefusedWhy::not_ours: return "not_ours";
        case RefusedWhy::too_old: return "too_old";
        case RefusedWhy::replaced: return "replaced";
        case RefusedWhy::unknown: return "unknown";
        case RefusedWhy::limit: return "limit";
        case RefusedWhy::many_by_name: return "many_by_name";
        case RefusedWhy::clock_unsure: return "clock_unsure";
        case RefusedWhy::storage: break;
    }
    return "storage";
}

}  // namespace kiosk
