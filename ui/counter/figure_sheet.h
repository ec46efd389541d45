// A sheet with large keys for a number: how many were counted, which delivery note. Not for PINs, what is typed shows.
#pragma once

#include <cstdint>
#include <string>

#include "ui/frame.h"

namespace ui {

class FigureSheet {
public:
    enum class Tap : std::uint8_t { none, done, close };

    // Empty at first; the figure before is shown faintly until the first key.
    FigureSheet(std::string title, std::string before, std::size_t most_digits)
        : title_(std::move(title)), before_(std::move(before)), most_(most_digits) {}
    Tap draw(Frame& frame);
    // As typed; the one before where nothing was.
    const std::string& digits() const { return digits_.empty() ? before_ : digits_; }

private:
    void draw_figure(Frame& frame, const Rect& place) const;
    Tap draw_keys(Frame& frame, const Rect& grid);
    void type(int digit);

    std::string title_, before_, digits_;
    std::size_t most_;
};

}  // namespace ui
