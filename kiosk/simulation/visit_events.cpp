// At the hall's scanner and list of names.
#include "db/earning_store.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/check_in_desk.h"
#include "kiosk/simulation/answers.h"
#include "kiosk/simulation/choices.h"
#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

void scan_line(World& world, Terminal& at, const ScannedLine& line) {
    const bool counter = at.model.session.counter_open;
    world.act(
        at, line.what,
        [&](Program& program, const Moment& now) {
            if (counter) return said(*program.counter.scan(line.text, now));
            program.shop.take_card(line.text, now);
            return said(CheckInDesk(*program.hall).scan(line.text, now).outcome);
        },
        [&](Model& model, const Moment& now) {
            return counter ? as_it_stands(model, model.counter_scan(line, now)) : model.scan(line, now);
        });
}

}  // namespace

// At the counter a card says whose turn it is; elsewhere it checks in.
void scan_card(World& world, Terminal& at) {
    scan_line(world, at, world.scanner().read(a_person(world), world.random()));
}

void scan_twice(World& world, Terminal& at) {
    const ScannedLine line = world.scanner().read(a_person(world), world.random());
    scan_line(world, at, line);
    scan_line(world, at, line);
}

void pick_name(World& world, Terminal& at) {
    const std::size_t person = a_person(world);
    const ResidentId who = world.village().people()[person].resident;
    world.act(
        at, name_of(world, person),
        [&](Program& program, const Moment& now) { return said(CheckInDesk(*program.hall).by_name(who, now).outcome); },
        [&](Model& model, const Moment& now) { return model.by_name(person, now); });
}

// Now and then the same one twice, or at two terminals.
void award_deed(World& world, Terminal& at) {
    const std::size_t person = a_person(world);
    const std::string slot =
        "talk " + std::to_string(world.steps() / 10 - static_cast<std::int64_t>(world.random().below(3)));
    world.act(
        at, name_of(world, person) + " at " + slot,
        [&](Program& program, const Moment& now) {
            const auto rule = db::EarningStore(program.hall->connection()).find("talk");
            const auto who =
                db::ResidentStore(program.hall->connection()).find(world.village().people()[person].resident);
            if (!rule || !who || !*rule || !*who) return std::string("storage");
            return said(AwardDesk(*program.hall).award(who->value(), rule->value(), {slot, now, "office", "", {}}));
        },
        [&](Model& model, const Moment& now) { return model.deed(person, slot, now); });
}

// Only the first terminal stands in the office, where cards are made; the others do not hear of it without a hub.
void replace_card(World& world, Terminal& at) {
    if (at.number() != 0) return;
    const std::size_t person = a_person(world);
    const ResidentId who = world.village().people()[person].resident;
    const std::int32_t before = at.model.cards[person];
    const SigningKey& key = world.village().key();
    world.act(
        at, name_of(world, person),
        [&](Program& program, const Moment& now) { return said(CardDesk(*program.hall, key).replace(who, now.day)); },
        [&](Model& model, const Moment&) { return model.new_card(person); });
    if (!world.faults().empty() || at.model.cards[person] == before) return;
    // Printed after the answer, or, where the power went in between, when somebody looks again.
    if (const auto token = CardDesk(*at.program().hall, key).printed_token(who))
        world.scanner().add_card(person, token->value_or(""));
}

}  // namespace kiosk::simulation
