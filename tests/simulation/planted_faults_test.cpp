// Goal: the simulator names each invariant when it is broken; a checker that sees nothing proves nothing.
//
// A world runs for a while, then something is written behind its back as no desk would: with the schema's triggers and
// checks out of the way where they would not let it. The next step, or the next reading of everything, must say which
// invariant does not hold.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <memory>

#include "db/clock_check_store.h"
#include "db/ledger.h"
#include "db/statement.h"
#include "db/stock.h"
#include "kiosk/simulation/events.h"
#include "kiosk/simulation/silence.h"
#include "tests/support/must.h"
#include "tests/support/test_db.h"

using kiosk::simulation::SimVillage;
using kiosk::simulation::Terminal;
using kiosk::simulation::World;

namespace {

constexpr std::uint64_t of_several_terminals = 2;

struct Rig {
    kiosk::simulation::Silence silence;
    std::unique_ptr<SimVillage> village = must(SimVillage::make());
    World world;

    explicit Rig(std::uint64_t seed = 1) : world(*village, seed) {
        while (world.steps() < 150 || !busy(at())) {
            world.step();
            REQUIRE(world.faults().empty());
            REQUIRE(world.steps() < 5000);
        }
        at().disk().cut_before(0);
        at().disk().fail_at(0, kiosk::simulation::PowerDisk::Trouble::full);
    }
    Terminal& at() { return world.terminal(0); }
    db::Connection& db() { return at().connection(); }
    // Something of every kind has happened, and nobody has anything in hand.
    static bool busy(Terminal& terminal) {
        return count(terminal, "SELECT count(*) FROM transfer WHERE kind = 'reverse'") > 0 &&
               count(terminal, "SELECT count(*) FROM transfer WHERE kind = 'void'") > 0 &&
               count(terminal, "SELECT count(*) FROM redemption_open") > 0 && terminal.runs();
    }
    static std::int64_t count(Terminal& terminal, const std::string& sql) {
        return must(terminal.connection().number(sql));
    }
    void sql(const std::string& text) { must(db().run(text)); }
    bool names(const std::string& invariant) {
        world.check_all(at());
        return std::ranges::any_of(world.faults(), [&](const auto& fault) { return fault.invariant == invariant; });
    }
};

kiosk::TransferId random_id(int n) { return transfer_id(5'000'000 + n); }

// Between the village's account and a resident's, or whatever is told.
kiosk::NewTransfer a_transfer(db::Connection& connection, int n) {
    db::Ledger ledger(connection);
    kiosk::NewTransfer t;
    t.id = random_id(n);
    t.debit = must(ledger.account(kiosk::AccountKind::issuance));
    t.credit = must(ledger.account(kiosk::AccountKind::resident, 1));
    t.amount = kiosk::points(2);
    t.code = "planted";
    t.day = {SimVillage::first_day + 3000};
    t.event_at_ms = must(db::ClockCheckStore(connection).newest_event_ms());
    return t;
}

void post(db::Connection& connection, const kiosk::NewTransfer& transfer) {
    must(db::Ledger(connection).post({transfer.id.bytes}, {&transfer, 1}));
}

// A row that refers to another, as that one's counterpart.
kiosk::NewTransfer answer_to(db::Connection& connection, const std::string& which, kiosk::TransferKind kind, int n) {
    kiosk::NewTransfer t = a_transfer(connection, n);
    db::Statement row(connection, "SELECT id, debit, credit, amount FROM transfer WHERE " + which);
    REQUIRE(row.next());
    t.kind = kind;
    t.refers_to = row.byte_id<kiosk::TransferId>(0);
    t.debit = {row.integer(1)};
    t.credit = {row.integer(2)};
    t.amount = row.points(3);
    return t;
}

}  // namespace

TEST_CASE("planted fault: nothing planted, nothing named") {
    Rig rig;
    CHECK_FALSE(rig.names("I1"));
    CHECK(rig.world.faults().empty());
}

TEST_CASE("planted fault: I1, points come from nowhere") {
    Rig rig;
    rig.sql("UPDATE balance SET credits_posted = credits_posted + 1 WHERE account = 1");
    CHECK(rig.names("I1"));
}

TEST_CASE("planted fault: I2, points go from one purse to another without a transfer") {
    Rig rig;
    rig.sql("UPDATE balance SET credits_posted = credits_posted + 1 WHERE account = 1");
    rig.sql("UPDATE balance SET debits_posted = debits_posted + 1 WHERE account = 2");
    CHECK(rig.names("I2"));
    CHECK_FALSE(rig.names("I1"));
}

