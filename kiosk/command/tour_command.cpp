#include "kiosk/command/verb.h"
namespace kiosk { int tour_command(const CommandLine&) { return 0; } int bench_command(const CommandLine&) { return 0; } }
