#include "kiosk/device/ink_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kiosk/model/ink_box.h"

namespace kiosk {

namespace {

struct Piece {
    float x, y, dx, dy;  // Its middle, and how far it goes.
    float length() const { return std::hypot(dx, dy); }
};

constexpr float pieces_across = 45;  // The ink's larger side is cut into so many.
constexpr float dots_across = 16;    // A touch of the finger is a dot as long as this part of it, down to the right.

float reach_of(const std::vector<Stroke>& strokes) {
    const InkBox box = box_around(strokes);
    return static_cast<float>(std::max({box.right - box.left, box.bottom - box.top, 1}));
}

void add_pieces(std::vector<Piece>& pieces, InkPoint from, InkPoint to, float at_most) {
    const auto x = static_cast<float>(from.x), y = static_cast<float>(from.y);
    const float dx = static_cast<float>(to.x) - x, dy = static_cast<float>(to.y) - y;
    const auto count = std::max(1, static_cast<int>(std::ceil(std::hypot(dx, dy) / at_most)));
    for (int i = 0; i < count; ++i) {
        const float at = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
        pieces.push_back({x + dx * at, y + dy * at, dx / static_cast<float>(count), dy / static_cast<float>(count)});
    }
}

std::vector<Piece> pieces_of(const std::vector<Stroke>& strokes) {
    const float reach = reach_of(strokes), dot = reach / dots_across;
    std::vector<Piece> pieces;
    for (const Stroke& stroke : strokes) {
        if (stroke.empty()) continue;
        const std::size_t before = pieces.size();
        for (std::size_t i = 1; i < stroke.size(); ++i)
            add_pieces(pieces, stroke[i - 1], stroke[i], reach / pieces_across);
        float length = 0;
        for (std::size_t i = before; i < pieces.size(); ++i) length += pieces[i].length();
        if (length >= dot / 2) continue;
        pieces.resize(before);
        const float step = dot / std::numbers::sqrt2_v<float>;
        pieces.push_back({static_cast<float>(stroke.front().x), static_cast<float>(stroke.front().y), step, step});
    }
    return pieces;
}

// Where the ink lies, and how far it spreads.
struct Spread {
    float x = 0, y = 0, wide = 0, high = 0;
};

Spread spread_of(const std::vector<Piece>& pieces) {
    float ink = 0, x = 0, y = 0, xx = 0, yy = 0;
    for (const Piece& each : pieces) {
        ink += each.length();
        x += each.length() * each.x;
        y += each.length() * each.y;
    }
    x /= ink;
    y /= ink;
    for (const Piece& each : pieces) {
        xx += each.length() * (each.x - x) * (each.x - x);
        yy += each.length() * (each.y - y) * (each.y - y);
    }
    return {x, y, std::sqrt(xx / ink), std::sqrt(yy / ink)};
}

// A square is filled both ways; what is long and thin stays so, but a little less.
float thinness(float small, float large) {
    return std::sqrt(std::sin(std::numbers::pi_v<float> / 2 * std::min(1.0F, small / large)));
}

// Into the two nearest directions and the four nearest places, by how near they are.
void add(InkShape& shape, float x, float y, const Piece& piece, float ink) {
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    const float angle = std::atan2(piece.dy, piece.dx) / turn * shape_directions + shape_directions;
    const float column = std::clamp(x * shape_places - 0.5F, 0.0F, shape_places - 1.0F);
    const float row = std::clamp(y * shape_places - 0.5F, 0.0F, shape_places - 1.0F);
    const auto part = [](float value, std::size_t step) {
        const float beyond = value - std::floor(value);
        return step == 0 ? 1 - beyond : beyond;
    };
    for (const std::size_t d : {0U, 1U})
        for (const std::size_t r : {0U, 1U})
            for (const std::size_t c : {0U, 1U}) {
                const std::size_t direction = (static_cast<std::size_t>(angle) + d) % shape_directions;
                const std::size_t at_row = std::min(static_cast<std::size_t>(row) + r, shape_places - 1);
                const std::size_t at_column = std::min(static_cast<std::size_t>(column) + c, shape_places - 1);
                shape.at((direction * shape_places + at_row) * shape_places + at_column) +=
                    ink * part(angle, d) * part(row, r) * part(column, c);
            }
}

}  // namespace

InkShape shape_of(const std::vector<Stroke>& strokes) {
    InkShape shape{};
    const std::vector<Piece> pieces = pieces_of(strokes);
    if (pieces.empty()) return shape;
    const Spread spread = spread_of(pieces);
    constexpr float sides = 4.2F;  // The square holds so many times the spread.
    const float large = std::max({spread.wide, spread.high, 0.1F});
    const float wide = thinness(spread.wide, large), high = thinness(spread.high, large);
    const float scale_x = wide / (sides * std::max(spread.wide, large / 20)),
                scale_y = high / (sides * std::max(spread.high, large / 20));
    for (Piece each : pieces) {
        each.dx *= scale_x;
        each.dy *= scale_y;
        const float x = 0.5F + (each.x - spread.x) * scale_x, y = 0.5F + (each.y - spread.y) * scale_y;
        add(shape, x, y, each, each.length());
    }
    for (float& number : shape) number = std::sqrt(number);
    return shape;
}

}  // namespace kiosk
