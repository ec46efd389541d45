#include "kiosk/verbs.h"

#include <array>

#include "kiosk/run_command.h"

namespace kiosk {

namespace {

constexpr std::array all{
    Verb{"run", "the terminal itself, on this machine's display", &run_terminal},
    Verb{"init", "makes a hall: empty, the demo village, the hostile one or a generated one", &init_command},
    Verb{"import", "takes in residents, rules, honors, notices ... from the office's files", &import_command},
    Verb{"export", "writes them to such files", &export_command},
    Verb{"residents", "lists or searches the residents", &residents_command},
    Verb{"cards", "residents' card codes as CSV, or card sheets for the printer", &cards_command},
    Verb{"checkin", "one check-in without a screen", &checkin_command},
    Verb{"goods", "lists what the points shop offers", &goods_command},
    Verb{"stock", "lists what is on the shelf, or what should be ordered", &stock_command},
    Verb{"show", "puts one thing on the idle wall now, for a while; ends it", &show_command},
    Verb{"staff", "who works here: adds, lists, retires, resets a PIN", &staff_command},
    Verb{"points", "the year's budget, awards entered by hand, approved or corrected", &points_command},
    Verb{"print", "a test slip, what waits for paper, whether a slip is the hall's", &print_command},
    Verb{"decode", "what the camera would read in a picture", &decode_command},
    Verb{"snapshot", "a picture of one screen, as the hall would see it", &snapshot_command},
    Verb{"gallery", "every widget in every state, as pictures, for whoever draws screens", &gallery_command},
    Verb{"tour", "a visitor's walk through the hall without a display, as pictures", &tour_command},
    Verb{"verify", "checks the ledger's invariants, the chain and the database", &verify_command},
    Verb{"backup", "all of the hall in one sealed file, while its terminal runs", &backup_command},
    Verb{"restore", "a hall out of such a file, proved before it replaces anything", &restore_command},
    Verb{"simulate", "plays whole halls from seeds, power cuts and all, and checks the ledger after every step",
         &simulate_command},
    Verb{"bench", "measures one thing and prints it", &bench_command},
};

}  // namespace

std::span<const Verb> verbs() { return all; }

}  // namespace kiosk
