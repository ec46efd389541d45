#include "kiosk/device/picture_file.h"

#include <algorithm>
#include <array>

#include "kiosk/base/files.h"
#include "kiosk/device/picture_decoder.h"
#include "kiosk/device/sandbox.h"

namespace kiosk {

namespace {

constexpr std::uint64_t most_file_bytes = 64U << 20;

// What the child sends: this, then the pixels or the words.
struct Head {
    std::uint32_t width, height;  // 0: not decoded.
    std::uint32_t words;          // Bytes of the reason.
};

void decode_and_answer(std::span<const std::uint8_t> bytes, const SandboxAnswer& answer) {
    const auto image = decode_picture(bytes);
    const auto& why = image ? std::string() : image.error().what;
    const Head head{image ? image->width : 0, image ? image->height : 0, static_cast<std::uint32_t>(why.size())};
    if (!answer(&head, sizeof head)) return;
    if (image)
        answer(image->pixels.data(), image->pixels.size());
    else
        answer(why.data(), why.size());
}

// The child may have been taken over by the picture: its answer is believed no further than its shape.
Result<GreyImage> hear(Sandbox& child) {
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
    GreyImage image{head.width, head.height, std::vector<std::uint8_t>(std::size_t{head.width} * head.height)};
    if (!child.read(image.pixels.data(), image.pixels.size())) return broken();
    return image;
}

}  // namespace

Result<GreyImage> read_picture(const std::string& path) {
    const auto bytes = read_file(path, most_file_bytes);
    if (!bytes) return fail(bytes);
    const std::span data(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
    auto child = Sandbox::start([data](const SandboxAnswer& answer) { decode_and_answer(data, answer); });
    if (!child) return fail(child);
    auto image = hear(*child);
    if (!image) return fail(image.error().code, path + ": " + image.error().what);
    return image;
}

}  // namespace kiosk
