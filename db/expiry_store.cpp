#include "db/expiry_store.h"

#include "db/rows.h"

namespace db {

namespace {

// Only of those who earned anything until then, so that most accounts cost one look into an index.
// Earned until the day, less what was taken back of it, less all that ever went out and did not come back; and no more
// than is free to spend. A reversal that brings goods back is no earning: it makes what went out less.
#define OLD_POINTS                                                                                                    \
    "SELECT account, number, min(earned - gone, free) AS old FROM (SELECT b.account AS account, "                     \
    "coalesce(r.number, 'household/' || h.number) AS number, b.credits_posted - b.debits_posted - b.debits_pending "  \
    "AS free, coalesce((SELECT sum(t.amount - coalesce((SELECT amount FROM "                                          \
    "transfer r WHERE r.refers_to = t.id AND r.kind = 'reverse'), 0)) FROM transfer t WHERE t.credit = b.account "    \
    "AND t.business_day <= ?1 AND t.kind IN ('single', 'post')), 0) AS earned, coalesce((SELECT sum(t.amount - "      \
    "coalesce((SELECT amount FROM transfer r WHERE r.refers_to = t.id AND r.kind = 'reverse'), 0)) FROM transfer t "  \
    "WHERE t.debit = b.account AND t.kind IN ('single', 'post')), 0) AS gone FROM balance b JOIN account a ON a.id "  \
    "= b.account LEFT JOIN resident r ON a.kind = 'resident' AND r.id = a.owner "                                     \
    "LEFT JOIN household h ON a.kind = 'household' AND h.id = a.owner WHERE a.kind IN ('resident', 'household') AND " \
    "EXISTS (SELECT 1 FROM transfer t WHERE t.credit = b.account AND t.business_day <= ?1) "
#define STILL_THERE ") WHERE old > 0 "

}  // namespace

kiosk::Result<std::vector<OldPoints>> ExpiryStore::left(kiosk::BusinessDay earned_until, int most) {
    Statement row(connection_, OLD_POINTS STILL_THERE "ORDER BY account LIMIT ?2", earned_until.value, most);
    return all_rows(row, [](const Statement& r) { return OldPoints{{r.integer(0)}, r.text(1), r.points(2)}; });
}

kiosk::Result<kiosk::Points> ExpiryStore::left_of(kiosk::AccountId account, kiosk::BusinessDay earned_until) {
    Statement row(connection_, OLD_POINTS "AND b.account = ?2" STILL_THERE, earned_until.value, account);
    if (row.next()) return row.points(2);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return kiosk::Points{};
}

}  // namespace db
