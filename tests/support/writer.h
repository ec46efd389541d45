// A visitor's finger on the writing panel, and the recognizer's part played by the test.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "tests/support/robot.h"

// The hall recognizes both.
inline constexpr kiosk::DeviceStates writing_devices{.handwriting = true, .pinyin = true};

// One straight stroke across the pad, as parts of its side from its top left corner.
void draw_stroke(Robot& robot, ui::Point from, ui::Point to);

// The character for water, four strokes.
void draw_character(Robot& robot);

// What was asked since the last call.
std::vector<kiosk::WritingAsk> asked(Robot& robot);
std::uint64_t number_of(const kiosk::WritingAsk& ask);

// Answers the newest question with these candidates; throws when nothing was asked.
void answer(Robot& robot, std::vector<kiosk::WritingCandidate> candidates, const std::string& spelled = {});
// Types the letters one by one, leaving the questions open.
void type(Robot& robot, const std::string& letters);
