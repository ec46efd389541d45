#include "tests/support/qr_picture.h"

#include <png.h>
#include <qrencode.h>

#include <cstdio>
//
#include <jpeglib.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "kiosk/base/random.h"

namespace {

std::uint8_t brightness(const QrPicture& picture, bool dark, bool shadowed, kiosk::SeededRandom& random) {
    int value = dark ? picture.dark : picture.light;
    if (shadowed) value /= 2;
    if (picture.noise > 0)
        value += static_cast<int>(random.below(static_cast<std::uint64_t>(2 * picture.noise + 1))) - picture.noise;
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

}  // namespace

kiosk::GreyImage draw(const QrPicture& picture) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(picture.text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code) throw std::invalid_argument("no QR code holds this text");
    const int modules = code->width + 2 * picture.margin_modules, size = modules * picture.module_px;
    kiosk::GreyImage image{static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(size), {}};
    kiosk::SeededRandom random(7);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const int column = x / picture.module_px - picture.margin_modules;
            const int row = y / picture.module_px - picture.margin_modules;
            const bool inside = column >= 0 && row >= 0 && column < code->width && row < code->width;
            const bool dark = inside && (code->data[row * code->width + column] & 1) != 0;
            image.pixels.push_back(brightness(picture, dark, picture.shadow && x > size / 2, random));
        }
    return image;
}

kiosk::GreyImage on_a_table(const kiosk::GreyImage& image, std::uint32_t width, std::uint32_t height, int brightness) {
    kiosk::GreyImage table{width, height, std::vector<std::uint8_t>(std::size_t{width} * height)};
    std::ranges::fill(table.pixels, static_cast<std::uint8_t>(brightness));
    const auto left = (width - image.width) / 2, top = (height - image.height) / 2;
    for (std::uint32_t y = 0; y < image.height; ++y)
        std::copy_n(&image.pixels[std::size_t{y} * image.width], image.width,
                    &table.pixels[std::size_t{y + top} * width + left]);
    return table;
}

void write_png(const kiosk::GreyImage& image, const std::filesystem::path& file) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = image.width;
    png.height = image.height;
    png.format = PNG_FORMAT_GRAY;
    if (png_image_write_to_file(&png, file.c_str(), 0, image.pixels.data(), 0, nullptr) == 0)
        throw std::runtime_error("the test's picture could not be written");
}

void write_jpeg(const kiosk::GreyImage& image, const std::filesystem::path& file, bool progressive) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "wb"), std::fclose);
    if (!out) throw std::runtime_error("the test's picture could not be written");
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_stdio_dest(&jpeg, out.get());
    jpeg.image_width = image.width;
    jpeg.image_height = image.height;
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    if (progressive) jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < image.height) {
        auto* row = const_cast<JSAMPROW>(&image.pixels[std::size_t{jpeg.next_scanline} * image.width]);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
}
