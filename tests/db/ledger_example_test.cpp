// Goal: the example in db/README.md is true, row by row.
#include <doctest/doctest.h>

#include "db/verify.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using kiosk::points;
using kiosk::TransferKind;

TEST_CASE("ledger: the example of its README") {
    constexpr std::int64_t wang = 1;
    TestLedger book;
    const auto visit = book.award(1, wang, 2), talk = book.award(2, wang, 5), soap = book.hold(3, wang, 4);
    struct Row {
        kiosk::NewTransfer transfer;
        std::int64_t posted, held, may_spend;
    };
    const std::vector<Row> table{
        {visit, 2, 0, 2},
        {talk, 7, 0, 7},
        {soap, 7, 4, 3},
        {book.follow(4, TransferKind::post, soap, 4), 3, 0, 3},
        {book.follow(5, TransferKind::reverse, talk, 3), 0, 0, 0},
    };
    for (const Row& row : table) {
        must(book.post(row.transfer));
        CHECK(book.balance(wang).posted == points(row.posted));
        CHECK(book.balance(wang).held == points(row.held));
        CHECK(book.balance(wang).available() == points(row.may_spend));
        CHECK(book.count("SELECT sum(credits_posted - debits_posted) FROM balance") == 0);
        if (row.held == 4) CHECK_FALSE(book.post(book.purchase(9, wang, 4)).has_value());
    }
    CHECK(must(book.ledger.balance(book.village())).posted == points(-4));
    CHECK(must(book.ledger.balance(book.shop())).posted == points(4));
    CHECK(book.count("SELECT max(seq) FROM transfer") == 5);
    CHECK(must(db::verify(book.connection)).ok());
}
