#include "kiosk/simulation/terminal.h"

namespace kiosk::simulation {

Terminal::Terminal(SimVillage& village, int number, const std::int64_t& world_ms, std::uint64_t seed,
                   AwardRegister& awards)
    : clock(world_ms),
      model(village, {}),
      ledger(awards),
      number_(number),
      disk_(village.disk(number)),
      desk_random_(seed) {
    village.first_morning_of(number, seed);
}

std::unique_ptr<Program> Terminal::program_on(std::unique_ptr<Hall> hall) {
    return std::make_unique<Program>(std::move(hall), desk_random_, [this](PrintOrder order) {
        in_printer = std::move(order);
        return true;
    });
}

Status Terminal::start() {
    auto hall = Hall::open(disk_.folder());
    if (!hall) return std::unexpected(hall.error());
    program_ = program_on(std::move(*hall));
    nothing_in_hand();
    return {};
}

void Terminal::stop() {
    program_.reset();
    nothing_in_hand();
}

void Terminal::begin_anew() {
    std::unique_ptr<Hall> hall = std::move(program_->hall);
    program_.reset();
    program_ = program_on(std::move(hall));
    nothing_in_hand();
}

void Terminal::nothing_in_hand() {
    in_printer.reset();
    model.session = {};
    model.printing.reset();
    model.printer_idle = false;
}

RedemptionId Terminal::next_basket() const {
    SeededRandom next = desk_random_;
    RedemptionId id;
    next.fill(id.bytes);
    return id;
}

}  // namespace kiosk::simulation
