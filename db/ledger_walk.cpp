#include "db/ledger_walk.h"

#include <algorithm>

#include "db/statement.h"
#include "db/transfer_body.h"

namespace db {

namespace {

class Walk {
public:
    Walk(Connection& connection, const Found& found) : connection_(connection), fold_(connection), found_(found) {}

    kiosk::Result<std::int64_t> run() {
        if (const auto done = fold_.read_accounts(); !done) return std::unexpected(done.error());
        if (const auto done = read_all(); !done) return std::unexpected(done.error());
        if (const auto done = ends(); !done) return std::unexpected(done.error());
        if (const auto done = fold_.compare(found_); !done) return std::unexpected(done.error());
        return transfers_;
    }

private:
    kiosk::Status read_all();
    kiosk::Status ends();
    void follow(const Statement& row);
    bool read(const Statement& row);
    void check_hashes(const Statement& row);

    std::string number() const {
        return "number " + std::to_string(seq_) + " of terminal " + std::to_string(terminal_);
    }

    Connection& connection_;
    LedgerFold fold_;
    const Found& found_;
    std::int64_t transfers_ = 0, terminal_ = 0, epoch_ = 0, seq_ = 0;
    Hash before_{};
    kiosk::NewTransfer transfer_;  // The row that was read; one for all keeps its strings' room.
};

kiosk::Status Walk::read_all() {
    Statement row(connection_,
                  "SELECT id, group_id, kind, refers_to, debit, credit, amount, code, rule_version, business_day, "
                  "event_at_ms, actor, memo, terminal, epoch, seq, body_hash, chain_hash "
                  "FROM transfer ORDER BY terminal, epoch, seq");
    while (row.next()) {
        ++transfers_;
        follow(row);
        if (!read(row)) found_("I5", number() + " is no transfer that could have been written");
        check_hashes(row);
        fold_.add(transfer_);
    }
    return row.status();
}

// The next number of the same terminal, or the first of another.
void Walk::follow(const Statement& row) {
    if (row.integer(13) != terminal_ || row.integer(14) != epoch_) {
        terminal_ = row.integer(13);
        epoch_ = row.integer(14);
        seq_ = 0;
        before_ = {};
    }
    if (row.integer(15) == ++seq_) return;
    seq_ = row.integer(15);
    found_("I5", "rows are missing before " + number());
}

// False: what stands there does not fit into a transfer, so its hash says nothing.
bool Walk::read(const Statement& row) {
    kiosk::NewTransfer& t = transfer_;
    const auto kind = kind_named(row.text(2));
    t.id = row.byte_id<kiosk::TransferId>(0);
    t.kind = kind.value_or(kiosk::TransferKind::single);
    t.refers_to.reset();
    if (!row.null(3)) t.refers_to = row.byte_id<kiosk::TransferId>(3);
    t.debit = {row.integer(4)};
    t.credit = {row.integer(5)};
    t.amount = row.points(6);
    t.code = row.text(7);
    t.rule_version = row.text(8);
    t.day = {row.small(9)};
    t.event_at_ms = row.integer(10);
    t.actor = row.text(11);
    t.memo = row.text(12);
    return kind && t.day.value == row.integer(9) && (t.refers_to ? row.blob(3).size() == 16 : true);
}

void Walk::check_hashes(const Statement& row) {
    const Hash body = body_hash(transfer_, row.byte_id<kiosk::TransferGroupId>(1), terminal_, epoch_, seq_);
    if (!std::ranges::equal(row.blob(16), body)) found_("I5", number() + " was changed after it was written");
    const auto chained = row.blob(17);
    if (!std::ranges::equal(chained, chain_hash(before_, body))) found_("I5", "the chain is broken at " + number());
    std::copy_n(chained.begin(), std::min(chained.size(), before_.size()), before_.begin());
}

kiosk::Status Walk::ends() {
    Statement row(connection_,
                  "SELECT t.id FROM terminal t WHERE t.next_seq <> 1 + coalesce((SELECT max(seq) FROM transfer x WHERE "
                  "x.terminal = t.id AND x.epoch = t.epoch), 0)"
                  " OR t.last_chain <> coalesce((SELECT chain_hash FROM transfer x WHERE x.terminal = t.id AND x.epoch "
                  "= t.epoch ORDER BY seq DESC LIMIT 1), zeroblob(32))");
    while (row.next()) found_("I5", "rows are missing at the end of terminal " + row.text(0));
    return row.status();
}

// A deferred transaction, for a reader too.
class Snapshot {
public:
    explicit Snapshot(Connection& connection) : connection_(connection), own_(!connection.in_transaction()) {
        if (own_) begun_ = connection_.run("BEGIN");
    }
    ~Snapshot() {
        if (own_ && connection_.in_transaction()) static_cast<void>(connection_.run("ROLLBACK"));
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    const kiosk::Status& begun() const { return begun_; }

private:
    Connection& connection_;
    bool own_;
    kiosk::Status begun_;
};

}  // namespace

kiosk::Result<std::int64_t> walk_ledger(Connection& connection, const Found& found) {
    const Snapshot snapshot(connection);
    if (!snapshot.begun()) return std::unexpected(snapshot.begun().error());
    return Walk(connection, found).run();
}

}  // namespace db
