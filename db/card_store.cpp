#include "db/card_store.h"

#include "db/statement.h"

namespace db {

#define CARD_QUERY                                                                                          \
    "SELECT c.id, c.resident_id, c.generation, c.issued_day, c.state = 'valid' AND c.generation = (SELECT " \
    "max(generation) "                                                                                      \
    "FROM card WHERE resident_id = c.resident_id) FROM card c "

kiosk::Result<std::optional<Card>> CardStore::one(Statement& row) {
    std::optional<Card> card;
    if (row.next()) card = Card{{row.integer(0)}, {row.integer(1)}, row.small(2), row.small(3), row.integer(4) != 0};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return card;
}

kiosk::Result<Card> CardStore::issue(kiosk::ResidentId resident, std::int32_t day) {
    Statement row(connection_,
                  "INSERT INTO card (resident_id, generation, issued_day) SELECT ?1, 1 + coalesce((SELECT "
                  "max(generation) FROM card WHERE resident_id = ?1), 0), ?2 "
                  "RETURNING id, generation",
                  resident, day);
    Card card{{}, resident, 0, day, true};
    while (row.next()) {
        card.id = {row.integer(0)};
        card.generation = row.small(1);
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return card;
}

kiosk::Result<std::optional<Card>> CardStore::find(kiosk::CardId id) {
    Statement row(connection_, CARD_QUERY "WHERE c.id = ?", id);
    return one(row);
}

kiosk::Result<std::optional<Card>> CardStore::of(kiosk::ResidentId resident) {
    Statement row(connection_,
                  CARD_QUERY "WHERE c.resident_id = ? AND c.state = 'valid' ORDER BY c.generation DESC LIMIT 1",
                  resident);
    return one(row);
}

}  // namespace db
