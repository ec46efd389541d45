#include "tests/support/names_desk.h"

std::vector<kiosk::Action> answer_names(Robot& robot, VillageKind village) {
    std::vector<kiosk::Action> others;
    robot.settle();
    for (auto actions = robot.ui().terminal().take_actions(); !actions.empty();
         actions = robot.ui().terminal().take_actions()) {
        for (kiosk::Action& action : actions)
            if (const auto* wanted = std::get_if<kiosk::FindResidents>(&action))
                robot.ui().terminal().put_roll(made_village(village).roll->answer(wanted->ask));
            else
                others.push_back(std::move(action));
        robot.settle();
    }
    return others;
}

std::string pick_first_person(Robot& robot, VillageKind village) {
    const kiosk::RollBook& roll = *made_village(village).roll;
    const std::string surname = roll.answer({}).surnames.at(0).name;
    robot.tap(surname);
    answer_names(robot, village);
    std::string name = roll.answer({0, surname, {}, {}}).hamlets.at(0).listed.at(0).shown_name;
    robot.tap(name);
    return name;
}
