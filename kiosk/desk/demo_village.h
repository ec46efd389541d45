// Halls that come ready: the demo village from the office's files, the hostile one, and generated ones for load tests.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

// Through the importer, as a clerk would; a fault in the files is an error that names file, row and column.
Status load_demo(Hall& hall, const std::string& folder);

// The day closes of all days on which something was handed over; staff on the roll take turns.
Status close_demo_days(Hall& hall);

// Names, texts and numbers at every limit the schema allows, and what people paste: emoji, right-to-left and zero-width
// marks, '%'.
Status load_hostile(Hall& hall, const Moment& now);
Village hostile_village();

struct GeneratedSize {
    std::int64_t residents = 0;
    std::int64_t transfers = -1;  // Below 0: 100 for each, 2,000,000 at most.
};
// The same seed gives the same village: people, points and days; only the keys of the hall differ.
Status load_generated(Hall& hall, const GeneratedSize& size, SeededRandom& random, const Moment& now);

// First cards for everybody who has none.
Status issue_first_cards(Hall& hall, BusinessDay today);

}  // namespace kiosk
