// A picture as brightness only: what a code is read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk {

// The largest picture that is looked at; a larger one is refused before it takes memory.
inline constexpr std::uint32_t most_picture_side = 8192;

struct GreyImage {
    std::uint32_t width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  // width * height, rows from the top, 0 black.

    bool operator==(const GreyImage&) const = default;
};

// 1 to most_picture_side each way.
inline bool is_picture_size(std::uint64_t width, std::uint64_t height) {
    return width > 0 && height > 0 && width <= most_picture_side && height <= most_picture_side;
}

}  // namespace kiosk
