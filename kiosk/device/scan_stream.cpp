#include "kiosk/device/scan_stream.h"

#include <linux/input.h>

#include <algorithm>
#include <cstring>

namespace kiosk {

namespace {

static_assert(sizeof(input_event) == 24, "input events are read as on a 64-bit machine");

input_event event_of(std::span<const char> bytes) {
    input_event event{};
    std::memcpy(&event, bytes.data(), sizeof event);
    return event;
}

}  // namespace

bool look_like_events(std::span<const char> bytes) {
    if (bytes.size() < sizeof(input_event)) return false;
    const auto event = event_of(bytes);
    return event.input_event_sec >= 0 && event.input_event_usec >= 0 && event.input_event_usec < 1'000'000 &&
           event.type <= EV_MAX && event.code <= KEY_MAX;
}

void ScanStream::feed(std::span<const char> bytes, std::int64_t now_ms, const Out& out) {
    if (bytes.empty()) return;
    if (connection_format_ == ScanFormat::unknown)
        connection_format_ = look_like_events(bytes) ? ScanFormat::events : ScanFormat::text;
    if (connection_format_ == ScanFormat::events) return feed_events(bytes, now_ms, out);
    for (const char c : bytes)
        if (auto line = line_.add(c, now_ms)) out(std::move(*line));
}

void ScanStream::reset() {
    connection_format_ = format_;
    line_.reset();
    keymap_.reset();
    part_size_ = 0;
}

void ScanStream::feed_events(std::span<const char> bytes, std::int64_t now_ms, const Out& out) {
    while (!bytes.empty()) {
        const auto n = std::min(part_.size() - part_size_, bytes.size());
        std::ranges::copy(bytes.first(n), part_.begin() + static_cast<std::ptrdiff_t>(part_size_));
        part_size_ += n;
        bytes = bytes.subspan(n);
        if (part_size_ < part_.size()) return;
        part_size_ = 0;
        feed_event(part_, now_ms, out);
    }
}

void ScanStream::feed_event(std::span<const char> bytes, std::int64_t now_ms, const Out& out) {
    constexpr int released = 0, pressed = 1;  // 2: a held key repeats, which a scan never does.
    const auto event = event_of(bytes);
    if (event.type == EV_SYN && event.code == SYN_DROPPED) {
        keymap_.reset();
        if (auto refusal = line_.lose(now_ms)) out(std::move(*refusal));
        return;
    }
    if (event.type != EV_KEY || (event.value != released && event.value != pressed)) return;
    const auto typed = keymap_.key(event.code, event.value == pressed);
    if (!typed) return;
    if (auto line = line_.add(*typed, now_ms)) out(std::move(*line));
}

}  // namespace kiosk
