// All or nothing: what is not committed when the Transaction ends never happened. A Transaction within another is a
// part of it.
//
// The statements that end it are made ready when it begins, so that the way back needs no memory that may be gone by
// then. Should it be barred all the same, the next Transaction goes it first, or does not begin.
#pragma once

#include "db/connection.h"
#include "db/statement.h"

namespace db {

class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Could it begin? storage: another process holds the database for too long, or memory is short.
    const kiosk::Status& begun() const { return begun_; }
    // Returns after the commit is on the disk (outermost); else the error says why, and nothing happened.
    kiosk::Status commit();
    // What the end would do, for a part after which the whole goes on: only when it says done is the part gone.
    kiosk::Status undo();

private:
    kiosk::Status begin();

    Connection& connection_;
    bool inner_;
    bool open_ = false;
    Statement keep_, back_;
    kiosk::Status begun_;
};

}  // namespace db
