#include "kiosk/desk/show_desk.h"

#include "db/migrate.h"
#include "db/programme_store.h"
#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

namespace {
constexpr std::int64_t minute_ms = 60'000;
}

Result<ShowDesk> ShowDesk::beside(const std::string& folder) {
    {
        const auto there = open_to_read(folder);
        if (!there) return fail(there.error().code, there.error().what);
    }
    auto connection = db::Connection::open(folder + "/hall.db", db::Mode::writer);
    if (!connection) return fail(connection.error().code, connection.error().what);
    const auto version = connection->number("PRAGMA user_version");
    if (!version) return std::unexpected(version.error());
    if (*version != static_cast<std::int64_t>(db::migrations().size()))
        return fail(ErrorCode::refused, "the hall's database is of another version; start its terminal once");
    return ShowDesk(std::move(*connection));
}

Result<ShowNow> ShowDesk::show(const std::string& folder, WallKind kind, const std::string& row, std::int64_t utc_ms,
                               std::int64_t minutes) {
    const auto hall = Hall::look(folder);
    if (!hall) return fail(hall.error().code, hall.error().what);
    const auto boards = BoardDesk(**hall).make((*hall)->moment(utc_ms));
    if (!boards) return fail(boards.error().code, boards.error().what);
    if (wall_pages(**boards, kind, row).empty())
        return fail(ErrorCode::not_found,
                    "there is nothing to show: " + std::string(wall_kind_names[static_cast<std::size_t>(kind)]) +
                        (row.empty() ? "" : " " + row) + " does not hang on the boards now");
    const ShowNow show{kind, row, utc_ms, utc_ms + minutes * minute_ms};
    if (const auto done = db::ProgrammeStore(connection_).put_show(show); !done) return std::unexpected(done.error());
    return show;
}

Status ShowDesk::end(std::int64_t utc_ms) {
    const auto shown = now(utc_ms);
    if (!shown) return std::unexpected(shown.error());
    if (const auto done = db::ProgrammeStore(connection_).end_show(); !done) return done;
    if (!*shown) return fail(ErrorCode::not_found, "nothing was being shown");
    return {};
}

Result<std::optional<ShowNow>> ShowDesk::now(std::int64_t utc_ms) {
    auto show = db::ProgrammeStore(connection_).show();
    if (!show) return show;
    const std::optional<ShowNow>& kept = *show;
    if (kept && !kept->holds_at(utc_ms)) return std::nullopt;
    return show;
}

}  // namespace kiosk
