#include "kiosk/device/barcode_reader.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cassert>
#include <exception>

namespace kiosk {

namespace {

// ZXing 2.2 gave the options another name.
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

std::optional<std::string> try_to_read(const GreyImage& image, ZXing::Binarizer binarizer) {
    const auto options = Options().setFormats(ZXing::BarcodeFormat::QRCode).setBinarizer(binarizer).setTryHarder(true);
    const ZXing::ImageView view(image.pixels.data(), static_cast<int>(image.width), static_cast<int>(image.height),
                                ZXing::ImageFormat::Lum);
    const auto found = ZXing::ReadBarcode(view, options);
    if (!found.isValid()) return std::nullopt;
    return found.text();
}

// Half as large again, mixed from the two nearest pixels each way: modules of less than two pixels become readable.
GreyImage enlarged(const GreyImage& image) {
    GreyImage large{image.width * 3 / 2, image.height * 3 / 2, {}};
    large.pixels.resize(std::size_t{large.width} * large.height);
    // Positions in sixths of a pixel: the middle of pixel x lies at (2x + 1) * 2 of the old one.
    const auto place = [](std::uint32_t x, std::uint32_t size) {
        const std::uint32_t sixths = std::max<std::uint32_t>((2 * x + 1) * 2, 3) - 3;
        return std::pair(std::min(sixths / 6, size - 1), sixths % 6);
    };
    for (std::uint32_t y = 0; y < large.height; ++y) {
        const auto [top, down] = place(y, image.height);
        const std::uint8_t* upper = &image.pixels[std::size_t{top} * image.width];
        const std::uint8_t* lower = &image.pixels[std::size_t{std::min(top + 1, image.height - 1)} * image.width];
        std::uint8_t* row = &large.pixels[std::size_t{y} * large.width];
        for (std::uint32_t x = 0; x < large.width; ++x) {
            const auto [left, across] = place(x, image.width);
            const auto right = std::min(left + 1, image.width - 1);
            const auto above = upper[left] * (6 - across) + upper[right] * across;
            const auto below = lower[left] * (6 - across) + lower[right] * across;
            row[x] = static_cast<std::uint8_t>((above * (6 - down) + below * down + 18) / 36);
        }
    }
    return large;
}

GreyImage inverted(const GreyImage& image) {
    GreyImage negative = image;
    for (auto& pixel : negative.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    return negative;
}

std::optional<std::string> read_by_all_means(const GreyImage& image) {
    using ZXing::Binarizer;
    constexpr std::size_t worth_enlarging = 2'100'000;  // Full HD; in a larger picture the modules are large enough.
    if (auto text = try_to_read(image, Binarizer::LocalAverage)) return text;
    if (auto text = try_to_read(image, Binarizer::GlobalHistogram)) return text;
    if (image.pixels.size() <= worth_enlarging)
        if (auto text = try_to_read(enlarged(image), Binarizer::LocalAverage)) return text;
    return try_to_read(inverted(image), Binarizer::LocalAverage);
}

}  // namespace

std::optional<std::string> read_code(const GreyImage& image) {
    assert(image.pixels.size() == std::size_t{image.width} * image.height);
    constexpr std::uint32_t smallest_code = 21;  // Modules of a version 1 code, one pixel each.
    if (image.width < smallest_code || image.height < smallest_code) return std::nullopt;
    try {
        return read_by_all_means(image);
    } catch (const std::exception&) {
        return std::nullopt;  // ZXing throws on some damaged codes.
    }
}

}  // namespace kiosk
