// Characters that the stroke data lack, put together from such as they have: one beside the other or one above the
// other, as Unicode's ideographic descriptions say (U+2FF0 and U+2FF1). assets/writing/composed.txt lists them.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/command/bench/ink_sample.h"

namespace kiosk::bench {

// text: a character, a space and what it is made of, a line each. Keeps `samples` sorted; those it has already stay.
// bad_input: a line that is none, or is made of what is not there; the sentence names it.
Status add_composed(std::vector<InkSample>& samples, std::string_view text);

}  // namespace kiosk::bench
