#include "kiosk/simulation/world.h"

#include <algorithm>

#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

constexpr std::int64_t all_every = 100;  // Steps of a terminal, between two readings of everything.
constexpr std::uint64_t cut_again_of = 4, steps_to_cut = 12;
constexpr int starts_at_most = 20;

}  // namespace

World::World(SimVillage& village, std::uint64_t seed, bool whole_trace)
    : village_(village), random_(seed), trace_(whole_trace), scanner_(village) {
    const std::uint64_t count = 1 + random_.below(SimVillage::terminals);
    for (std::uint64_t number = 0; number < count; ++number)
        terminals_.push_back(
            std::make_unique<Terminal>(village, static_cast<int>(number), world_ms_, random_.next(), awards_));
    begin();
}

void World::begin() {
    for (const auto& terminal : terminals_) {
        if (const auto done = terminal->start(); !done) return fault(*terminal, "start", done.error().what);
        auto books = read_books(terminal->connection());
        if (!books) return fault(*terminal, "start", books.error().what);
        terminal->model = Model(village_, std::move(*books));
        audit(*terminal);
    }
}

void World::fault(const Terminal& at, const std::string& invariant, const std::string& what) {
    faults_.push_back({steps_, at.number() + 1, event_, invariant, what});
    trace_.line("FAULT " + invariant + ": " + what);
}

void World::step() {
    if (!faults_.empty()) return;
    ++steps_;
    Terminal& at = *terminals_[random_.below(terminals_.size())];
    const Event& event = an_event(random_);
    event_ = event.name;
    ++at.asked;
    event.happen(*this, at);
    if (faults_.empty() && at.asked % all_every == 0) check_all(at);
}

void World::note(const Terminal& at, const std::string& what) {
    trace_.line(std::to_string(steps_) + " t" + std::to_string(at.number() + 1) + " " +
                std::to_string(at.clock.utc_ms()) + " " + event_ + ": " + what);
}

void World::act(Terminal& at, const std::string& what, const Real& real, const Expected& expected) {
    ask(at, what, real, expected, true);
}

void World::tell(Terminal& at, const std::string& what, const Real& real, const Expected& expected) {
    ask(at, what, real, expected, false);
}

void World::ask(Terminal& at, const std::string& what, const Real& real, const Expected& expected, bool answered) {
    if (!faults_.empty()) return;
    const Moment now = at.now();
    const Books before = at.undecided.empty() ? Books() : at.model.books();
    std::vector<Model> stages;
    if (at.disk().is_threatened()) {
        stages.push_back(at.model);
        at.model.record(&stages);
    }
    const std::string wanted = expected(at.model, now);
    at.model.record(nullptr);
    const std::string got = real(at.program(), now);
    note(at, what + " -> " + got);
    const bool acknowledged = answered && got == wanted;
    const bool in_order = !at.disk().is_off() && !at.disk().has_failed();
    // What a failing disk may have kept is gone for sure once something is written over it.
    if (!at.undecided.empty() && (acknowledged || in_order) && at.model.books() != before) at.undecided.clear();
    if (at.disk().is_off()) return after_a_cut(at, std::move(stages), acknowledged);
    if (at.disk().has_failed()) return after_a_failure(at, stages, acknowledged);
    if (got != wanted)
        return fault(at, "answer", what + ": the desk says \"" + got + "\", the model \"" + wanted + "\"");
    audit(at);
}

// Acknowledged: all of it must be there. Else it may stop behind any of its transactions, or before the first.
void World::after_a_cut(Terminal& at, std::vector<Model> stages, bool acknowledged) {
    if (acknowledged) stages = {at.model};
    stages.insert(stages.end(), at.undecided.begin(), at.undecided.end());
    pull_the_plug(at, std::move(stages));
}

void World::pull_the_plug(Terminal& at) {
    std::vector<Model> stages{at.model};
    stages.insert(stages.end(), at.undecided.begin(), at.undecided.end());
    pull_the_plug(at, std::move(stages));
}

