#include "kiosk/device/video_layout.h"

#include <linux/videodev2.h>

#include <algorithm>

namespace kiosk {

std::optional<VideoLayout> VideoLayout::of(std::uint32_t fourcc, std::uint32_t width, std::uint32_t height,
                                           std::uint32_t stride) {
    VideoLayout layout{width, height, stride, 0, 1};
    switch (fourcc) {
        case V4L2_PIX_FMT_GREY:
        case V4L2_PIX_FMT_NV12:
        case V4L2_PIX_FMT_YUV420: break;
        case V4L2_PIX_FMT_YUYV: layout.step = 2; break;
        case V4L2_PIX_FMT_UYVY:
            layout.step = 2;
            layout.first = 1;
            break;
        default: return std::nullopt;
    }
    if (!is_picture_size(width, height)) return std::nullopt;
    layout.stride = std::max(stride, width * layout.step);
    return layout;
}

bool VideoLayout::brightness(std::span<const std::uint8_t> bytes, GreyImage& image) const {
    const auto last_row = std::uint64_t{stride} * (height - 1);
    if (bytes.size() < last_row + std::uint64_t{width} * step) return false;
    image.width = width;
    image.height = height;
    image.pixels.resize(std::size_t{width} * height);
    auto pixel = image.pixels.begin();
    for (std::uint32_t y = 0; y < height; ++y) {
        const std::uint8_t* from = &bytes[std::size_t{stride} * y + first];
        for (std::uint32_t x = 0; x < width; ++x) *pixel++ = from[std::size_t{x} * step];
    }
    return true;
}

}  // namespace kiosk
