// Everything a public screen may read: one immutable value, made by the desk after each change and shared with the
// frames.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/model/goods.h"
#include "kiosk/model/honor.h"
#include "kiosk/model/notice.h"
#include "kiosk/model/points.h"
#include "kiosk/model/programme.h"
#include "kiosk/model/rule.h"
#include "kiosk/model/village.h"

namespace kiosk {

struct Boards {
    Village village;
    RuleBook rules;                       // The book in force.
    std::vector<RuleBook> earlier_rules;  // Newest first.
    std::vector<HonorList> honors;        // Newest period first.
    std::vector<Ranking> rankings;
    std::vector<Plaque> plaques;
    std::vector<Goods> goods;     // Those on offer, with what is left of them, by category and code.
    std::vector<Notice> notices;  // Those hanging today: urgent, pinned, then newest first.
    Programme programme;          // Of the wall when nobody is there.
    std::optional<ShowNow> show;  // Staff want this to be seen now; may be over.
    std::int32_t checked_in_today = 0;
    Points visit_award;    // What a check-in earns; 0: check-ins earn nothing.
    bool damaged = false;  // The database failed its check; counters are closed, boards still show.
};

using BoardsPtr = std::shared_ptr<const Boards>;

}  // namespace kiosk
