// Goal: points move as the ledger's header says: all of a group or none, each id once, never below nothing, and what is
// written stays. Each test does one thing to a small ledger and reads what stands in it afterwards.
#include "db/ledger.h"

#include <doctest/doctest.h>

#include "db/verify.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using kiosk::ErrorCode;
using kiosk::NewTransfer;
using kiosk::points;
using kiosk::TransferKind;

namespace {

constexpr std::int64_t wang = 1, li = 2;

bool is_error(const kiosk::Result<db::Posted>& result, ErrorCode code) {
    return !result && result.error().code == code;
}

std::int64_t rows(TestLedger& book) { return book.count("SELECT count(*) FROM transfer"); }

bool sound(TestLedger& book) { return must(db::verify(book.connection)).ok(); }

}  // namespace

TEST_CASE("ledger: a group posts all of its transfers") {
    TestLedger book;
    CHECK(must(book.post_all({book.award(1, wang, 5), book.award(2, li, 7)})).existed == false);
    CHECK(book.balance(wang).available() == points(5));
    CHECK(book.balance(li).available() == points(7));
    CHECK(sound(book));
}

TEST_CASE("ledger: a group of which one transfer is refused posts none, and none of its ids succeeds later") {
    TestLedger book;
    const auto award = book.award(1, wang, 5), purchase = book.purchase(2, li, 1);
    CHECK(is_error(book.post_all({award, purchase}), ErrorCode::refused));
    CHECK(rows(book) == 0);
    CHECK(book.balance(wang).available() == points(0));
    must(book.post(book.award(3, li, 10)));
    for (const auto& late : {award, purchase}) CHECK(is_error(book.post(late), ErrorCode::refused));
    CHECK(rows(book) == 1);
    CHECK(sound(book));
}

TEST_CASE("ledger: half of a group that is in the ledger already posts nothing") {
    TestLedger book;
    must(book.post(book.award(1, wang, 5)));
    CHECK(is_error(book.post_all({book.award(1, wang, 5), book.award(2, wang, 5)}), ErrorCode::bad_input));
    CHECK(book.balance(wang).available() == points(5));
    must(book.post(book.award(2, wang, 5)));
}

TEST_CASE("ledger: sent again, at another time and by somebody else, a transfer exists") {
    TestLedger book;
    auto award = book.award(1, wang, 5);
    must(book.post(award));
    award.event_at_ms += 60'000;
    award.actor = "the counter";
    award.memo = "sent twice";
    CHECK(must(book.post(award)).existed);
    CHECK(rows(book) == 1);
    CHECK(book.balance(wang).available() == points(5));
}

TEST_CASE("ledger: the same id with another body is an error that names the field") {
    TestLedger book;
    const auto award = book.award(1, wang, 5);
    must(book.post(award));
    struct Row {
        const char* field;
        void (*change)(NewTransfer& transfer, TestLedger& book);
    };
    const std::vector<Row> table{
        {"kind", [](NewTransfer& t, TestLedger&) { t.kind = TransferKind::pending; }},
        {"debit account", [](NewTransfer& t, TestLedger& b) { t.debit = b.shop(); }},
        {"credit account", [](NewTransfer& t, TestLedger& b) { t.credit = b.of(li); }},
        {"amount", [](NewTransfer& t, TestLedger&) { t.amount = points(6); }},
        {"code", [](NewTransfer& t, TestLedger&) { t.code = "talk"; }},
        {"rule version", [](NewTransfer& t, TestLedger&) { t.rule_version = "2"; }},
        {"reference", [](NewTransfer& t, TestLedger&) { t.refers_to = transfer_id(9); }},
    };
    for (const Row& row : table) {
        CAPTURE(row.field);
        auto other = award;
        row.change(other, book);
        const auto answer = book.post(other);
        REQUIRE(is_error(answer, ErrorCode::bad_input));
        CHECK(answer.error().what.ends_with(std::string("another ") + row.field));
    }
    CHECK(rows(book) == 1);
    CHECK(must(book.post(award)).existed);
}

