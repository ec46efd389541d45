#include "kiosk/model/signature.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace kiosk {

namespace {

constexpr std::array magic{std::byte{'S'}, std::byte{'G'}, std::byte{'1'}};

void put(std::vector<std::byte>& out, std::int64_t value) {
    out.push_back(static_cast<std::byte>(value >> 8 & 0xFF));
    out.push_back(static_cast<std::byte>(value & 0xFF));
}

// -1: there is none.
std::int32_t get(std::span<const std::byte>& rest) {
    if (rest.size() < 2) return -1;
    const auto value = std::to_integer<std::int32_t>(rest[0]) << 8 | std::to_integer<std::int32_t>(rest[1]);
    rest = rest.subspan(2);
    return value;
}

std::size_t bytes_of(const Stroke& stroke) { return 2 + 4 * stroke.size(); }

}  // namespace

std::vector<std::byte> signature_bytes(const std::vector<Stroke>& strokes) {
    std::vector<std::byte> out;
    for (const Stroke& stroke : strokes) {
        if (stroke.empty()) continue;
        if (out.empty()) out.assign(magic.begin(), magic.end());
        if (out.size() + bytes_of(stroke) > most_signature_bytes || stroke.size() > UINT16_MAX) break;
        put(out, static_cast<std::int64_t>(stroke.size()));
        for (const InkPoint point : stroke) {
            put(out, point.x);
            put(out, point.y);
        }
    }
    return out;
}

Result<std::vector<Stroke>> read_signature(const std::vector<std::byte>& bytes) {
    const auto damaged = fail(ErrorCode::bad_input, "these are not the bytes of a signature");
    std::vector<Stroke> strokes;
    if (bytes.empty()) return strokes;
    std::span<const std::byte> rest(bytes);
    if (rest.size() < magic.size() || !std::equal(magic.begin(), magic.end(), rest.begin())) return damaged;
    rest = rest.subspan(magic.size());
    while (!rest.empty()) {
        const std::int32_t points = get(rest);
        if (points < 1 || rest.size() < static_cast<std::size_t>(points) * 4) return damaged;
        Stroke& stroke = strokes.emplace_back();
        for (std::int32_t i = 0; i < points; ++i) {
            const std::int32_t x = get(rest), y = get(rest);
            if (x > ink_side || y > ink_side) return damaged;
            stroke.push_back({x, y});
        }
    }
    return strokes;
}

}  // namespace kiosk