void World::pull_the_plug(Terminal& at, std::vector<Model> stages) {
    // Before the program ends: an end in good order writes.
    at.disk().cut();
    at.stop();
    at.undecided.clear();
    if (!restart(at)) return;
    find_out(at, std::move(stages));
    if (random_.below(4) == 0) check_all(at);
}

// Its log moves into the file; a disk that fails meanwhile is as good as a power cut.
void World::end_and_start(Terminal& at) {
    at.stop();
    const bool fails = at.disk().is_off() || at.disk().has_failed();
    const auto done = fails ? Status(fail(ErrorCode::storage, "the disk failed")) : at.start();
    if (!done) return pull_the_plug(at);
    note(at, "started");
    audit(at);
}

// Now and then the power goes once more while it starts.
bool World::restart(Terminal& at) {
    for (int tries = 0; tries < starts_at_most; ++tries) {
        at.disk().restart(random_);
        if (random_.below(cut_again_of) == 0)
            at.disk().cut_before(static_cast<std::int64_t>(1 + random_.below(steps_to_cut)));
        const auto done = at.start();
        const bool off = at.disk().is_off();
        note(at, done ? "started" : "not started");
        if (done && !off) {
            at.disk().cut_before(0);
            return true;
        }
        if (!off) {
            fault(at, "start", done.error().what);
            return false;
        }
        at.stop();
    }
    fault(at, "start", "it does not come up again");
    return false;
}

void World::find_out(Terminal& at, std::vector<Model> stages) {
    const auto books = read_books(at.connection());
    if (!books) return fault(at, "books", books.error().what);
    // The latest first: a step that changes nothing looks like the one before it.
    const auto found = std::ranges::find_if(stages.rbegin(), stages.rend(),
                                            [&](const Model& stage) { return stage.books() == *books; });
    if (found == stages.rend())
        return fault(at, "acknowledged",
                     "after a power cut or a failing disk, " + difference(*books, stages.back().books()));
    at.model = *found;
    at.begin_anew();
    audit(at);
}

// The program goes on; whoever stood there has been told that it did not work.
void World::after_a_failure(Terminal& at, const std::vector<Model>& stages, bool acknowledged) {
    const std::vector<Model> possible = acknowledged ? std::vector<Model>{at.model} : stages;
    if (random_.below(2) == 0) at.disk().fail_at(0, PowerDisk::Trouble::full);
    find_out(at, possible);
    // The state before it is the model's own, unless it was acknowledged.
    if (!acknowledged) at.undecided.insert(at.undecided.end(), stages.begin() + 1, stages.end());
}

void World::audit(Terminal& at) {
    const auto books = read_books(at.connection());
    if (!books) return fault(at, "books", books.error().what);
    std::vector<db::Finding> findings;
    auto done = at.ledger.follow(at.connection(), findings);
    if (done) done = at.shelf.follow(at.connection(), at.ledger, at.model.shop, findings);
    if (!done) return fault(at, "books", done.error().what);
    for (const db::Finding& finding : findings) fault(at, finding.invariant, finding.what);
    if (const std::string found = difference(*books, at.model.books()); !found.empty()) fault(at, "books", found);
}

void World::check_all(Terminal& at) {
    audit(at);
    const auto report = db::verify(at.connection());
    if (!report) return fault(at, "pages", report.error().what);
    for (const db::Finding& finding : report->findings) fault(at, finding.invariant, finding.what);
    note(at, "verified " + std::to_string(report->transfers) + " transfers");
}

void World::heal() {
    if (!faults_.empty()) return;
    event_ = "heal";
    for (const auto& at : terminals_) {
        at->disk().fail_at(0, PowerDisk::Trouble::full);
        at->disk().cut_before(0);
        at->clock.set_right();
        pull_the_plug(*at);
        if (!faults_.empty()) return;
        keep_house(*this, *at);
        if (!faults_.empty()) return;
        check_all(*at);
        at->stop();
    }
}

}  // namespace kiosk::simulation
