#include "kiosk/model/base45.h"

namespace kiosk {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

int value_of(char c) {
    const std::size_t at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string to_base45(std::span<const std::byte> bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        unsigned n = std::to_integer<unsigned>(bytes[i]);
        if (pair) n = n * 256 + std::to_integer<unsigned>(bytes[i + 1]);
        text += alphabet[n % 45];
        text += alphabet[n / 45 % 45];
        if (pair) text += alphabet[n / 2025];
    }
    return text;
}

std::optional<std::vector<std::byte>> from_base45(std::string_view text) {
    if (text.size() % 3 == 1) return std::nullopt;
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const bool three = i + 2 < text.size();
        const int a = value_of(text[i]), b = value_of(text[i + 1]), c = three ? value_of(text[i + 2]) : 0;
        if (a < 0 || b < 0 || c < 0) return std::nullopt;
        const int n = a + 45 * b + 2025 * c;
        if (n > (three ? 0xFFFF : 0xFF)) return std::nullopt;
        if (three) bytes.push_back(static_cast<std::byte>(n / 256));
        bytes.push_back(static_cast<std::byte>(n % 256));
    }
    return bytes;
}

}  // namespace kiosk
