// Paper for power cuts: coupons are printed on a quiet day and given out when the terminal is dark; later each is
// claimed, once, by whoever brings it. One worth points is an award, one worth goods takes them off the shelf and costs
// no points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/coupon_store.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/counter_book.h"
#include "kiosk/model/shop.h"

namespace kiosk {

inline constexpr int most_coupons_at_once = 500;

class CouponDesk {
public:
    explicit CouponDesk(Hall& hall) : hall_(hall), coupons_(hall.connection()) {}

    // `count` coupons, 1..500, each worth what `worth` says (points 1..1000, or 1..99 pieces of goods), with serials
    // that cannot be guessed.
    // bad_input: worth both or neither, or out of range. not_found: no such goods.
    Result<std::vector<Coupon>> print(int count, const Coupon& worth, Random& random, const Moment& now);
    // What it is worth, and whose it became. Nothing: no such coupon.
    Result<std::optional<CouponFound>> look(std::string_view serial);
    // not_found  no such coupon or resident
    // refused    it was claimed before, or the goods are not there
    Result<Coupon> claim(std::string_view serial, ResidentId resident, const std::string& actor, const Moment& now);

private:
    Status give(const Coupon& coupon, db::CouponClaim& claim);
    Status give_points(const Coupon& coupon, db::CouponClaim& claim);
    Status give_goods(const Coupon& coupon, db::CouponClaim& claim);

    Hall& hall_;
    db::CouponStore coupons_;
};

}  // namespace kiosk
