#include "kiosk/device/recording_file.h"

#include <algorithm>

#include "kiosk/base/files.h"
#include "kiosk/base/sandbox.h"
#include "kiosk/device/recording_decoder.h"

namespace kiosk {

namespace {

constexpr std::uint64_t most_file_bytes = 64U << 20;
constexpr SandboxLimits limits{std::uint64_t{384} << 20, 60, 10'000, true};

// What the child sends before each piece; the last has neither. A piece of words is why it failed.
struct Head {
    std::uint32_t samples, words;
};

void send(std::span<const std::uint8_t> bytes, const SandboxAnswer& answer) {
    const auto done = decode_recording(bytes, [&](std::span<const std::int16_t> piece) {
        const Head head{static_cast<std::uint32_t>(piece.size()), 0};
        return piece.empty() || (answer(&head, sizeof head) && answer(piece.data(), piece.size_bytes()));
    });
    const auto& why = done ? std::string() : done.error().what;
    const Head last{0, static_cast<std::uint32_t>(why.size())};
    if (answer(&last, sizeof last) && !why.empty()) answer(why.data(), why.size());
}

std::unexpected<Error> broken() { return fail(ErrorCode::bad_input, "the recording cannot be decoded"); }

// The child may have been taken over by the file: its answer is believed no further than its shape.
Result<Recording> hear(Sandbox& child) {
    Recording recording;
    for (;;) {
        Head head{};
        if (!child.read(&head, sizeof head)) return broken();
        if (head.words > 0) {
            std::string why(std::min<std::uint32_t>(head.words, 200), '\0');
            const bool plain = child.read(why.data(), why.size()) &&
                               std::ranges::all_of(why, [](char c) { return c >= ' ' && c <= '~'; });
            if (!plain) return broken();
            return fail(ErrorCode::bad_input, why);
        }
        if (head.samples == 0) break;
        if (head.samples > most_recording_samples - recording.size()) return broken();
        const std::size_t before = recording.size();
        recording.resize(before + head.samples);
        if (!child.read(recording.data() + before, head.samples * sizeof recording[0])) return broken();
    }
    if (recording.empty()) return broken();
    return recording;
}

}  // namespace

Result<Recording> hear_recording(std::span<const std::byte> bytes) {
    const std::span data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    auto child = Sandbox::start([data](const SandboxAnswer& answer) { send(data, answer); }, limits);
    if (!child) return fail(child);
    return hear(*child);
}

Result<Recording> read_recording(const std::string& path) {
    const auto bytes = read_file(path, most_file_bytes);
    if (!bytes) return fail(bytes);
    auto recording = hear_recording(std::as_bytes(std::span(*bytes)));
    if (!recording) return fail(recording.error().code, path + ": " + recording.error().what);
    return recording;
}

}  // namespace kiosk
