#include "db/transaction.h"

#include "db/statement.h"

namespace db {

Transaction::Transaction(Connection& connection) : connection_(connection), inner_(connection.in_transaction()) {
    begun_ = Statement(connection_, inner_ ? "SAVEPOINT part" : "BEGIN IMMEDIATE").run();
    open_ = begun_.has_value();
}

Transaction::~Transaction() {
    if (!open_) return;
    if (inner_) {
        static_cast<void>(Statement(connection_, "ROLLBACK TO part").run());
        static_cast<void>(Statement(connection_, "RELEASE part").run());
    } else if (connection_.in_transaction()) {
        static_cast<void>(Statement(connection_, "ROLLBACK").run());
    }
}

kiosk::Status Transaction::commit() {
    if (!begun_) return begun_;
    auto done = Statement(connection_, inner_ ? "RELEASE part" : "COMMIT").run();
    if (done) open_ = false;
    return done;
}

}  // namespace db
