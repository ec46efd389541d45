// The slips of the hall: what stands on each, top to bottom. Plain values in, a Receipt out; who asks has looked
// everything up, and masks nothing: names are masked here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/calendar.h"
#include "kiosk/model/points.h"
#include "kiosk/model/receipt.h"

namespace kiosk {

// On top of every slip.
struct SlipHead {
    std::string village;
    CivilTime at;        // In the village's zone.
    std::string number;  // slip_number().
};

// "20261124-0042", the 42nd of its day: digits only, so that its QR code is small. sequence >= 0.
std::string slip_number(const CivilTime& day, std::int64_t sequence);
// The sequence of the one slip that closes a day; redemptions count from 1.
inline constexpr std::int64_t close_sequence = 0;
// "E20261124-0007": a slip of entries, counted on its own.
inline std::string entries_number(const CivilTime& day, std::int64_t sequence) {
    return "E" + slip_number(day, sequence);
}

struct SlipLine {
    std::string name;
    std::int64_t quantity = 1;  // 1 to 10,000.
    Points price;               // Of one; 0 to most_points_at_once.
};

// Handed over with the goods.
struct RedemptionSlip {
    SlipHead head;
    std::string name;  // Of the resident, whole; the slip has it masked.
    std::vector<SlipLine> lines;
    Points balance_left;    // Of the purse, when that paid.
    bool of_purse = false;  // The household's purse paid.
    std::string handed_by;  // Who handed the goods over, as the counter shows them.
    std::string code;       // SlipCheck::code(); empty: without a QR code.
};
Receipt redemption_slip(const RedemptionSlip& slip);

struct SlipEntry {
    CivilTime day;
    std::string what;
    Points amount;  // Below 0: spent.
};

// A resident's last entries, to take home.
struct EntriesSlip {
    SlipHead head;
    std::string name;                // Whole; the slip has it masked.
    std::vector<SlipEntry> entries;  // Newest first; five are printed.
    Points balance;
    std::string code;
};
Receipt entries_slip(const EntriesSlip& slip);

struct CountedGoods {
    std::string name;
    std::int64_t in_books = 0, counted = 0;
};

// The counter's day, for the office's folder: signed on paper by two.
struct DayCloseSlip {
    SlipHead head;
    std::int64_t redemptions = 0, returns = 0;
    Points spent, returned;
    std::vector<CountedGoods> goods;
    std::string closed_by;
    std::string code;
};
Receipt day_close_slip(const DayCloseSlip& slip);

// Shows whoever sets a printer up that everything comes out: sizes, columns, rare characters, a QR code, the knife.
Receipt test_slip(const SlipHead& head, const std::string& printer);

}  // namespace kiosk
