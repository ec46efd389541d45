// The village's rules: one book a version, adopted as a whole by the residents' meeting.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"
#include "kiosk/model/title.h"

namespace kiosk {

struct Rule {
    RuleId id;
    std::int32_t number = 0;  // 1, 2, 3 ... within its book.
    std::string title;        // Two to four words.
    std::string verse;        // The rule itself, to be quoted.
    std::string explanation;  // Paragraphs divided by '\n'.
    Points earns;             // 0: earns nothing.
    std::string earns_why;    // e.g. "checked by the council, counted for the family"
    Points costs;             // As a positive number; 0: costs nothing.
    std::string costs_why;
    std::string keeper;     // Who looks after it, one sentence.
    std::string picture;    // File name in the hall's pictures, or empty.
    std::string recording;  // File name in the hall's recordings, or empty.
    TitleSound sound = {};  // Of the title; known on the boards.
};

struct RuleBook {
    std::string version;         // e.g. "2025".
    std::string adopted_on;      // ISO 8601 date.
    std::string in_force_from;   // ISO 8601 date.
    std::string replaced_on;     // ISO 8601 date, empty while in force.
    std::int32_t signed_by = 0;  // Households.
    std::string preamble;        // Opening lines, e.g. the pact song; lines divided by '\n'.
    std::string preamble_title;
    std::string preamble_by;  // Who sings or wrote it.
    std::vector<Rule> rules;
};

}  // namespace kiosk
