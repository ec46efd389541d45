#include "kiosk/device/scanner_choice.h"

#include <charconv>
#include <optional>

namespace kiosk {

namespace {

using Kind = ScannerChoice::Kind;

std::optional<std::uint16_t> four_hex_digits(std::string_view word) {
    std::uint16_t value = 0;
    const auto end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value, 16);
    if (word.size() != 4 || error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

std::optional<ScannerChoice> usb_id(std::string_view words) {
    if (words.size() != 9 || words[4] != ':') return std::nullopt;
    const auto vendor = four_hex_digits(words.substr(0, 4)), product = four_hex_digits(words.substr(5));
    if (!vendor || !product) return std::nullopt;
    return ScannerChoice{Kind::usb, *vendor, *product, {}, ScanFormat::events};
}

std::optional<ScannerChoice> prefixed(std::string_view words, std::string_view prefix, ScanFormat format) {
    if (!words.starts_with(prefix) || words.size() == prefix.size()) return std::nullopt;
    return ScannerChoice{Kind::path, 0, 0, std::string(words.substr(prefix.size())), format};
}

}  // namespace

Result<ScannerChoice> ScannerChoice::parse(std::string_view words) {
    constexpr std::size_t longest_path = 4095;
    if (words.empty() || words.size() > longest_path || words.find('\0') != std::string_view::npos)
        return fail(ErrorCode::bad_input, "no scanner is named");
    if (words == "none") return ScannerChoice{};
    if (words == "keyboard") return ScannerChoice{Kind::keyboard, 0, 0, {}, ScanFormat::text};
    if (const auto usb = usb_id(words)) return *usb;
    if (const auto events = prefixed(words, "events:", ScanFormat::events)) return *events;
    if (const auto lines = prefixed(words, "lines:", ScanFormat::text)) return *lines;
    if (words.find('/') != std::string_view::npos)
        return ScannerChoice{Kind::path, 0, 0, std::string(words), ScanFormat::unknown};
    if (words.starts_with("usb-")) return ScannerChoice{Kind::by_id, 0, 0, std::string(words), ScanFormat::unknown};
    return fail(ErrorCode::bad_input,
                "a scanner is a path, a USB id like 1eab:1d06, a name that begins with usb-, events:PATH, lines:PATH, "
                "keyboard or none");
}

}  // namespace kiosk
