// village-kiosk: the terminal of a village hall. What it can do stands in the table of verbs (kiosk/command/verb.cpp).
#include <sodium.h>

#include "kiosk/command/verb.h"

int main(int argc, char** argv) {
    if (sodium_init() < 0) return kiosk::tell({kiosk::ErrorCode::device, "the cryptography library does not start"});
    return kiosk::run_command(argc, argv);
}
