// Goal: the chain's hashes are what db/transfer_body.h says, byte for byte, so that another program can check them.
// The bytes are written here a second time, from the header alone.
#include "db/transfer_body.h"

#include <doctest/doctest.h>
#include <sodium.h>

#include <string>

#include "db/statement.h"
#include "tests/support/test_db.h"

namespace {

std::string number(std::int64_t value) {
    std::string bytes(8, '\0');
    for (int i = 0; i < 8; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
    return bytes;
}

std::string sized(const std::string& bytes) { return number(static_cast<std::int64_t>(bytes.size())) + bytes; }

std::string blake2b(const std::string& bytes) {
    std::string hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

std::string bytes_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// One row of the transfer table as the header writes it down.
std::string body_of(const db::Statement& row) {
    std::string body =
        sized(bytes_of(row.blob(0))) + sized(bytes_of(row.blob(1))) + sized(row.text(2)) + sized(bytes_of(row.blob(3)));
    for (const int column : {4, 5, 6}) body += number(row.integer(column));
    for (const int column : {7, 8}) body += sized(row.text(column));
    for (const int column : {9, 10}) body += number(row.integer(column));
    for (const int column : {11, 12}) body += sized(row.text(column));
    for (const int column : {13, 14, 15}) body += number(row.integer(column));
    return body;
}

}  // namespace

TEST_CASE("chain: each row's hash follows from its fields and the row before") {
    TestLedger book;
    auto award = book.award(1, 1, 1'000'000'000);
    award.memo = "王五";
    award.actor = "the counter";
    const auto hold = book.hold(2, 1, 300);
    must(book.post_all({award, hold}));
    must(book.post(book.follow(3, kiosk::TransferKind::post, hold, 255)));
    db::Statement row(
        book.connection,
        "SELECT id, group_id, kind, refers_to, debit, credit, amount, code, rule_version, business_day, "
        "event_at_ms, actor, memo, terminal, epoch, seq, body_hash, chain_hash FROM transfer ORDER BY seq");
    std::string before(32, '\0');
    int rows = 0;
    for (; row.next(); ++rows) {
        const std::string body = blake2b(body_of(row));
        CHECK(bytes_of(row.blob(16)) == body);
        CHECK(bytes_of(row.blob(17)) == blake2b(before + body));
        before = bytes_of(row.blob(17));
    }
    CHECK(rows == 3);
    CHECK(texts(book.connection,
                "SELECT 1 FROM terminal t JOIN transfer x ON x.chain_hash = t.last_chain WHERE x.seq = 3")
              .size() == 1);
}
