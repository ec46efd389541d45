// Notices, past, hanging and to come.
#pragma once

#include <vector>

#include "db/connection.h"
#include "db/resident_store.h"
#include "kiosk/model/notice.h"

namespace db {

class NoticeStore {
public:
    explicit NoticeStore(Connection& connection) : connection_(connection) {}
    // Those on the wall on an ISO date: urgent, pinned, then newest first.
    kiosk::Result<std::vector<kiosk::Notice>> hanging(std::string_view iso_date);
    // All of them, newest first.
    kiosk::Result<std::vector<kiosk::Notice>> all();
    // Adds, or changes the one with the same key.
    kiosk::Result<Change> put(const kiosk::Notice& notice);

private:
    Connection& connection_;
};

}  // namespace db
