#include "kiosk/device/color_image.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

// Where the old pixels of a new one begin.
std::uint32_t begin_of(std::uint32_t at, std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint32_t>(std::uint64_t{at} * from / to);
}

std::uint32_t mean(const ColorImage& image, std::uint32_t left, std::uint32_t top, std::uint32_t right,
                   std::uint32_t bottom) {
    std::array<std::uint64_t, 4> sum{};
    for (std::uint32_t y = top; y < bottom; ++y)
        for (std::uint32_t x = left; x < right; ++x) {
            const std::uint32_t pixel = image.argb[std::size_t{y} * image.width + x];
            for (std::size_t channel = 0; channel < 4; ++channel) sum[channel] += pixel >> (8 * channel) & 0xFFU;
        }
    const std::uint64_t count = std::max<std::uint64_t>(1, std::uint64_t{right - left} * (bottom - top));
    std::uint32_t out = 0;
    for (std::size_t channel = 0; channel < 4; ++channel)
        out |= static_cast<std::uint32_t>((sum[channel] + count / 2) / count) << (8 * channel);
    return out;
}

}  // namespace

ColorImage shrunk(ColorImage image, std::uint32_t most_side) {
    const std::uint32_t longest = std::max(image.width, image.height);
    if (longest <= most_side || most_side == 0) return image;
    ColorImage out;
    out.width = std::max<std::uint32_t>(1, begin_of(image.width, most_side, longest));
    out.height = std::max<std::uint32_t>(1, begin_of(image.height, most_side, longest));
    out.argb.reserve(std::size_t{out.width} * out.height);
    for (std::uint32_t y = 0; y < out.height; ++y)
        for (std::uint32_t x = 0; x < out.width; ++x)
            out.argb.push_back(mean(image, begin_of(x, image.width, out.width), begin_of(y, image.height, out.height),
                                    begin_of(x + 1, image.width, out.width),
                                    begin_of(y + 1, image.height, out.height)));
    return out;
}

}  // namespace kiosk
