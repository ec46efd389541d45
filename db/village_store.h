// The village's own settings: its name, seal, zone and number.
#pragma once

#include "db/connection.h"
#include "kiosk/model/village.h"

namespace db {

class VillageStore {
public:
    explicit VillageStore(Connection& connection) : connection_(connection) {}
    kiosk::Result<kiosk::Village> read();
    kiosk::Status write(const kiosk::Village& village);

private:
    Connection& connection_;
};

}  // namespace db
