#include "kiosk/device/png_file.h"

#include <png.h>

#include <cstring>

namespace kiosk {

namespace {

void append(png_structp png, png_bytep bytes, std::size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), size);
}
void nothing(png_structp) {}

// libpng reports a fault by a jump; nothing with a destructor lives in here.
bool write_rows(png_structp png, png_infop info, const WindowPixels& picture) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width_px), static_cast<png_uint_32>(picture.height_px), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(png, 0, PNG_FILTER_SUB | PNG_FILTER_UP | PNG_FILTER_NONE);
    png_set_compression_level(png, 6);
    png_write_info(png, info);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    png_set_bgr(png);
    for (int y = 0; y < picture.height_px; ++y)
        png_write_row(
            png, reinterpret_cast<png_const_bytep>(picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.pitch_px));
    png_write_end(png, info);
    return true;
}

}  // namespace

Result<std::string> encode_png(const WindowPixels& picture) {
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    bool done = info != nullptr;
    if (done) {
        png_set_write_fn(png, &bytes, append, nothing);
        done = write_rows(png, info, picture);
    }
    png_destroy_write_struct(&png, &info);
    if (!done) return fail(ErrorCode::device, "the picture could not be made");
    return bytes;
}

}  // namespace kiosk
