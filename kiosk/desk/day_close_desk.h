// The end of the day at the counter: the shelf is counted, what happened is summed up, somebody signs. Once a day.
//
// A close covers everything since the close before it, so that what is handed over after the evening's signature stands
// in the next one and nothing stands in none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/day_close_store.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/shop.h"

namespace kiosk {

struct ClosingWords {
    std::vector<CountedLine> counts;        // What was counted; goods left out are taken as the book says.
    ResidentId staff;                       // Who signs, when on the roll.
    std::string signed_by;                  // 1..60 characters.
    std::vector<std::byte> signature = {};  // Strokes as the screen gave them, 64 KiB at most; may be empty.
};

class DayCloseDesk {
public:
    explicit DayCloseDesk(Hall& hall) : hall_(hall), closes_(hall.connection()) {}

    // What the next close would say of the counter, without counting.
    Result<DayFigures> so_far(const Moment& now);
    // Differences go to shrinkage or count_up; everything is one transaction.
    // refused    this business day is closed, or fewer were counted than are reserved
    // bad_input  nobody signed, or a count is out of range
    Result<DayClose> close(const ClosingWords& words, const Moment& now);
    Result<std::optional<DayClose>> of(BusinessDay day) { return closes_.find(day); }

private:
    struct Span;
    Result<Span> span(const Moment& now);

    Hall& hall_;
    db::DayCloseStore closes_;
};

}  // namespace kiosk
