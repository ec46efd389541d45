#include "tests/support/picture_compare.h"

#include <algorithm>
#include <cstdlib>

namespace {

constexpr int visible = 24;

int channel(std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xFFU); }

bool differ(std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(std::initializer_list<int>{0, 8, 16},
                               [&](int shift) { return std::abs(channel(a, shift) - channel(b, shift)) > visible; });
}

}  // namespace

PictureDifference compare(const Pixels& a, const Pixels& b) {
    PictureDifference out;
    if (a.width != b.width || a.height != b.height) {
        out.part = 1;
        return out;
    }
    out.left = a.width;
    out.top = a.height;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x) {
            if (!differ(a.at(x, y), b.at(x, y))) continue;
            ++out.pixels;
            out.left = std::min(out.left, x);
            out.top = std::min(out.top, y);
            out.right = std::max(out.right, x + 1);
            out.bottom = std::max(out.bottom, y + 1);
        }
    out.part = static_cast<double>(out.pixels) / static_cast<double>(std::max<std::size_t>(1, a.argb.size()));
    return out;
}

std::string PictureDifference::in_words() const {
    if (pixels == 0) return part > 0 ? "another size" : "the same";
    return std::to_string(pixels) + " pixels between " + std::to_string(left) + "," + std::to_string(top) + " and " +
           std::to_string(right) + "," + std::to_string(bottom);
}

Pixels halved(const Pixels& picture) {
    Pixels out{picture.width / 2, picture.height / 2, {}};
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            std::uint32_t pixel = 0xFF000000U;
            for (const int shift : {0, 8, 16}) {
                int sum = 2;
                for (const int dy : {0, 1})
                    for (const int dx : {0, 1}) sum += channel(picture.at(2 * x + dx, 2 * y + dy), shift);
                pixel |= static_cast<std::uint32_t>(sum / 4) << shift;
            }
            out.argb.push_back(pixel);
        }
    return out;
}
