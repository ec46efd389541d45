// All or nothing: what is not committed when the Transaction ends never happened. A Transaction within another is a
// part of it.
#pragma once

#include "db/connection.h"

namespace db {

class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Could it begin? storage: another process holds the database for too long.
    const kiosk::Status& begun() const { return begun_; }
    // Returns after the commit is on the disk (outermost); else the error says why, and nothing happened.
    kiosk::Status commit();

private:
    Connection& connection_;
    bool inner_;
    bool open_ = false;
    kiosk::Status begun_;
};

}  // namespace db
