// The village's adults as a public room may see them, so that somebody without a card finds themselves: surnames with
// how many bear them, then names by hamlet. Names are masked; nobody under age is in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"

namespace kiosk {

struct RollAsk {
    std::uint64_t number = 0;  // Given back with the answer; an answer to an older number is dropped.
    std::string surname;       // Those of this surname.
    HamletId hamlet;           // Only of this hamlet, all of them; none: the first few of each.
    std::string written;       // Instead: whose whole name is meant by these characters or this sound.
};

struct RollPerson {
    ResidentId resident;
    std::string shown_name;  // Masked.
    std::string seal;        // A character of what is shown.
    std::string group;       // Where two of a hamlet are shown by the same name: their village group. Else empty.
};

struct RollHamlet {
    HamletId hamlet;
    std::string name;
    std::int32_t people = 0;  // How many there are, also when fewer are listed.
    std::vector<RollPerson> listed;
};

struct Surname {
    std::string name;
    std::int32_t people = 0;
};

struct RollAnswer {
    static constexpr std::size_t first_few = 8, all_at_most = 400, written_at_most = 40;
    std::uint64_t number = 0;
    std::vector<Surname> surnames;    // Of the whole village, the most common first; with every answer.
    std::vector<RollHamlet> hamlets;  // Those that were asked for, the largest first; nobody's surname: empty.
};

}  // namespace kiosk
