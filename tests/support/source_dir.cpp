#include "tests/support/source_dir.h"

const char* kiosk_source_dir() { return KIOSK_SOURCE_ROOT; }
