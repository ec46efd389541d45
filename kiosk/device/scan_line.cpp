#include "kiosk/device/scan_line.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {
bool is_terminator(char c) { return c == '\r' || c == '\n'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
}  // namespace

bool is_line(std::string_view text, ScanLimits limits) {
    return !text.empty() && text.size() <= limits.bytes && std::ranges::none_of(text, is_control);
}

std::optional<ScannedLine> ScanLine::add(char c, std::int64_t now_ms) {
    if (now_ms - last_ms_ > limits_.longest_ms) reset();
    if (text_.empty()) first_ms_ = now_ms;
    last_ms_ = now_ms;
    if (is_terminator(c)) return end(now_ms);
    if (refused_) return std::nullopt;
    const bool too_slow = now_ms - first_ms_ > limits_.longest_ms;
    if (is_control(c) || too_slow || text_.size() >= limits_.bytes) return refuse(now_ms);
    text_.push_back(c);
    return std::nullopt;
}

std::optional<ScannedLine> ScanLine::lose(std::int64_t now_ms) {
    if (now_ms - last_ms_ > limits_.longest_ms) reset();
    last_ms_ = now_ms;
    if (refused_) return std::nullopt;
    return refuse(now_ms);
}

void ScanLine::reset() {
    text_.clear();
    refused_ = false;
}

std::optional<ScannedLine> ScanLine::end(std::int64_t now_ms) {
    const bool too_slow = now_ms - first_ms_ > limits_.longest_ms;
    const bool nothing = refused_ || text_.empty();
    std::string text = std::exchange(text_, {});
    refused_ = false;
    if (nothing) return std::nullopt;
    if (too_slow) return ScannedLine{{}, now_ms};
    return ScannedLine{std::move(text), now_ms};
}

std::optional<ScannedLine> ScanLine::refuse(std::int64_t now_ms) {
    text_.clear();
    refused_ = true;
    return ScannedLine{{}, now_ms};
}

}  // namespace kiosk
