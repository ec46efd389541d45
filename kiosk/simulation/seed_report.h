// Results of seeds on their way from one process of the simulator to another: a field a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/simulation/simulation.h"

namespace kiosk::simulation {

std::string write_reports(const std::vector<SeedResult>& results);
// bad_input: not what write_reports() wrote.
Result<std::vector<SeedResult>> read_reports(std::string_view text);

}  // namespace kiosk::simulation
