// Characters as a hand would write them: stroke data bent, pushed and joined by chance. For making and measuring what
// reads handwriting.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"
#include "kiosk/model/writing.h"

namespace kiosk::bench {

struct InkSample {
    std::string character;
    std::vector<Stroke> strokes;  // Along their middles, in the official order.
};

// Every character of a folder of hanzi-writer-data (CHARACTER.json with "medians"), sorted.
Result<std::vector<InkSample>> read_ink_samples(const std::string& folder);

struct Hand {
    float unsteadiness = 1;      // 0: as printed.
    std::uint64_t joins = 10;    // Of a hundred times a stroke is followed by another, how often the finger stays down.
    std::uint64_t reversed = 0;  // Of a hundred strokes, how many go backwards.
    bool any_order = false;      // Strokes in an order of chance.
};

std::vector<Stroke> written(const std::vector<Stroke>& strokes, const Hand& hand, SeededRandom& random);

}  // namespace kiosk::bench
