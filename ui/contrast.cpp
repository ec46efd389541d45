#include "ui/contrast.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double luminance(Color color) {
    const auto channel = [color](unsigned shift) {
        const double c = static_cast<double>(color >> shift & 0xFFU) / 255;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

}  // namespace

double contrast_ratio(Color a, Color b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace ui
