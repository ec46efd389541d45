// The log: one line an event on standard error, where the service manager's journal takes it. Never personal data.
#pragma once

namespace kiosk {

// Call first in main(): standard output belongs to what a verb prints.
void log_to_standard_error();

}  // namespace kiosk
