// PNG files of our own making, read and written whole: demo pictures, golden pictures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// 0xAARRGGBB a pixel, rows from the top without gaps.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint32_t> argb;

    std::uint32_t at(int x, int y) const {
        return argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    bool operator==(const Pixels&) const = default;
};

// Nothing: no such file, or not a PNG.
std::optional<Pixels> read_png(const std::string& path);
// Alpha is left out: a screen is opaque. False: could not be written.
bool write_png(const std::string& path, const Pixels& pixels);
