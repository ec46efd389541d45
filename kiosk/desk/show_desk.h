// "Show this now": what staff put on the idle wall for a while. It stands in the database, so a restart does not lose
// it, and ends by itself.
//
// A hall's one writer is its terminal; this is the exception, a row of its own that points and boards never read while
// they write. So it works beside the running terminal, which sees it within two seconds.
#pragma once

#include <optional>
#include <string>

#include "db/connection.h"
#include "kiosk/model/programme.h"

namespace kiosk {

class ShowDesk {
public:
    // not_found: no hall there; refused: its database is of another version (start the terminal once); storage.
    static Result<ShowDesk> beside(const std::string& folder);

    // not_found: nothing of the kind hangs on the boards, or it has no such row; nothing was changed.
    Result<ShowNow> show(const std::string& folder, WallKind kind, const std::string& row, std::int64_t utc_ms,
                         std::int64_t minutes);
    // not_found: nothing was shown.
    Status end(std::int64_t utc_ms);
    // What is on now, if anything.
    Result<std::optional<ShowNow>> now(std::int64_t utc_ms);

private:
    explicit ShowDesk(db::Connection connection) : connection_(std::move(connection)) {}
    db::Connection connection_;
};

}  // namespace kiosk
