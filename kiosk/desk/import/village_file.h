// village.toml as a Village, and a Village as village.toml.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/desk/import/report.h"
#include "kiosk/model/village.h"

namespace kiosk {

// bad_input: not TOML, or something needed is missing; says where.
Result<Village> read_village(std::string_view toml_text);
// Faults go to the report by line and field.
Village read_village(std::string_view toml_text, ImportReport& report);
std::string village_text(const Village& village);

}  // namespace kiosk
