// Plaques on the wall.
#pragma once

#include <vector>

#include "db/connection.h"
#include "db/resident_store.h"
#include "kiosk/model/honor.h"

namespace db {

class PlaqueStore {
public:
    explicit PlaqueStore(Connection& connection) : connection_(connection) {}
    // In the order they hang.
    kiosk::Result<std::vector<kiosk::Plaque>> all();
    // Adds, or changes the one with the same words and owner.
    kiosk::Result<Change> put(const kiosk::Plaque& plaque);

private:
    Connection& connection_;
};

}  // namespace db
