// village.toml as a Village.
#pragma once

#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/model/village.h"

namespace kiosk {

// bad_input: not TOML, or something needed is missing; says where.
Result<Village> read_village(std::string_view toml_text);

}  // namespace kiosk
