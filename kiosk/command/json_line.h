// One JSON object a line on standard output.
#pragma once

#include <cstdio>
#include <nlohmann/json.hpp>

namespace kiosk {

inline void print_json(const nlohmann::ordered_json& object) {
    std::printf("%s\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

}  // namespace kiosk
