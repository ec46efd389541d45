#include "kiosk/simulation/ledger_audit.h"

#include <algorithm>
#include <array>

#include "db/statement.h"

namespace kiosk::simulation {

namespace {

TransferKind kind_named(std::string_view name) {
    for (const TransferKind kind :
         {TransferKind::pending, TransferKind::post, TransferKind::void_, TransferKind::expire, TransferKind::reverse})
        if (db::kind_name(kind) == name) return kind;
    return TransferKind::single;
}

bool may_not_go_below(const std::string& kind) {
    return kind == "resident" || kind == "household" || kind == "budget" || kind == "lease";
}

NewTransfer transfer_in(const db::Statement& row) {
    NewTransfer t;
    t.id = row.byte_id<TransferId>(1);
    t.kind = kind_named(row.text(3));
    if (!row.null(4)) t.refers_to = row.byte_id<TransferId>(4);
    t.debit = {row.integer(5)};
    t.credit = {row.integer(6)};
    t.amount = row.points(7);
    t.code = row.text(8);
    t.rule_version = row.text(9);
    t.day = {row.small(10)};
    t.event_at_ms = row.integer(11);
    t.actor = row.text(12);
    t.memo = row.text(13);
    return t;
}

}  // namespace

const LedgerAudit::Hold* LedgerAudit::hold(const TransferId& id) const {
    const auto found = holds_.find(id);
    return found == holds_.end() ? nullptr : &found->second;
}

Status LedgerAudit::follow(db::Connection& connection, Findings& findings) {
    if (const auto done = read_rows(connection, findings); !done) return done;
    if (const auto done = compare_balances(connection, findings); !done) return done;
    return compare_end(connection, findings);
}

Status LedgerAudit::read_accounts(db::Connection& connection) {
    db::Statement row(connection, "SELECT id, kind, owner FROM account");
    while (row.next()) accounts_.try_emplace(row.integer(0), Account{row.text(1), row.integer(2)});
    return row.status();
}

Status LedgerAudit::read_rows(db::Connection& connection, Findings& findings) {
    db::Statement row(connection,
                      "SELECT position, id, group_id, kind, refers_to, debit, credit, amount, code, rule_version, "
                      "business_day, event_at_ms, actor, memo, terminal, epoch, seq, body_hash, chain_hash "
                      "FROM transfer WHERE position > ? ORDER BY position",
                      position_);
    bool accounts_known = false;
    while (row.next()) {
        if (!accounts_known)
            if (const auto done = read_accounts(connection); !done) return done;
        accounts_known = true;
        read_row(row, findings);
    }
    return row.status();
}

void LedgerAudit::read_row(const db::Statement& row, Findings& findings) {
    const NewTransfer transfer = transfer_in(row);
    position_ = row.integer(0);
    check_place(transfer, row, findings);
    add(transfer, row.integer(14), findings);
}

void LedgerAudit::check_place(const NewTransfer& transfer, const db::Statement& row, Findings& findings) {
    const std::string where = " at position " + std::to_string(position_);
    if (row.integer(16) != ++seq_) findings.push_back({"I5", "a number is missing or doubled" + where});
    seq_ = row.integer(16);
    const db::Hash body =
        db::body_hash(transfer, row.byte_id<TransferGroupId>(2), row.integer(14), row.integer(15), seq_);
    chain_ = db::chain_hash(chain_, body);
    if (!std::ranges::equal(row.blob(17), body) || !std::ranges::equal(row.blob(18), chain_))
        findings.push_back({"I5", "the chain is broken" + where});
}

void LedgerAudit::add(const NewTransfer& transfer, std::int64_t terminal, Findings& findings) {
    switch (transfer.kind) {
        case TransferKind::single:
            pay(transfer, {});
            note_award(transfer, terminal, findings);
            break;
        case TransferKind::pending:
            accounts_[transfer.debit.value].held += transfer.amount.value;
            holds_[transfer.id] = {transfer.debit.value, transfer.credit.value, transfer.amount.value, {}, 0, 0};
            break;
        case TransferKind::reverse: reverse(transfer, findings); break;
        default: resolve(transfer, findings);
    }
}

void LedgerAudit::pay(const NewTransfer& transfer, const std::optional<TransferId>& hold) {
    accounts_[transfer.debit.value].posted -= transfer.amount.value;
    accounts_[transfer.credit.value].posted += transfer.amount.value;
    payments_[transfer.id] = {transfer.amount.value, false, hold};
}

void LedgerAudit::resolve(const NewTransfer& transfer, Findings& findings) {
    const auto found = transfer.refers_to ? holds_.find(*transfer.refers_to) : holds_.end();
    const std::string where = " at position " + std::to_string(position_);
    if (found == holds_.end()) return findings.push_back({"I4", "what was never held is let go or paid" + where});
    Hold& held = found->second;
    if (held.end) return findings.push_back({"I4", "a hold is resolved twice" + where});
    if (transfer.amount.value > held.amount) findings.push_back({"I4", "more is paid than was held" + where});
    accounts_[held.debit].held -= held.amount;
    held.end = transfer.kind;
    if (transfer.kind != TransferKind::post) return;
    held.paid = transfer.amount.value;
    pay(transfer, found->first);
}

void LedgerAudit::reverse(const NewTransfer& transfer, Findings& findings) {
    const auto found = transfer.refers_to ? payments_.find(*transfer.refers_to) : payments_.end();
    const std::string where = " at position " + std::to_string(position_);
    if (found == payments_.end()) return findings.push_back({"I10", "what was never paid is paid back" + where});
    Payment& paid = found->second;
    if (paid.reversed) findings.push_back({"I10", "a payment is reversed twice" + where});
    if (transfer.amount.value > paid.amount) findings.push_back({"I10", "more is paid back than was paid" + where});
    paid.reversed = true;
    accounts_[transfer.debit.value].posted -= transfer.amount.value;
    accounts_[transfer.credit.value].posted += transfer.amount.value;
    if (paid.hold) holds_[*paid.hold].paid_back += transfer.amount.value;
}

void LedgerAudit::note_award(const NewTransfer& transfer, std::int64_t terminal, Findings& findings) {
    const Account& to = accounts_[transfer.credit.value];
    if (to.kind != "resident") return;
    if (transfer.code == "visit" && !visits_.insert({to.owner, transfer.day.value}).second)
        findings.push_back({"I8", "a visit is paid twice at position " + std::to_string(position_)});
    awards_.note(terminal, {transfer.id, to.owner, transfer.code, transfer.amount.value, transfer.day.value}, findings);
}

Status LedgerAudit::compare_balances(db::Connection& connection, Findings& findings) {
    db::Statement row(connection, "SELECT account, credits_posted - debits_posted, debits_pending FROM balance");
    std::int64_t total = 0;
    while (row.next()) {
        const auto found = accounts_.find(row.integer(0));
        const Account account = found == accounts_.end() ? Account{} : found->second;
        const std::int64_t posted = row.integer(1), held = row.integer(2);
        const std::string whose = " of account " + std::to_string(row.integer(0));
        total += posted;
        if (posted != account.posted || held != account.held)
            findings.push_back({"I2", "the balance" + whose + " is " + std::to_string(posted) + " with " +
                                          std::to_string(held) + " held, its transfers say " +
                                          std::to_string(account.posted) + " with " + std::to_string(account.held)});
        if (may_not_go_below(account.kind) && posted - held < 0)
            findings.push_back({"I3", "more is spent than there is" + whose});
        if (account.kind == "lease" && posted != 0)
            findings.push_back({"I9", "points stand in a lease that no hub has granted, in that" + whose});
    }
    if (total != 0)
        findings.push_back({"I1", "all that is posted comes to " + std::to_string(total) + " and not to 0"});
    return row.status();
}

// Where the chain ends: rows that are gone at the end show only here.
Status LedgerAudit::compare_end(db::Connection& connection, Findings& findings) {
    db::Statement row(connection, "SELECT next_seq, last_chain FROM terminal WHERE here = 1");
    if (!row.next()) return row.status();
    if (row.integer(0) != seq_ + 1 || !std::ranges::equal(row.blob(1), chain_))
        findings.push_back({"I5", "the ledger does not end where its last row does"});
    return row.status();
}

}  // namespace kiosk::simulation
