// One terminal of the village: its disk, its clock, the program that runs on it, the slip in its printer, and beside
// them the model and the audits that know what all of it should be.
//
// The program is the real one but for threads, screens and devices: a hall opened as at every start, and its desks.
// When it ends, by itself or because the power went, what was in somebody's hand goes with it.
#pragma once

#include <memory>
#include <optional>

#include "kiosk/desk/counter_desk.h"
#include "kiosk/desk/print_desk.h"
#include "kiosk/desk/shop_desk.h"
#include "kiosk/simulation/ledger_audit.h"
#include "kiosk/simulation/model.h"
#include "kiosk/simulation/shop_audit.h"
#include "kiosk/simulation/sim_clock.h"

namespace kiosk::simulation {

// What runs between a start and an end.
struct Program {
    Program(std::unique_ptr<Hall> opened, Random& random, PrintDesk::HandOut hand_out)
        : hall(std::move(opened)),
          shop(*hall, random, least_pin_cost),
          counter(*hall, random, least_pin_cost),
          redemptions(*hall),
          printing(*hall, std::move(hand_out)) {}

    std::unique_ptr<Hall> hall;
    ShopDesk shop;
    CounterDesk counter;
    RedemptionDesk redemptions;
    PrintDesk printing;
};

class Terminal {
public:
    // number: from 0. world_ms outlives it.
    Terminal(SimVillage& village, int number, const std::int64_t& world_ms, std::uint64_t seed, AwardRegister& awards);

    // storage: the power went meanwhile, or what is on the disk cannot be opened.
    Status start();
    void stop();
    // The hall stays open; whoever stood at the counter is gone, and the printer has nothing in hand.
    void begin_anew();
    bool runs() const { return program_ != nullptr; }
    Program& program() { return *program_; }
    db::Connection& connection() { return program_->hall->connection(); }
    Moment now() const { return program_->hall->moment(clock.utc_ms()); }
    PowerDisk& disk() { return disk_; }
    int number() const { return number_; }
    // What the next basket that gets its id from the desk will be called.
    RedemptionId next_basket() const;

    SimClock clock;
    Model model;
    LedgerAudit ledger;
    ShopAudit shelf;
    std::optional<PrintOrder> in_printer;
    std::vector<Model> undecided;  // What was refused by a failing disk, and may be found on it after a cut.
    std::int64_t asked = 0;        // Steps here.

private:
    std::unique_ptr<Program> program_on(std::unique_ptr<Hall> hall);
    void nothing_in_hand();

    int number_;
    PowerDisk& disk_;
    SeededRandom desk_random_;
    std::unique_ptr<Program> program_;
};

}  // namespace kiosk::simulation
