// What a scan comes to. Every answer is complete: the screen, the browser and the command line only print it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"

namespace kiosk {

// How somebody said who they are.
enum class Via {
    card,
    name,  // Picked in a list, which anybody could do: nothing of theirs is told.
};

struct Welcomed {
    ResidentId resident;
    std::string shown_name, hamlet;
    Points award, balance;               // By name: no balance.
    std::int32_t visits_this_month = 0;  // This one included; by name: not told.
    Via via = Via::card;
    bool waits = false;  // The points are not in the balance yet: they come with the village's next budget.
};

// A friendly answer, not an error: today's visit was counted before.
struct AlreadyToday {
    ResidentId resident;
    std::string shown_name, hamlet;
    Points award, balance;
    std::int64_t first_at_ms = 0;  // When today's visit was counted, UTC; by name: not told.
    Via via = Via::card;
};

enum class RefusedWhy {
    unreadable,    // Not a card code, or damaged: scan again.
    not_ours,      // Another village's card.
    too_old,       // A format that is no longer valid.
    replaced,      // A newer card was issued to this resident.
    unknown,       // The signature is right, but nobody here holds this card.
    limit,         // A rule's limit is reached.
    many_by_name,  // So many were checked in by name just now that somebody may be playing; a card is not held up.
    clock_unsure,  // The terminal's clock jumped; noted, staff will confirm.
    storage,       // The hall's database did not take it; nothing was counted.
};

enum class WhoHelps { nobody_needed, counter, office, installer };

struct Refused {
    RefusedWhy why = RefusedWhy::unreadable;
    WhoHelps who_helps = WhoHelps::counter;
};

using Outcome = std::variant<Welcomed, AlreadyToday, Refused>;

}  // namespace kiosk
