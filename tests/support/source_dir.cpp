#include "tests/support/source_dir.h"

const char* kiosk_source_dir() { return KIOSK_SOURCE_ROOT; }
const char* kiosk_program_file() { return KIOSK_PROGRAM_FILE; }
