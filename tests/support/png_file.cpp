#include "tests/support/png_file.h"

#include <png.h>

std::optional<Pixels> read_png(const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return std::nullopt;
    image.format = PNG_FORMAT_BGRA;  // In memory on a little-endian machine: 0xAARRGGBB.
    Pixels out{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    out.argb.resize(static_cast<std::size_t>(image.width) * image.height);
    if (png_image_finish_read(&image, nullptr, out.argb.data(), 0, nullptr) == 0) return std::nullopt;
    return out;
}

bool write_png(const std::string& path, const Pixels& pixels) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(pixels.argb.size() * 3);
    for (const std::uint32_t pixel : pixels.argb)
        for (const int shift : {16, 8, 0}) rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(pixels.width);
    image.height = static_cast<png_uint_32>(pixels.height);
    image.format = PNG_FORMAT_RGB;
    return png_image_write_to_file(&image, path.c_str(), 0, rgb.data(), 0, nullptr) != 0;
}
