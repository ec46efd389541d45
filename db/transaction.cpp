#include "db/transaction.h"

namespace db {

Transaction::Transaction(Connection& connection)
    : connection_(connection),
      inner_(connection.in_transaction() && !connection.rollback_owed_),
      keep_(connection_, inner_ ? "RELEASE part" : "COMMIT"),
      back_(connection_, inner_ ? "ROLLBACK TO part" : "ROLLBACK"),
      begun_(begin()) {
    open_ = begun_.has_value();
}

kiosk::Status Transaction::begin() {
    for (const Statement* ready : {&keep_, &back_})
        if (const auto status = ready->status(); !status) return status;
    if (connection_.rollback_owed_) {
        if (const auto paid = back_.run_again(); !paid) return paid;
        connection_.rollback_owed_ = false;
    }
    return Statement(connection_, inner_ ? "SAVEPOINT part" : "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() { static_cast<void>(undo()); }

kiosk::Status Transaction::undo() {
    if (!open_) return {};
    open_ = false;
    // SQLite itself goes the whole way back after some errors.
    if (!connection_.in_transaction()) return {};
    auto done = back_.run_again();
    if (done && inner_) done = keep_.run_again();
    if (!inner_ && connection_.in_transaction()) connection_.rollback_owed_ = true;
    return done;
}

kiosk::Status Transaction::commit() {
    if (!begun_) return begun_;
    auto done = keep_.run_again();
    if (done) open_ = false;
    return done;
}

}  // namespace db
