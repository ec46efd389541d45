// village-kiosk: the terminal of a village hall. What it can do stands in this table.
#include <sodium.h>

#include <array>

#include "kiosk/base/log.h"
#include "kiosk/command/verb.h"
#include "kiosk/run_command.h"

namespace {

using namespace kiosk;

constexpr std::array verbs{
    Verb{"run", "the terminal itself, on this machine's display", &run_terminal},
    Verb{"init", "makes a hall: empty, the demo village, the hostile one or a generated one", &init_command},
    Verb{"import", "takes in residents, rules, honors, notices ... from the office's files", &import_command},
    Verb{"export", "writes them to such files", &export_command},
    Verb{"residents", "lists or searches the residents", &residents_command},
    Verb{"cards", "residents' card codes as CSV, or card sheets for the printer", &cards_command},
    Verb{"checkin", "one check-in without a screen", &checkin_command},
    Verb{"decode", "what the camera would read in a picture", &decode_command},
    Verb{"snapshot", "a picture of one screen, as the hall would see it", &snapshot_command},
    Verb{"tour", "a visitor's walk through the hall without a display, as pictures", &tour_command},
    Verb{"verify", "checks the ledger's invariants, the chain and the database", &verify_command},
    Verb{"bench", "measures one thing and prints it", &bench_command},
};

}  // namespace

int main(int argc, char** argv) {
    kiosk::log_to_standard_error();
    if (sodium_init() < 0) return kiosk::tell({kiosk::ErrorCode::device, "the cryptography library does not start"});
    return kiosk::run_command(verbs, argc, argv);
}
