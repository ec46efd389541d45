// Goal: verify finds what it promises. A sound ledger is quiet; then one fault is planted behind the program's back,
// and its invariant is named.
#include "db/verify.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/desk/award_desk.h"
#include "tests/support/hall_builder.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_db.h"

namespace {

bool names(const db::VerifyReport& report, const std::string& invariant) {
    return std::ranges::any_of(report.findings, [&](const db::Finding& f) { return f.invariant == invariant; });
}

std::string all_of(const db::VerifyReport& report) {
    std::string text;
    for (const auto& finding : report.findings) text += finding.invariant + ": " + finding.what + "\n";
    return text;
}

// Wang Wu and Li Si with two visits each, a purchase, a hold that was posted, one that is open, and a reversal.
TestHall a_busy_hall() {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").hamlet("West").with_card());
    for (const char* day : {"2026-11-24", "2026-11-25"}) {
        hall.set_time(day, "09:00");
        hall.scan("Wang Wu");
        hall.scan("Li Si");
    }
    db::Ledger ledger(hall.db());
    TestLedger shapes;
    const auto own = [&](kiosk::NewTransfer t, kiosk::AccountId debit, kiosk::AccountId credit) {
        t.debit = debit;
        t.credit = credit;
        return t;
    };
    const auto wang = must(ledger.account(kiosk::AccountKind::resident, hall.resident("Wang Wu").value)),
               shop = must(ledger.account(kiosk::AccountKind::redeemed));
    const auto bought = own(shapes.purchase(1, 1, 1), wang, shop), held = own(shapes.hold(2, 1, 1), wang, shop),
               open = own(shapes.hold(3, 1, 1), wang, shop);
    const auto post = [&](const kiosk::NewTransfer& t) { must(ledger.post({t.id.bytes}, {&t, 1})); };
    for (const auto& t : {bought, held, open}) post(t);
    post(shapes.follow(4, kiosk::TransferKind::post, held, 1));
    post(shapes.follow(5, kiosk::TransferKind::reverse, bought, 1));
    return hall;
}

struct Planted {
    std::string invariant, what, sql;
};

const std::string forget_triggers =
    "DROP TRIGGER transfer_is_forever; DROP TRIGGER transfer_stays; DROP TRIGGER transfer_refers; "
    "DROP TRIGGER account_is_fixed; DROP TRIGGER balance_stays;";
// A copy of the last row of some kind, with other columns.
std::string copied(const std::string& where, const std::string& amount) {
    return "INSERT INTO transfer SELECT position + 100, randomblob(16), group_id, kind, refers_to, debit, credit, " +
           amount +
           ", code, rule_version, business_day, event_at_ms, actor, memo, terminal, epoch, seq + 100, "
           "body_hash, chain_hash FROM transfer WHERE " +
           where + ";";
}

// The same rows, which no longer say that they point to another table.
std::string without_keys(const std::string& name) {
    return "CREATE TABLE bare AS SELECT * FROM " + name + "; DROP TABLE " + name + "; ALTER TABLE bare RENAME TO " +
           name + ";";
}

const std::vector<Planted>& table() {
    static const std::vector<Planted> rows{
        {"I1", "points from nowhere", "UPDATE balance SET credits_posted = credits_posted + 1"},
        {"I2", "points moved from one to another without a transfer",
         "UPDATE balance SET credits_posted = credits_posted + iif(account % 2, 1, -1) WHERE floor = 0"},
        {"I2", "a hold that nobody made", "UPDATE balance SET debits_pending = debits_pending + 1 WHERE floor = 0"},
        {"I2", "an account without a balance", "DELETE FROM balance WHERE floor = 0"},
        {"I2", "a month that says more than its transfers", "UPDATE month_sum SET earned = earned + 1"},
        {"I2", "a month that was lost", "DELETE FROM month_sum"},
        {"I2", "points of one month counted in another", "UPDATE month_sum SET month = month - 1"},
        {"I2", "points of one resident counted in another's month",
         "UPDATE month_sum SET earned = earned + iif(resident % 2, 1, -1)"},
        {"I2", "a hamlet that says more than its residents", "UPDATE hamlet_sum SET earned = earned + 1"},
        {"I2", "a hamlet that was lost", "DELETE FROM hamlet_sum WHERE hamlet_id = 1"},
        {"I3", "a balance below nothing", "UPDATE balance SET debits_posted = credits_posted + 1 WHERE floor = 0"},
        {"I3", "a floor that was taken out", "UPDATE balance SET floor = NULL"},
        {"I3", "a floor that was taken out of both",
         "UPDATE balance SET floor = NULL; UPDATE account SET floor = NULL"},
        {"I4", "a hold posted twice", "DROP INDEX transfer_resolves;" + copied("kind = 'post'", "amount")},
        {"I4", "more posted than was held", "UPDATE transfer SET amount = 5 WHERE kind = 'post'"},
        {"I4", "a hold that was never made", "UPDATE transfer SET refers_to = randomblob(16) WHERE kind = 'post'"},
        {"I5", "an amount changed", "UPDATE transfer SET amount = 3 WHERE seq = 1"},
        {"I5", "a kind that is none", "UPDATE transfer SET kind = 'gift' WHERE seq = 1"},
        {"I5", "a day beyond all days", "UPDATE transfer SET business_day = business_day + (1 << 32) WHERE seq = 1"},
        {"I5", "a reason changed", "UPDATE transfer SET memo = 'for something else' WHERE seq = 2"},
        {"I5", "a row taken out", "DELETE FROM transfer WHERE seq = 2"},
        {"I5", "the last row taken out", "DELETE FROM transfer WHERE seq = (SELECT max(seq) FROM transfer)"},
        {"I5", "all rows taken out", "DELETE FROM transfer"},
        {"I5", "a row put in", copied("seq = 1", "amount")},
        {"I5", "a body's hash that was changed", "UPDATE transfer SET body_hash = zeroblob(32) WHERE seq = 3"},
        {"I5", "a chain that was cut", "UPDATE transfer SET chain_hash = zeroblob(32) WHERE seq = 3"},
        {"I5", "two rows exchanged",
         "UPDATE transfer SET seq = 100 WHERE seq = 1; UPDATE transfer SET seq = 1 WHERE "
         "seq = 2; UPDATE transfer SET seq = 2 WHERE seq = 100"},
        {"I5", "a number given twice", "UPDATE terminal SET next_seq = next_seq - 1"},
        {"I8", "an award that stands twice",
         without_keys("waiting_award_event") + without_keys("claim_payment") + without_keys("claim") +
             "CREATE TABLE t AS SELECT * FROM transfer; INSERT INTO t SELECT position + 100, id, group_id, kind, "
             "refers_to, "
             "debit, credit, amount, code, rule_version, business_day, event_at_ms, actor, memo, terminal, epoch, seq "
             "+ "
             "100, "
             "body_hash, chain_hash FROM transfer WHERE seq = 1; DROP TABLE transfer; ALTER TABLE t RENAME TO "
             "transfer;" +
             without_keys("redemption_line") + without_keys("coupon_claim")},
        {"I10", "a reversal done twice", "DROP INDEX transfer_reverses;" + copied("kind = 'reverse'", "amount")},
        {"I10", "more reversed than was moved", "UPDATE transfer SET amount = 5 WHERE kind = 'reverse'"},
        {"rows", "a household that is nowhere", "UPDATE household SET hamlet_id = 1000"},
    };
    return rows;
}

}  // namespace

