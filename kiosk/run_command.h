// village-kiosk run: the terminal itself.
#pragma once

#include "kiosk/command/verb.h"

namespace kiosk {

int run_terminal(const CommandLine& line);

}  // namespace kiosk
