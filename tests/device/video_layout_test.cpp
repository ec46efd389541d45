#include "kiosk/device/video_layout.h"

#include <doctest/doctest.h>
#include <linux/videodev2.h>

#include <vector>
#include "tests/support/must.h"

using kiosk::GreyImage;
using kiosk::VideoLayout;

TEST_CASE("video layout: brightness is taken out of each format a camera offers") {
    struct Row {
        std::uint32_t fourcc, stride;
        std::vector<std::uint8_t> bytes;
    };
    const GreyImage expected{2, 2, {1, 2, 3, 4}};
    const std::vector<Row> rows{
        {V4L2_PIX_FMT_GREY, 2, {1, 2, 3, 4}},
        {V4L2_PIX_FMT_GREY, 0, {1, 2, 3, 4}},
        {V4L2_PIX_FMT_GREY, 5, {1, 2, 99, 99, 99, 3, 4}},
        {V4L2_PIX_FMT_NV12, 2, {1, 2, 3, 4, 99, 99}},
        {V4L2_PIX_FMT_YUV420, 2, {1, 2, 3, 4, 99, 99}},
        {V4L2_PIX_FMT_YUYV, 4, {1, 99, 2, 99, 3, 99, 4, 99}},
        {V4L2_PIX_FMT_YUYV, 6, {1, 99, 2, 99, 0, 0, 3, 99, 4, 99}},
        {V4L2_PIX_FMT_UYVY, 4, {99, 1, 99, 2, 99, 3, 99, 4}},
    };
    for (const auto& row : rows) {
        const VideoLayout layout = must(VideoLayout::of(row.fourcc, 2, 2, row.stride));
        GreyImage image;
        CHECK(layout.brightness(row.bytes, image));
        CHECK(image == expected);
        const std::span short_of_one(row.bytes.data(), layout.stride + 2 * layout.step - 1);
        CHECK_FALSE(layout.brightness(short_of_one, image));
    }
}

TEST_CASE("video layout: compressed and impossible pictures are not taken") {
    CHECK_FALSE(VideoLayout::of(V4L2_PIX_FMT_MJPEG, 640, 480, 0));
    CHECK_FALSE(VideoLayout::of(V4L2_PIX_FMT_RGB24, 640, 480, 1920));
    CHECK_FALSE(VideoLayout::of(V4L2_PIX_FMT_GREY, 0, 480, 640));
    CHECK_FALSE(VideoLayout::of(V4L2_PIX_FMT_GREY, 640, 100'000, 640));
}
