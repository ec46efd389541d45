#include "db/coupon_store.h"

#include "db/rows.h"

namespace db {

namespace {

kiosk::Coupon read_coupon(const Statement& r) {
    return {r.text(0), {r.integer(1)}, r.small(2), r.points(3), {r.small(4)}};
}

// No goods is no row, not row 0.
std::optional<kiosk::GoodsId> some(kiosk::GoodsId goods) {
    if (!goods) return std::nullopt;
    return goods;
}

}  // namespace

kiosk::Result<std::optional<kiosk::Coupon>> CouponStore::find(std::string_view serial) {
    Statement row(connection_, "SELECT serial, goods, quantity, points, printed_day FROM coupon WHERE serial = ?",
                  serial);
    std::optional<kiosk::Coupon> coupon;
    if (row.next()) coupon = read_coupon(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return coupon;
}

kiosk::Status CouponStore::add(const kiosk::Coupon& coupon) {
    return Statement(connection_,
                     "INSERT INTO coupon (serial, goods, quantity, points, printed_day) VALUES (?, ?, ?, ?, ?)",
                     coupon.serial, some(coupon.goods), coupon.quantity, coupon.points, coupon.printed.value)
        .run();
}

kiosk::Result<std::vector<kiosk::Coupon>> CouponStore::unclaimed() {
    Statement row(connection_,
                  "SELECT serial, goods, quantity, points, printed_day FROM coupon c WHERE NOT EXISTS "
                  "(SELECT 1 FROM coupon_claim k WHERE k.serial = c.serial) ORDER BY serial");
    return all_rows(row, read_coupon);
}

kiosk::Result<std::optional<CouponClaim>> CouponStore::claim_of(std::string_view serial) {
    Statement row(connection_, "SELECT resident, actor, business_day, at_ms FROM coupon_claim WHERE serial = ?",
                  serial);
    std::optional<CouponClaim> claim;
    if (row.next())
        claim =
            CouponClaim{std::string(serial), {row.integer(0)}, {}, {}, row.text(1), {row.integer(3), {row.small(2)}}};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return claim;
}

kiosk::Status CouponStore::claim(const CouponClaim& claim) {
    return Statement(connection_,
                     "INSERT INTO coupon_claim (serial, resident, transfer, stock, actor, business_day, at_ms) VALUES "
                     "(?, ?, ?, ?, ?, ?, ?)",
                     claim.serial, claim.resident, claim.transfer, claim.stock, claim.actor, claim.at.day.value,
                     claim.at.utc_ms)
        .run();
}

}  // namespace db
