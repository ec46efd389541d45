// What a screen, a browser or the command line may ask of the desk. One desk decides, whoever asks.
#pragma once

#include <string>
#include <variant>

namespace kiosk {

// A line came from the scanner or the camera. The desk checks the resident in and opens their visit.
struct ScanCard {
    std::string scanned;
};

// "Please call somebody": rings at the counter, is logged without a name.
struct CallHelp {};

using Action = std::variant<ScanCard, CallHelp>;

}  // namespace kiosk
