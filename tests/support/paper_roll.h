// A receipt printer that prints into a picture: obeys ESC/POS as the reference says, with letters of its own.
//
// A half-width letter is 12 dots wide, a Chinese one 24, both 24 high, doubled by doubling dots; a row is as high as
// its letters or the set pitch, whichever is more. A cut is a dashed line from edge to edge.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/device/grey_image.h"
#include "tests/support/png_file.h"

struct PrintedPaper {
    Pixels picture;                   // Black on white, with a margin around.
    std::vector<std::string> faults;  // What a printer would not have understood, or had no room for.
    std::vector<std::string> rows;    // The text of each row in UTF-8, pictures left out.

    kiosk::GreyImage grey() const;
};

// dots: of the paper, 384 or 576.
PrintedPaper print_on_paper(std::string_view bytes, int dots);
