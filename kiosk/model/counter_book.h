// What the counter's other pages show: the day's log is in counter.h; here are paper coupons, slips that somebody
// brings, and what became of the last ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/model/pin_answer.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/shop.h"

namespace kiosk {

// A redemption with whom it belongs to, for lists that staff go through.
struct OpenRedemption {
    Redemption redemption;
    std::string shown_name, seal;
};

// A paper coupon that lies on the counter.
struct CouponFound {
    Coupon coupon;
    std::string goods, unit;      // Of one worth goods.
    std::int64_t claimed_ms = 0;  // UTC; 0: nobody's yet.
    std::string claimed_by;       // Shown name.
};

enum class SlipVerdict {
    ours,        // The mark is right, and the books say what stands under its number.
    not_kept,    // The mark is right, and nothing is kept under its number.
    not_ours,    // Made elsewhere, or its number was changed.
    unreadable,  // The hall's slip.key or its books cannot be read.
};

// What the books say of a slip, to be compared with the paper.
struct SlipFound {
    SlipVerdict verdict = SlipVerdict::unreadable;
    std::string number;
    std::optional<OpenRedemption> redemption;               // As it stands now.
    std::vector<std::pair<std::string, std::string>> rows;  // Of another slip: what was printed on it, line by line.
};

// The second of two members of staff who clear a PIN together.
struct PinHelper {
    std::string shown_name;
    std::optional<PinPad> pad;  // Nothing: they have no PIN themselves, and cannot help.
};

// What was just done, for a word in passing.
enum class CounterDone {
    nothing,
    undone,
    brought_back,
    slip_queued,
    stock_taken,
    delivered,
    delivered_before,  // That delivery note was entered before; nothing was added.
    coupon_claimed,
    pin_cleared,
    day_closed,
};

enum class CouponFault { unknown, claimed, goods_gone, storage };

enum class StockFault {
    reserved,   // Fewer were counted than are put aside for somebody.
    bad_entry,  // A number out of range, or that note says something else already.
    storage,
};

}  // namespace kiosk
