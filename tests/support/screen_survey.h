// Walks one screen from top to bottom and measures what stands there, as a person with a ruler would: targets, gaps,
// letters, and whether anything sticks out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/support/robot.h"

struct Survey {
    std::vector<std::string> faults;  // Sticking out, overlapping, too small; each names its label or words.
    float least_target_mm = 1000;     // The smaller side of the smallest target.
    float least_crowded_mm = 1000;    // The same, in the direction of a neighbour less than 3 mm away.
    float least_em_mm = 1000;         // Of what is written to be read.
    float least_carved_mm = 1000;     // Of the title face too: seals, plaques, columns.
    float longest_line_em = 0;        // Of running text: words that go on in a line below.
    std::string longest_line;
    std::string least_target, least_crowded, least_text, least_carved;
    bool to_the_end = false;  // The walk saw the end of the page.
};

// What is measured with; another than the display's own shows that the survey finds what is wrong.
struct Ruler {
    float px_per_mm;
    ui::Rect screen;
};

// Scrolls through the page that is open, at most so many steps.
Survey survey(Robot& robot, int most_steps = 12);
Survey survey(Robot& robot, int most_steps, const Ruler& ruler);

// Whether a line begins with a mark that closes what stands before it.
bool begins_with_closing_mark(std::string_view line);
