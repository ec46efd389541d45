// One picture of the interface that somebody looked at: its name, and how a visitor gets there.
#pragma once

#include <functional>
#include <string>

#include "tests/support/robot.h"

struct View {
    std::string name;
    std::function<void(Robot&)> go;
    std::string theme = "day";  // Empty: as the hour has it.
};
