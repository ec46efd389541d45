// What a screen, a browser or the command line may ask of the desk. One desk decides, whoever asks.
#pragma once

#include <string>
#include <variant>

#include "kiosk/model/roll.h"

namespace kiosk {

// A line came from the scanner or the camera. The desk checks the resident in and opens their visit.
struct ScanCard {
    std::string scanned;
};

// Somebody without a card looks for their name. Answered by a RollAnswer.
struct FindResidents {
    RollAsk ask;
};

// "That is me": checks in without a card, and opens nothing. Answered by a ScanAnswer.
struct CheckInByName {
    ResidentId resident;
};

// "Please call somebody": rings at the counter, is logged without a name.
struct CallHelp {};

using Action = std::variant<ScanCard, FindResidents, CheckInByName, CallHelp>;

}  // namespace kiosk