TEST_CASE("ledger: what is written is neither changed nor removed, by any statement") {
    TestLedger book;
    must(book.post(book.award(1, wang, 5)));
    static_cast<void>(book.post(book.purchase(2, li, 1)));
    must(book.connection.run("INSERT INTO scan_event (at_ms, business_day, outcome) VALUES (1, 1, 'unreadable')"));
    const std::string columns =
        "position, id, group_id, kind, refers_to, debit, credit, amount + 1, code, rule_version, business_day, "
        "event_at_ms, actor, memo, terminal, epoch, seq, body_hash, chain_hash";
    const std::vector<std::string> table{
        "UPDATE transfer SET amount = 500",
        "UPDATE OR REPLACE transfer SET memo = 'x'",
        "DELETE FROM transfer",
        "INSERT OR REPLACE INTO transfer SELECT " + columns + " FROM transfer",
        "REPLACE INTO transfer SELECT " + columns + " FROM transfer",
        "INSERT INTO transfer SELECT " + columns + " FROM transfer ON CONFLICT (id) DO UPDATE SET amount = 500",
        "UPDATE account SET floor = NULL",
        "DELETE FROM account",
        "REPLACE INTO account (id, kind, owner) SELECT id, kind, owner FROM account",
        "DELETE FROM balance",
        "REPLACE INTO balance (account) SELECT account FROM balance",
        "UPDATE balance SET debits_posted = credits_posted + 1 WHERE floor = 0",
        "UPDATE rejected SET why = ''",
        "DELETE FROM rejected",
        "REPLACE INTO rejected SELECT id, 'x', at_ms FROM rejected",
        "UPDATE scan_event SET outcome = 'welcomed'",
        "DELETE FROM scan_event",
        "REPLACE INTO scan_event SELECT * FROM scan_event",
    };
    for (const std::string& sql : table) {
        CAPTURE(sql);
        CHECK_FALSE(book.connection.run(sql).has_value());
        CHECK(sound(book));
    }
    CHECK(book.balance(wang).available() == points(5));
    CHECK(book.count("SELECT count(*) FROM rejected") == 1);
    CHECK(book.count("SELECT count(*) FROM scan_event WHERE outcome = 'unreadable'") == 1);
}

TEST_CASE("ledger: only amounts from 1 to a thousand million points move") {
    TestLedger book;
    for (const std::int64_t amount :
         {std::int64_t{0}, std::int64_t{-1}, kiosk::most_points_at_once.value + 1, INT64_MAX, INT64_MIN}) {
        CAPTURE(amount);
        CHECK(is_error(book.post(book.award(1, wang, amount)), ErrorCode::bad_input));
    }
    CHECK(rows(book) == 0);
    must(book.post(book.award(1, wang, 1)));
    must(book.post(book.award(2, wang, kiosk::most_points_at_once.value)));
    CHECK(book.balance(wang).available() == points(1) + kiosk::most_points_at_once);
}

TEST_CASE("ledger: a balance that would grow past the largest number is refused, not wrapped") {
    TestLedger book;
    must(book.post(book.award(1, wang, 5)));
    plant(book.connection, "UPDATE balance SET credits_posted = 9223372036854775800 WHERE account = " +
                               std::to_string(book.of(wang).value));
    CHECK(is_error(book.post(book.award(2, wang, 100)), ErrorCode::refused));
    CHECK(rows(book) == 1);
    CHECK(book.balance(wang).posted == points(9223372036854775800));
}

TEST_CASE("ledger: nobody spends what they do not have, or what is held") {
    TestLedger book;
    must(book.post(book.award(1, wang, 10)));
    CHECK(is_error(book.post(book.purchase(2, wang, 11)), ErrorCode::refused));
    must(book.post(book.hold(3, wang, 6)));
    CHECK(book.balance(wang).available() == points(4));
    CHECK(is_error(book.post(book.purchase(4, wang, 5)), ErrorCode::refused));
    CHECK(is_error(book.post(book.hold(5, wang, 5)), ErrorCode::refused));
    must(book.post(book.purchase(6, wang, 4)));
    CHECK(book.balance(wang).available() == points(0));
    CHECK(sound(book));
}

