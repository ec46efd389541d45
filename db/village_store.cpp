#include "db/village_store.h"

#include <charconv>

#include "db/statement.h"
#include "db/transaction.h"

namespace db {

namespace {
template <class Number>
void read_number(const std::string& text, Number& out) {
    std::from_chars(text.data(), text.data() + text.size(), out);
}
}  // namespace

kiosk::Result<kiosk::Village> VillageStore::read() {
    kiosk::Village village;
    Statement row(connection_, "SELECT name, value FROM setting");
    while (row.next()) {
        const std::string name = row.text(0), value = row.text(1);
        if (name == "village.number") read_number(value, village.number);
        if (name == "village.name") village.name = value;
        if (name == "village.hall") village.hall = value;
        if (name == "village.seal") village.seal = value;
        if (name == "village.zone") village.zone = value;
        if (name == "village.day_starts_at_hour") read_number(value, village.day_starts_at_hour);
        if (name == "village.office_phone") village.office_phone = value;
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return village;
}

kiosk::Status VillageStore::write(const kiosk::Village& village) {
    Transaction transaction(connection_);
    const std::pair<const char*, std::string> settings[] = {
        {"village.number", std::to_string(village.number)},
        {"village.name", village.name},
        {"village.hall", village.hall},
        {"village.seal", village.seal},
        {"village.zone", village.zone},
        {"village.day_starts_at_hour", std::to_string(village.day_starts_at_hour)},
        {"village.office_phone", village.office_phone}};
    for (const auto& [name, value] : settings)
        if (const auto done = Statement(connection_,
                                        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                                        "SET value = excluded.value",
                                        name, value)
                                  .run();
            !done)
            return done;
    return transaction.commit();
}

}  // namespace db
