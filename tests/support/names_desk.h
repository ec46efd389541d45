// The desk's part for the list of names, played by the test: who is asked for is looked up in the made village's roll.
#pragma once

#include <string>
#include <vector>

#include "tests/support/robot.h"

// Answers until nothing is asked any more; what else was asked meanwhile.
std::vector<kiosk::Action> answer_names(Robot& robot, VillageKind village = VillageKind::demo);
// Taps the most common surname and the first of its people; their masked name.
std::string pick_first_person(Robot& robot, VillageKind village = VillageKind::demo);
