// Slips for residents to take home, and what the books say of one that is brought back. Thread: the hall's.
#pragma once

#include <string_view>

#include "db/redemption_store.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/counter_book.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class SlipBook {
public:
    SlipBook(Hall& hall, Random& random) : hall_(hall), random_(random) {}

    // Whether it may be the code of a slip and not of a card.
    static bool is_code(std::string_view scanned);
    // A slip of the last entries waits for the printer, and what stands on it is kept.
    Status print_entries(const Resident& resident, const Moment& now);
    SlipFound look(std::string_view scanned);

private:
    Result<SlipFound> under(const std::string& number);
    Status find_entries(std::int64_t sequence, SlipFound& found);
    Status find_close(std::string_view day, SlipFound& found);
    Status find_redemption(std::int64_t sequence, SlipFound& found);

    Hall& hall_;
    Random& random_;
};

}  // namespace kiosk
