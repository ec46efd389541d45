#include "kiosk/device/picture_decoder.h"

#include <png.h>
// jpeglib.h needs size_t and FILE before it.
#include <csetjmp>
#include <cstdio>
//
#include <jpeglib.h>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

std::unexpected<Error> too_large() {
    return fail(ErrorCode::bad_input, "the picture has more than 8192 pixels a side");
}

// What a pixel becomes, in the words of both libraries.
template <class Image>
struct PixelKind;
template <>
struct PixelKind<GreyImage> {
    static constexpr png_uint_32 png = PNG_FORMAT_GRAY;
    static constexpr J_COLOR_SPACE jpeg = JCS_GRAYSCALE;
    static std::vector<std::uint8_t>& pixels(GreyImage& image) { return image.pixels; }
};
template <>
struct PixelKind<ColorImage> {
    static constexpr png_uint_32 png = PNG_FORMAT_BGRA;
    static constexpr J_COLOR_SPACE jpeg = JCS_EXT_BGRA;
    static std::vector<std::uint32_t>& pixels(ColorImage& image) { return image.argb; }
};

template <class Image>
Result<Image> decode_png(std::span<const std::uint8_t> bytes) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0)
        return fail(ErrorCode::bad_input, "the PNG picture is damaged");
    if (!is_picture_size(png.width, png.height)) {
        png_image_free(&png);
        return too_large();
    }
    png.format = PixelKind<Image>::png;
    Image image{png.width, png.height, {}};
    auto& pixels = PixelKind<Image>::pixels(image);
    pixels.resize(std::size_t{png.width} * png.height);
    const png_color paper{255, 255, 255};
    if (png_image_finish_read(&png, &paper, pixels.data(), 0, nullptr) == 0)
        return fail(ErrorCode::bad_input, "the PNG picture is damaged or cut off");
    return image;
}

// libjpeg reports a fault by a call that must not return.
struct JpegFault {
    jpeg_error_mgr manager;  // First: libjpeg hands back a pointer to it.
    std::jmp_buf leave;
};

void leave_jpeg(j_common_ptr jpeg) { std::longjmp(reinterpret_cast<JpegFault*>(jpeg->err)->leave, 1); }
void keep_silent(j_common_ptr) {}

class JpegReader {
public:
    JpegReader() {
        jpeg_.err = jpeg_std_error(&fault_.manager);
        fault_.manager.error_exit = leave_jpeg;
        fault_.manager.output_message = keep_silent;
    }
    ~JpegReader() { jpeg_destroy_decompress(&jpeg_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    // No object with a destructor may live between a setjmp and its longjmp: hence two steps on plain members.
    bool begin(std::span<const std::uint8_t> bytes) {
        if (setjmp(fault_.leave) != 0) return false;
        jpeg_create_decompress(&jpeg_);
        jpeg_mem_src(&jpeg_, bytes.data(), bytes.size());
        jpeg_read_header(&jpeg_, TRUE);
        return true;
    }
    std::uint32_t width() const { return jpeg_.image_width; }
    std::uint32_t height() const { return jpeg_.image_height; }

    bool read(J_COLOR_SPACE space, std::uint8_t* pixels) {
        if (setjmp(fault_.leave) != 0) return false;
        jpeg_.out_color_space = space;
        jpeg_start_decompress(&jpeg_);
        while (jpeg_.output_scanline < jpeg_.output_height) {
            JSAMPROW row = pixels + std::size_t{jpeg_.output_scanline} * jpeg_.output_width *
                                        static_cast<std::size_t>(jpeg_.output_components);
            jpeg_read_scanlines(&jpeg_, &row, 1);
        }
        return true;
    }

private:
    jpeg_decompress_struct jpeg_{};
    JpegFault fault_{};
};

template <class Image>
Result<Image> decode_jpeg(std::span<const std::uint8_t> bytes) {
    JpegReader jpeg;
    if (!jpeg.begin(bytes)) return fail(ErrorCode::bad_input, "the JPEG picture is damaged");
    if (!is_picture_size(jpeg.width(), jpeg.height())) return too_large();
    Image image{jpeg.width(), jpeg.height(), {}};
    auto& pixels = PixelKind<Image>::pixels(image);
    pixels.resize(std::size_t{jpeg.width()} * jpeg.height());
    std::ranges::fill(std::as_writable_bytes(std::span(pixels)),
                      std::byte{255});  // What a cut-off file leaves is paper.
    if (!jpeg.read(PixelKind<Image>::jpeg, reinterpret_cast<std::uint8_t*>(pixels.data())))
        return fail(ErrorCode::bad_input, "the JPEG picture is damaged, or of a kind that is not read");
    return image;
}

template <class Image>
Result<Image> decode(std::span<const std::uint8_t> bytes) {
    constexpr std::array<std::uint8_t, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    constexpr std::array<std::uint8_t, 3> jpeg{0xFF, 0xD8, 0xFF};
    const auto begins_with = [&](const auto& magic) {
        return bytes.size() >= magic.size() && std::ranges::equal(bytes.first(magic.size()), magic);
    };
    if (begins_with(png)) return decode_png<Image>(bytes);
    if (begins_with(jpeg)) return decode_jpeg<Image>(bytes);
    return fail(ErrorCode::bad_input, "this is neither a PNG nor a JPEG picture");
}

}  // namespace

Result<GreyImage> decode_picture(std::span<const std::uint8_t> bytes) { return decode<GreyImage>(bytes); }

Result<ColorImage> decode_color_picture(std::span<const std::uint8_t> bytes) { return decode<ColorImage>(bytes); }

}  // namespace kiosk
