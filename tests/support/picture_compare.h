// Compares two pictures as an eye would that looks for what changed: a pixel a little lighter is nothing, a word that
// moved is.
#pragma once

#include <string>

#include "tests/support/png_file.h"

struct PictureDifference {
    std::size_t pixels = 0;                        // How many differ visibly.
    double part = 0;                               // Of all; 1 when the sizes differ.
    int left = 0, top = 0, right = 0, bottom = 0;  // Around all of them.

    bool visible() const { return part > 0.001; }
    std::string in_words() const;
};

// A pixel differs visibly when one of its colors does by more than 24 of 255.
PictureDifference compare(const Pixels& a, const Pixels& b);

// Half as wide and high, each pixel the mean of four.
Pixels halved(const Pixels& picture);
