// village-kiosk: the terminal of a village hall. What it can do stands in the table of verbs (kiosk/verbs.cpp).
#include <sodium.h>

#include "kiosk/base/log.h"
#include "kiosk/verbs.h"

int main(int argc, char** argv) {
    kiosk::log_to_standard_error();
    if (sodium_init() < 0) return kiosk::tell({kiosk::ErrorCode::device, "the cryptography library does not start"});
    return kiosk::run_command(kiosk::verbs(), argc, argv);
}
