// What comes out of a scanner: the newest card, one that was replaced, another village's, half a code, a torn one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/simulation/sim_village.h"

namespace kiosk::simulation {

struct ScannedLine {
    std::string text;
    std::string what;                            // For the trace: "Wang Wu's card 2", "noise".
    std::optional<std::size_t> owner;            // Which of the people; nothing: no card of the village.
    std::int32_t generation = 0;                 // Of the card, from 1.
    RefusedWhy broken = RefusedWhy::unreadable;  // Without an owner: how it is refused.
};

class Scanner {
public:
    explicit Scanner(const SimVillage& village);

    // What somebody holds to it, mostly their newest card.
    ScannedLine read(std::size_t person, Random& random) const;
    // The newest card of a person, well read.
    ScannedLine good(std::size_t person) const;
    // The office has printed another one.
    void add_card(std::size_t person, std::string token) { printed_[person].push_back(std::move(token)); }

private:
    ScannedLine card(std::size_t person, std::size_t generation) const;
    ScannedLine noise(const std::string& token, Random& random) const;

    const SimVillage& village_;
    std::vector<std::vector<std::string>> printed_;  // Of each person, oldest first.
    SigningKey foreign_;
};

}  // namespace kiosk::simulation
