#include "kiosk/device/picture_file.h"

#include <algorithm>
#include <array>

#include "kiosk/base/files.h"
#include "kiosk/base/sandbox.h"
#include "kiosk/device/picture_decoder.h"

namespace kiosk {

namespace {

constexpr std::uint64_t most_file_bytes = 64U << 20;

// What the child sends: this, then the pixels or the words.
struct Head {
    std::uint32_t width, height;  // 0: not decoded.
    std::uint32_t words;          // Bytes of the reason.
};

const std::vector<std::uint8_t>& pixels_of(const GreyImage& image) { return image.pixels; }
const std::vector<std::uint32_t>& pixels_of(const ColorImage& image) { return image.argb; }
std::vector<std::uint8_t>& pixels_of(GreyImage& image) { return image.pixels; }
std::vector<std::uint32_t>& pixels_of(ColorImage& image) { return image.argb; }

template <class Image>
void send(const Result<Image>& image, const SandboxAnswer& answer) {
    const auto& why = image ? std::string() : image.error().what;
    const Head head{image ? image->width : 0, image ? image->height : 0, static_cast<std::uint32_t>(why.size())};
    if (!answer(&head, sizeof head)) return;
    if (image)
        answer(pixels_of(*image).data(), pixels_of(*image).size() * sizeof pixels_of(*image)[0]);
    else
        answer(why.data(), why.size());
}

// The child may have been taken over by the picture: its answer is believed no further than its shape.
template <class Image>
Result<Image> hear(Sandbox& child) {
    const auto broken = [] { return fail(ErrorCode::bad_input, "the picture cannot be decoded"); };
    Head head{};
    if (!child.read(&head, sizeof head)) return broken();
    if (head.width == 0) {
        std::string why(std::min<std::uint32_t>(head.words, 200), '\0');
        const bool plain =
            child.read(why.data(), why.size()) && std::ranges::all_of(why, [](char c) { return c >= ' ' && c <= '~'; });
        if (!plain) return broken();
        return fail(ErrorCode::bad_input, why);
    }
    if (!is_picture_size(head.width, head.height)) return broken();
    Image image{head.width, head.height, {}};
    auto& pixels = pixels_of(image);
    pixels.resize(std::size_t{head.width} * head.height);
    if (!child.read(pixels.data(), pixels.size() * sizeof pixels[0])) return broken();
    return image;
}

using Bytes = std::span<const std::uint8_t>;

// `decode` runs in the sandbox.
template <class Image, class Decode>
Result<Image> read_in_sandbox(const std::string& path, const Decode& decode) {
    const auto bytes = read_file(path, most_file_bytes);
    if (!bytes) return fail(bytes);
    const Bytes data(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
    auto child = Sandbox::start([&decode, data](const SandboxAnswer& answer) { send(decode(data), answer); });
    if (!child) return fail(child);
    auto image = hear<Image>(*child);
    if (!image) return fail(image.error().code, path + ": " + image.error().what);
    return image;
}

}  // namespace

Result<GreyImage> read_picture(const std::string& path) {
    return read_in_sandbox<GreyImage>(path, [](Bytes bytes) { return decode_picture(bytes); });
}

Result<ColorImage> read_color_picture(const std::string& path, std::uint32_t most_side) {
    return read_in_sandbox<ColorImage>(path, [most_side](Bytes bytes) {
        auto image = decode_color_picture(bytes);
        if (image) *image = shrunk(std::move(*image), most_side);
        return image;
    });
}

}  // namespace kiosk