TEST_CASE("verify: a sound ledger is quiet, and counts what it read") {
    TestHall hall = a_busy_hall();
    const auto report = must(db::verify(hall.db()));
    CHECK_MESSAGE(report.ok(), all_of(report));
    CHECK(report.transfers == 9);
    CHECK(report.accounts == 4);
}

TEST_CASE("verify: every planted fault is found, and named by its invariant") {
    TestHall hall = a_busy_hall();
    must(hall.db().run("PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1"));
    for (const Planted& fault : table()) {
        CAPTURE(fault.what);
        must(hall.db().run("BEGIN;" + forget_triggers + fault.sql));
        const auto report = must(db::verify(hall.db()));
        must(hall.db().run("ROLLBACK"));
        REQUIRE(hall.faults().empty());
        CHECK_MESSAGE(names(report, fault.invariant), fault.invariant, " is not among: ", all_of(report));
    }
}

TEST_CASE("verify: a row that was taken out is missed by the number it had") {
    TestLedger book;
    for (int number = 1; number <= 5; ++number) must(book.post(book.award(number, 1, 2)));
    plant(book.connection, forget_triggers + "DELETE FROM transfer WHERE seq = 3");
    const std::string said = all_of(must(db::verify(book.connection)));
    CHECK_MESSAGE(said.find("rows are missing before number 4 of terminal 1") != std::string::npos, said);
}

TEST_CASE("verify: a thousand faults are a hundred findings") {
    TestLedger book;
    for (int number = 1; number <= 300; ++number) must(book.post(book.award(number, number, 1)));
    plant(book.connection, "UPDATE balance SET credits_posted = credits_posted + 1");
    CHECK(must(db::verify(book.connection)).findings.size() == 100);
}

TEST_CASE("verify: the ledger is read, not written") {
    TestHall hall = a_busy_hall();
    hall.close();
    auto reader = must(kiosk::open_to_read(hall.folder()));
    CHECK(must(db::verify(reader)).ok());
    CHECK_FALSE(reader.run("DELETE FROM month_sum").has_value());
}

TEST_CASE("verify: a large ledger is read by two at once, who find what one finds") {
    const TempFolder folder(TempFolder::quick());
    auto connection = a_database(folder / "hall.db");
    db::Ledger ledger(connection);
    TestLedger shapes;
    const auto issuance = must(ledger.account(kiosk::AccountKind::issuance)),
               wang = must(ledger.account(kiosk::AccountKind::resident, 1));
    must(connection.run("BEGIN"));
    for (int number = 1; number <= 20'000; ++number) {
        auto award = shapes.award(number, 1, 2);
        award.debit = issuance;
        award.credit = wang;
        must(ledger.post({award.id.bytes}, {&award, 1}));
    }
    must(connection.run("COMMIT"));
    REQUIRE(must(connection.number("PRAGMA page_count")) > 1'000);
    CHECK(must(db::verify(connection)).transfers == 20'000);
    CHECK(must(db::verify(connection)).ok());
    plant(connection, forget_triggers +
                          "UPDATE balance SET floor = NULL; UPDATE transfer SET memo = 'x' WHERE seq = 9000;"
                          "INSERT INTO month_sum (resident, hamlet_id, month) VALUES (7, 1, 202611);");
    const std::string by_two = all_of(must(db::verify(connection)));
    must(connection.run("BEGIN"));
    CHECK(all_of(must(db::verify(connection))) == by_two);
    must(connection.run("ROLLBACK"));
    for (const char* found : {"I2", "I3", "I5", "rows"}) CHECK(by_two.find(found) != std::string::npos);
}
