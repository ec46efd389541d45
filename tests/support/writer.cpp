#include "tests/support/writer.h"

#include <stdexcept>

void draw_stroke(Robot& robot, ui::Point from, ui::Point to) {
    const ui::Item* pad = robot.find(robot.ui().tr("Writing pad"));
    if (!pad) throw std::runtime_error("no writing pad; there is: " + robot.all_words());
    const ui::Rect box = pad->box;
    const auto at = [&](ui::Point part) {
        return ui::Point{box.l + part.x * box.width(), box.t + part.y * box.height()};
    };
    robot.down(at(from));
    constexpr int steps = 6;
    for (int i = 1; i <= steps; ++i) {
        robot.wait(Robot::frame_ms);
        const float part = static_cast<float>(i) / steps;
        robot.move(at({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}));
    }
    robot.up(at(to));
    robot.settle();
}

void draw_character(Robot& robot) {
    draw_stroke(robot, {0.5F, 0.12F}, {0.5F, 0.86F});
    draw_stroke(robot, {0.18F, 0.38F}, {0.42F, 0.36F});
    draw_stroke(robot, {0.42F, 0.36F}, {0.16F, 0.72F});
    draw_stroke(robot, {0.76F, 0.26F}, {0.55F, 0.46F});
    draw_stroke(robot, {0.52F, 0.42F}, {0.86F, 0.76F});
}

std::vector<kiosk::WritingAsk> asked(Robot& robot) { return robot.ui().terminal().take_writing(); }

std::uint64_t number_of(const kiosk::WritingAsk& ask) {
    return std::visit([](const auto& question) { return question.number; }, ask);
}

void answer(Robot& robot, std::vector<kiosk::WritingCandidate> candidates, const std::string& spelled) {
    const auto questions = asked(robot);
    if (questions.empty()) throw std::runtime_error("nothing was asked");
    robot.ui().terminal().put_writing({number_of(questions.back()), std::move(candidates), spelled});
    robot.settle();
}

void type(Robot& robot, const std::string& letters) {
    for (const char letter : letters) robot.tap(std::string(1, letter));
}
