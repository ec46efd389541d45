// Paper coupons: printed once, claimed once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/shop.h"

namespace db {

struct CouponClaim {
    std::string serial;
    kiosk::ResidentId resident;
    std::optional<kiosk::TransferId> transfer;  // The points, or
    std::optional<kiosk::StockMoveId> stock;    // the goods.
    std::string actor;
    kiosk::Moment at;
};

class CouponStore {
public:
    explicit CouponStore(Connection& connection) : connection_(connection) {}
    kiosk::Result<std::optional<kiosk::Coupon>> find(std::string_view serial);
    // refused: this serial is printed already, or there are no such goods.
    kiosk::Status add(const kiosk::Coupon& coupon);
    // Not claimed yet, by serial.
    kiosk::Result<std::vector<kiosk::Coupon>> unclaimed();
    // What became of it; nothing: nobody's yet.
    kiosk::Result<std::optional<CouponClaim>> claim_of(std::string_view serial);
    // refused: claimed before.
    kiosk::Status claim(const CouponClaim& claim);

private:
    Connection& connection_;
};

}  // namespace db
