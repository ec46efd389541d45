#include "db/migrate.h"

#include "db/transaction.h"

namespace db {

kiosk::Status migrate(Connection& connection) { return migrate(connection, migrations()); }

kiosk::Status migrate(Connection& connection, std::span<const Migration> steps) {
    const auto version = connection.number("PRAGMA user_version");
    if (!version) return std::unexpected(version.error());
    if (*version < 0)
        return kiosk::fail(kiosk::ErrorCode::refused, "the hall's database has no version this program knows (" +
                                                          std::to_string(*version) + "); it was left as it is");
    if (*version > static_cast<std::int64_t>(steps.size()))
        return kiosk::fail(kiosk::ErrorCode::refused, "the hall's database was written by a newer program (version " +
                                                          std::to_string(*version) +
                                                          "); it was left as it is, please update the program");
    for (const Migration& step : steps.subspan(static_cast<std::size_t>(*version))) {
        Transaction transaction(connection);
        if (!transaction.begun()) return transaction.begun();
        if (auto done =
                connection.run(std::string(step.sql) + "\nPRAGMA user_version = " + std::to_string(step.number) + ";");
            !done) {
            done.error().what = "migration " + std::string(step.name) + ": " + done.error().what;
            return done;
        }
        if (const auto done = transaction.commit(); !done) return done;
    }
    return {};
}

}  // namespace db