TEST_CASE("planted fault: I3, somebody spends what they do not have") {
    Rig rig;
    rig.sql("PRAGMA ignore_check_constraints = 1");
    auto spent = a_transfer(rig.db(), 1);
    std::swap(spent.debit, spent.credit);
    spent.amount = kiosk::points(100'000);
    post(rig.db(), spent);
    CHECK(rig.names("I3"));
}

TEST_CASE("planted fault: I4, a hold is let go twice") {
    Rig rig;
    rig.sql("PRAGMA ignore_check_constraints = 1; DROP INDEX transfer_resolves");
    post(rig.db(), answer_to(rig.db(), "id IN (SELECT refers_to FROM transfer WHERE kind = 'void')",
                             kiosk::TransferKind::void_, 1));
    CHECK(rig.names("I4"));
}

TEST_CASE("planted fault: I5, the last row is gone, or one in the middle says something else") {
    Rig lost;
    lost.sql("PRAGMA foreign_keys = 0; DROP TRIGGER transfer_stays");
    lost.sql("DELETE FROM transfer WHERE position = (SELECT max(position) FROM transfer)");
    CHECK(lost.names("I5"));
    Rig changed;
    changed.sql("DROP TRIGGER transfer_is_forever; UPDATE transfer SET memo = memo || '!' WHERE position = 5");
    CHECK(changed.names("I5"));
}

TEST_CASE("planted fault: I6, a piece stands on the shelf that nobody brought") {
    Rig rig;
    rig.sql("UPDATE stock_balance SET on_hand = on_hand + 1 WHERE goods = 1");
    CHECK(rig.names("I6"));
}

TEST_CASE("planted fault: I7, goods are let go and the points stay held") {
    Rig rig;
    kiosk::NewStockMove move;
    move.id = {random_id(1).bytes};
    move.kind = kiosk::StockKind::release;
    db::Statement row(
        rig.db(),
        "SELECT s.id, s.goods, s.quantity FROM redemption_line l JOIN stock_move s ON s.id = l.stock JOIN "
        "redemption_open o ON o.redemption = l.redemption");
    REQUIRE(row.next());
    move.refers_to = row.byte_id<kiosk::StockMoveId>(0);
    move.goods = {row.integer(1)};
    move.quantity = row.small(2);
    must(db::Stock(rig.db()).post({&move, 1}));
    CHECK(rig.names("I7"));
}

TEST_CASE("planted fault: I8, a visit is paid twice because the award's id was made by chance") {
    Rig rig;
    auto again = a_transfer(rig.db(), 1);
    again.code = "visit";
    post(rig.db(), again);
    again.id = random_id(2);
    post(rig.db(), again);
    CHECK(rig.names("I8"));
}

TEST_CASE("planted fault: I9, points stand in a lease that nobody granted") {
    Rig rig;
    auto lease = a_transfer(rig.db(), 1);
    lease.credit = must(db::Ledger(rig.db()).account(kiosk::AccountKind::lease, 1));
    post(rig.db(), lease);
    CHECK(rig.names("I9"));
}

TEST_CASE("planted fault: I10, a purchase is paid back twice") {
    Rig rig;
    rig.sql("DROP INDEX transfer_reverses");
    auto again = answer_to(rig.db(), "id IN (SELECT refers_to FROM transfer WHERE kind = 'reverse')",
                           kiosk::TransferKind::reverse, 1);
    std::swap(again.debit, again.credit);
    again.amount = kiosk::points(1);
    post(rig.db(), again);
    CHECK(rig.names("I10"));
}

TEST_CASE("planted fault: I11, the same visit has another award key at another terminal") {
    Rig rig(of_several_terminals);
    REQUIRE(rig.world.terminals() > 1);
    for (std::size_t n = 0; n < 2; ++n) {
        Terminal& terminal = rig.world.terminal(n);
        auto visit = a_transfer(terminal.connection(), static_cast<int>(n));
        visit.code = "visit";
        post(terminal.connection(), visit);
        rig.world.check_all(terminal);
    }
    CHECK(rig.names("I11"));
}

TEST_CASE("planted fault: a row that was acknowledged and is gone after a power cut") {
    Rig rig;
    rig.sql("PRAGMA synchronous = NORMAL");
    int lost = 0;
    for (int n = 0; n < 200 && rig.world.faults().empty(); ++n) {
        kiosk::simulation::pick_name(rig.world, rig.at());
        rig.world.pull_the_plug(rig.at());
        lost += rig.world.faults().empty() ? 0 : 1;
        if (lost == 0) rig.sql("PRAGMA synchronous = NORMAL");
    }
    REQUIRE(lost == 1);
    CHECK(rig.world.faults().front().invariant == "acknowledged");
}

TEST_CASE("planted fault: a desk that answers something else than the village's rules") {
    Rig rig;
    rig.sql("UPDATE earning_rule SET a_day = 0, a_month = 0, amount = 3 WHERE code = 'visit'");
    for (int n = 0; n < 50 && rig.world.faults().empty(); ++n) {
        kiosk::simulation::night_passes(rig.world, rig.at());
        kiosk::simulation::clock_is_set(rig.world, rig.at());
        kiosk::simulation::pick_name(rig.world, rig.at());
    }
    REQUIRE_FALSE(rig.world.faults().empty());
    CHECK(rig.names("books"));
}
