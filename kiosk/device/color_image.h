// A picture as it is shown: staff's photographs and drawings.
#pragma once

#include <cstdint>
#include <vector>

namespace kiosk {

struct ColorImage {
    std::uint32_t width = 0, height = 0;
    std::vector<std::uint32_t> argb;  // width * height, 0xAARRGGBB with straight alpha, rows from the top.
};

// No wider or higher than that many pixels afterwards; each new pixel is the mean of those it stands for.
ColorImage shrunk(ColorImage image, std::uint32_t most_side);

}  // namespace kiosk
