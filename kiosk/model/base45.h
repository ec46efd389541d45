// Base45 (RFC 9285): bytes as the characters a QR code stores most densely.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

std::string to_base45(std::span<const std::byte> bytes);
// Nothing when a character or a group of them is not Base45.
std::optional<std::vector<std::byte>> from_base45(std::string_view text);

}  // namespace kiosk
