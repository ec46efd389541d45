#include "db/claim_store.h"

#include "db/rows.h"

namespace db {

namespace {

#define CLAIMS                                                                                                  \
    "SELECT c.id, c.award, c.resident, c.amount, (SELECT coalesce(sum(t.amount), 0) FROM claim_payment p JOIN " \
    "transfer t ON t.id = p.transfer WHERE p.claim = c.id) AS repaid, c.actor, c.reason, c.at_ms, "             \
    "c.business_day FROM claim c "
#define OPEN_CLAIMS "SELECT * FROM (" CLAIMS
#define NOT_REPAID ") WHERE repaid < amount ORDER BY id"

kiosk::Claim read_claim(const Statement& r) {
    return {{r.integer(0)}, r.byte_id<kiosk::TransferId>(1), {r.integer(2)}, r.points(3), r.points(4), r.text(5),
            r.text(6),      {r.integer(7), {r.small(8)}}};
}

}  // namespace

kiosk::Status ClaimStore::add(const kiosk::Claim& claim) {
    return Statement(connection_,
                     "INSERT INTO claim (award, resident, amount, actor, reason, business_day, at_ms) VALUES (?, ?, ?, "
                     "?, ?, ?, ?)",
                     claim.award, claim.resident, claim.amount, claim.actor, claim.reason, claim.at.day.value,
                     claim.at.utc_ms)
        .run();
}

kiosk::Status ClaimStore::pay(kiosk::ClaimId claim, const kiosk::TransferId& transfer) {
    return Statement(connection_, "INSERT INTO claim_payment (transfer, claim) VALUES (?, ?)", transfer, claim).run();
}

kiosk::Result<std::vector<kiosk::Claim>> ClaimStore::open() {
    Statement row(connection_, OPEN_CLAIMS NOT_REPAID);
    return all_rows(row, read_claim);
}

kiosk::Result<std::vector<kiosk::Claim>> ClaimStore::open_of(kiosk::ResidentId resident) {
    Statement row(connection_, OPEN_CLAIMS "WHERE c.resident = ?" NOT_REPAID, resident);
    return all_rows(row, read_claim);
}

kiosk::Result<std::optional<kiosk::Claim>> ClaimStore::of(const kiosk::TransferId& award) {
    Statement row(connection_, CLAIMS "WHERE c.award = ?", award);
    std::optional<kiosk::Claim> claim;
    if (row.next()) claim = read_claim(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return claim;
}

}  // namespace db