TEST_CASE("ledger: a hold is resolved once, with at most what was held") {
    TestLedger book;
    must(book.post(book.award(1, wang, 20)));
    const auto taken = book.hold(2, wang, 6), let_go = book.hold(3, wang, 6), late = book.hold(4, wang, 6);
    must(book.post_all({taken, let_go, late}));
    CHECK(is_error(book.post(book.follow(5, TransferKind::post, taken, 7)), ErrorCode::refused));
    for (const TransferKind kind : {TransferKind::void_, TransferKind::expire})
        CHECK(is_error(book.post(book.follow(kind == TransferKind::void_ ? 90 : 91, kind, let_go, 5)),
                       ErrorCode::refused));
    must(book.post(book.follow(6, TransferKind::post, taken, 4)));
    must(book.post(book.follow(7, TransferKind::void_, let_go, 6)));
    must(book.post(book.follow(8, TransferKind::expire, late, 6)));
    CHECK(book.balance(wang).posted == points(16));
    CHECK(book.balance(wang).held == points(0));
    int number = 100;
    for (const auto& hold : {taken, let_go, late})
        for (const auto kind : {TransferKind::post, TransferKind::void_, TransferKind::expire})
            CHECK(is_error(book.post(book.follow(++number, kind, hold, 6)), ErrorCode::refused));
    CHECK(book.balance(wang).posted == points(16));
    CHECK(sound(book));
}

TEST_CASE("ledger: a transfer is reversed once, the way back, with at most what it moved") {
    TestLedger book;
    const auto award = book.award(1, wang, 10);
    must(book.post(award));
    CHECK(is_error(book.post(book.follow(2, TransferKind::reverse, award, 11)), ErrorCode::refused));
    auto the_same_way = book.follow(3, TransferKind::reverse, award, 10);
    std::swap(the_same_way.debit, the_same_way.credit);
    CHECK(is_error(book.post(the_same_way), ErrorCode::refused));
    must(book.post(book.follow(4, TransferKind::reverse, award, 10)));
    CHECK(is_error(book.post(book.follow(5, TransferKind::reverse, award, 1)), ErrorCode::refused));
    CHECK(book.balance(wang).available() == points(0));
    CHECK(sound(book));
}

TEST_CASE("ledger: what was refused stays refused when the points are there") {
    TestLedger book;
    const auto purchase = book.purchase(1, wang, 5);
    CHECK(is_error(book.post(purchase), ErrorCode::refused));
    must(book.post(book.award(2, wang, 100)));
    const auto again = book.post(purchase);
    REQUIRE(is_error(again, ErrorCode::refused));
    CHECK(again.error().what.starts_with("this transfer was refused before"));
    CHECK(book.balance(wang).available() == points(100));
}

TEST_CASE("ledger: rows are numbered without gaps, refused ones too take no number") {
    TestLedger book;
    for (int number = 1; number <= 20; ++number)
        static_cast<void>(book.post(number % 3 == 0 ? book.purchase(number, wang, 50) : book.award(number, wang, 1)));
    CHECK(rows(book) == 14);
    CHECK(book.count("SELECT max(seq) - min(seq) + 1 FROM transfer") == 14);
    CHECK(book.count("SELECT next_seq FROM terminal WHERE here = 1") == 15);
    CHECK(sound(book));
}

TEST_CASE("ledger: the history is newest first, with signs as its owner sees them") {
    TestLedger book;
    must(book.post(book.award(1, wang, 10)));
    must(book.post(book.purchase(2, wang, 3)));
    must(book.post(book.hold(3, wang, 2)));
    must(book.post(book.award(4, li, 9)));
    const auto history = must(book.ledger.history(book.of(wang), 10));
    REQUIRE(history.size() == 2);
    CHECK(history[0].change == points(-3));
    CHECK(history[0].code == "redeem");
    CHECK(history[1].change == points(10));
    CHECK(must(book.ledger.history(book.of(wang), 1)).size() == 1);
}
