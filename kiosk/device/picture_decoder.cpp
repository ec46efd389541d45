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

Result<GreyImage> decode_png(std::span<const std::uint8_t> bytes) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0)
        return fail(ErrorCode::bad_input, "the PNG picture is damaged");
    if (!is_picture_size(png.width, png.height)) {
        png_image_free(&png);
        return too_large();
    }
    png.format = PNG_FORMAT_GRAY;
    GreyImage image{png.width, png.height, std::vector<std::uint8_t>(std::size_t{png.width} * png.height)};
    const png_color paper{255, 255, 255};
    if (png_image_finish_read(&png, &paper, image.pixels.data(), 0, nullptr) == 0)
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

    bool read(std::uint8_t* pixels) {
        if (setjmp(fault_.leave) != 0) return false;
        jpeg_.out_color_space = JCS_GRAYSCALE;
        jpeg_start_decompress(&jpeg_);
        while (jpeg_.output_scanline < jpeg_.output_height) {
            JSAMPROW row = pixels + std::size_t{jpeg_.output_scanline} * jpeg_.output_width;
            jpeg_read_scanlines(&jpeg_, &row, 1);
        }
        return true;
    }

private:
    jpeg_decompress_struct jpeg_{};
    JpegFault fault_{};
};

Result<GreyImage> decode_jpeg(std::span<const std::uint8_t> bytes) {
    JpegReader jpeg;
    if (!jpeg.begin(bytes)) return fail(ErrorCode::bad_input, "the JPEG picture is damaged");
    if (!is_picture_size(jpeg.width(), jpeg.height())) return too_large();
    GreyImage image{jpeg.width(), jpeg.height(),
                    std::vector<std::uint8_t>(std::size_t{jpeg.width()} * jpeg.height(), 255)};
    if (!jpeg.read(image.pixels.data()))
        return fail(ErrorCode::bad_input, "the JPEG picture is damaged, or of a kind that is not read");
    return image;
}

}  // namespace

Result<GreyImage> decode_picture(std::span<const std::uint8_t> bytes) {
    constexpr std::array<std::uint8_t, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    constexpr std::array<std::uint8_t, 3> jpeg{0xFF, 0xD8, 0xFF};
    const auto begins_with = [&](const auto& magic) {
        return bytes.size() >= magic.size() && std::ranges::equal(bytes.first(magic.size()), magic);
    };
    if (begins_with(png)) return decode_png(bytes);
    if (begins_with(jpeg)) return decode_jpeg(bytes);
    return fail(ErrorCode::bad_input, "this is neither a PNG nor a JPEG picture");
}

}  // namespace kiosk
