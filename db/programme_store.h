// The wall's programme, and the one thing that staff want to be seen now.
#pragma once

#include <optional>

#include "db/connection.h"
#include "kiosk/model/programme.h"

namespace db {

class ProgrammeStore {
public:
    explicit ProgrammeStore(Connection& connection) : connection_(connection) {}
    // In the office's order.
    kiosk::Result<kiosk::Programme> all();
    // In place of what was there; inside the caller's transaction.
    kiosk::Status replace(const kiosk::Programme& programme);

    // Nothing: nothing is to be shown now. What is over may still be told; ask ShowNow::holds_at.
    kiosk::Result<std::optional<kiosk::ShowNow>> show();
    kiosk::Status put_show(const kiosk::ShowNow& show);
    kiosk::Status end_show();

private:
    Connection& connection_;
};

}  // namespace db
