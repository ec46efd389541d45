#include "db/ledger.h"

#include <algorithm>

#include "db/account_store.h"
#include "db/statement.h"
#include "db/transaction.h"
#include "db/transfer_body.h"

namespace db {

using kiosk::ErrorCode;
using kiosk::fail;
using kiosk::NewTransfer;

namespace {

std::optional<std::int64_t> floor_of(kiosk::AccountKind kind) {
    using kiosk::AccountKind;
    switch (kind) {
        case AccountKind::resident:
        case AccountKind::household:
        case AccountKind::budget:
        case AccountKind::lease: return 0;
        default: return std::nullopt;
    }
}

}  // namespace

// Where the next row goes: its number and the hash it follows.
struct Ledger::Place {
    std::int64_t terminal = 0, epoch = 0, seq = 0;
    Hash chain{};
};

kiosk::Result<kiosk::AccountId> Ledger::account(kiosk::AccountKind kind, std::int64_t owner) {
    const auto known = AccountStore(connection_).of(kind, owner);
    if (!known || *known) return known;
    Statement opened(connection_, "INSERT INTO account (kind, owner, floor) VALUES (?, ?, ?) RETURNING id",
                     account_kind_name(kind), owner, floor_of(kind));
    kiosk::AccountId id;
    while (opened.next()) id.value = opened.integer(0);
    if (const auto status = opened.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Result<Ledger::Place> Ledger::place() {
    Statement row(connection_, "SELECT id, epoch, next_seq, last_chain FROM terminal WHERE here = 1");
    if (!row.next()) return fail(ErrorCode::storage, "the hall's database knows no terminal");
    Place place{row.integer(0), row.integer(1), row.integer(2), {}};
    const auto chain = row.blob(3);
    std::copy_n(chain.begin(), std::min(chain.size(), place.chain.size()), place.chain.begin());
    return place;
}

kiosk::Status Ledger::keep_place(const Place& place) {
    return Statement(connection_, "UPDATE terminal SET next_seq = ?, last_chain = ? WHERE id = ?", place.seq,
                     std::span<const std::byte>(place.chain), place.terminal)
        .run();
}

kiosk::Result<bool> Ledger::has(const kiosk::TransferId& id) {
    Statement row(connection_, "SELECT 1 FROM transfer WHERE id = ?", id);
    const bool found = row.next();
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

// True: in the ledger with the same body. An id with another body is an error that names the field.
kiosk::Result<bool> Ledger::existed(const NewTransfer& t) {
    Statement row(connection_,
                  "SELECT kind, debit, credit, amount, code, rule_version, refers_to FROM transfer WHERE id = ?", t.id);
    if (!row.next()) {
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
        return false;
    }
    const auto differs = [](const char* field) {
        return fail(ErrorCode::bad_input, std::string("this transfer is in the ledger with another ") + field);
    };
    if (row.text(0) != kind_name(t.kind)) return differs("kind");
    if (row.integer(1) != t.debit.value) return differs("debit account");
    if (row.integer(2) != t.credit.value) return differs("credit account");
    if (row.integer(3) != t.amount.value) return differs("amount");
    if (row.text(4) != t.code) return differs("code");
    if (row.text(5) != t.rule_version) return differs("rule version");
    if (row.null(6) != !t.refers_to || (t.refers_to && row.byte_id<kiosk::TransferId>(6) != *t.refers_to))
        return differs("reference");
    return true;
}

kiosk::Status Ledger::check_not_refused(const NewTransfer& t) {
    Statement row(connection_, "SELECT why FROM rejected WHERE id = ?", t.id);
    if (row.next()) return fail(ErrorCode::refused, "this transfer was refused before: " + row.text(0));
    return row.status();
}

kiosk::Status Ledger::append(const kiosk::TransferGroupId& group, const NewTransfer& t, Place& place) {
    const Hash body = body_hash(t, group, place.terminal, place.epoch, place.seq);
    const Hash chain = chain_hash(place.chain, body);
    Statement row(
        connection_,
        "INSERT INTO transfer (id, group_id, kind, refers_to, debit, credit, amount, code, rule_version, business_day, "
        "event_at_ms, actor, memo, "
        "terminal, epoch, seq, body_hash, chain_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        t.id, group, kind_name(t.kind), t.refers_to, t.debit, t.credit, t.amount, t.code, t.rule_version, t.day.value,
        t.event_at_ms, t.actor, t.memo, place.terminal, place.epoch, place.seq, std::span<const std::byte>(body),
        std::span<const std::byte>(chain));
    if (const auto done = row.run(); !done) return done;
    place.chain = chain;
    ++place.seq;
    return {};
}

kiosk::Status Ledger::remember_refusal(const NewTransfer& t, const kiosk::Error& why) {
    return Statement(connection_, "INSERT INTO rejected (id, why, at_ms) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                     t.id, why.what, t.event_at_ms)
        .run();
}

// How many of them are in the ledger.
kiosk::Result<std::size_t> Ledger::known_of(std::span<const NewTransfer> transfers) {
    std::size_t known = 0;
    for (const NewTransfer& t : transfers) {
        if (t.amount <= kiosk::points(0) || t.amount > kiosk::most_points_at_once)
            return fail(ErrorCode::bad_input, "an amount must be between 1 and 1,000,000,000 points");
        const auto there = existed(t);
        if (!there) return fail(there);
        known += *there ? 1 : 0;
        if (const auto status = check_not_refused(t); !status) return std::unexpected(status.error());
    }
    return known;
}

kiosk::Status Ledger::append_each(const kiosk::TransferGroupId& group, std::span<const NewTransfer> transfers) {
    auto here = place();
    if (!here) return std::unexpected(here.error());
    for (const NewTransfer& t : transfers)
        if (const auto done = append(group, t, *here); !done) return done;
    return keep_place(*here);
}

// A refusal is remembered in the same transaction, so it may only be called one when all rows are gone.
kiosk::Status Ledger::append_all(const kiosk::TransferGroupId& group, std::span<const NewTransfer> transfers) {
    Transaction rows(connection_);
    if (!rows.begun()) return rows.begun();
    const auto appended = append_each(group, transfers);
    if (appended) return rows.commit();
    if (const auto gone = rows.undo(); !gone) return fail(ErrorCode::storage, gone.error().what);
    return appended;
}

kiosk::Result<Posted> Ledger::post(const kiosk::TransferGroupId& group, std::span<const NewTransfer> transfers) {
    Transaction transaction(connection_);
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto known = known_of(transfers);
    if (!known) return fail(known);
    if (*known == transfers.size()) return Posted{true};
    if (*known > 0) return fail(ErrorCode::bad_input, "a part of this group is in the ledger, another is not");
    const auto appended = append_all(group, transfers);
    if (!appended) {
        if (appended.error().code != ErrorCode::refused) return std::unexpected(appended.error());
        // The rows are gone, the refusal stays.
        for (const NewTransfer& t : transfers)
            if (const auto kept = remember_refusal(t, appended.error()); !kept) return std::unexpected(kept.error());
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    if (!appended) return std::unexpected(appended.error());
    return Posted{false};
}

kiosk::Result<kiosk::Balance> Ledger::balance(kiosk::AccountId account) {
    Statement row(connection_, "SELECT credits_posted - debits_posted, debits_pending FROM balance WHERE account = ?",
                  account);
    if (row.next()) return kiosk::Balance{row.points(0), row.points(1)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return fail(ErrorCode::not_found, "no such account");
}

kiosk::Result<kiosk::Points> Ledger::credited(kiosk::AccountId account, std::string_view code) {
    Statement row(connection_,
                  "SELECT coalesce(sum(amount), 0) FROM transfer WHERE credit = ? AND code = ? AND kind = 'single'",
                  account, code);
    if (row.next()) return row.points(0);
    return std::unexpected(row.status().error());
}

kiosk::Result<std::vector<HistoryRow>> Ledger::history(kiosk::AccountId account, int limit) {
    Statement row(connection_,
                  "SELECT * FROM (SELECT id, code, rule_version, actor, memo, event_at_ms, amount, business_day, "
                  "position FROM transfer WHERE credit = ?1 AND kind IN ('single', 'post', 'reverse') "
                  "ORDER BY business_day DESC LIMIT ?2 + 50) UNION ALL SELECT * FROM (SELECT id, code, rule_version, "
                  "actor, memo, event_at_ms, -amount, business_day, position FROM transfer "
                  "WHERE debit = ?1 AND kind IN ('single', 'post', 'reverse') ORDER BY business_day DESC LIMIT ?2 + "
                  "50) ORDER BY event_at_ms DESC, position DESC LIMIT ?2",
                  account, limit);
    std::vector<HistoryRow> rows;
    while (row.next())
        rows.push_back({row.byte_id<kiosk::TransferId>(0), row.text(1), row.text(2), row.text(3), row.text(4),
                        row.integer(5), row.points(6)});
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return rows;
}

kiosk::Result<std::optional<kiosk::NewTransfer>> Ledger::find(const kiosk::TransferId& id) {
    Statement row(
        connection_,
        "SELECT kind, refers_to, debit, credit, amount, code, rule_version, business_day, event_at_ms, actor, "
        "memo FROM transfer WHERE id = ?",
        id);
    if (!row.next()) {
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
        return std::nullopt;
    }
    kiosk::NewTransfer t;
    t.id = id;
    t.kind = kind_named(row.text(0)).value_or(kiosk::TransferKind::single);
    if (!row.null(1)) t.refers_to = row.byte_id<kiosk::TransferId>(1);
    t.debit = {row.integer(2)};
    t.credit = {row.integer(3)};
    t.amount = row.points(4);
    t.code = row.text(5);
    t.rule_version = row.text(6);
    t.day = {row.small(7)};
    t.event_at_ms = row.integer(8);
    t.actor = row.text(9);
    t.memo = row.text(10);
    return t;
}

kiosk::Result<std::optional<kiosk::Points>> Ledger::reversed(const kiosk::TransferId& id) {
    Statement row(connection_, "SELECT amount FROM transfer WHERE refers_to = ? AND kind = 'reverse'", id);
    std::optional<kiosk::Points> amount;
    if (row.next()) amount = row.points(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return amount;
}

kiosk::Result<std::int64_t> Ledger::times_earned(kiosk::AccountId account, std::string_view code,
                                                 kiosk::BusinessDay from, kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT count(*) FROM transfer t WHERE credit = ? AND business_day BETWEEN ? AND ? AND code = ? AND "
                  "kind = 'single' AND NOT EXISTS (SELECT 1 FROM transfer b WHERE b.refers_to = t.id AND b.kind = "
                  "'reverse' AND b.amount = t.amount)",
                  account, from.value, to.value, code);
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

kiosk::Result<std::int64_t> Ledger::times_household_earned(kiosk::HouseholdId household, std::string_view code,
                                                           kiosk::BusinessDay from, kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT count(*) FROM resident r JOIN account a ON a.kind = 'resident' AND a.owner = r.id JOIN "
                  "transfer t ON t.credit = a.id AND t.business_day BETWEEN ? AND ? AND t.code = ? AND t.kind = "
                  "'single' WHERE r.household_id = ? AND NOT EXISTS (SELECT 1 FROM transfer b WHERE b.refers_to = t.id "
                  "AND b.kind = 'reverse' AND b.amount = t.amount)",
                  from.value, to.value, code, household);
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

}  // namespace db
