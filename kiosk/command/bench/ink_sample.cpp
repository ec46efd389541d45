#include "kiosk/command/bench/ink_sample.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "kiosk/base/files.h"

namespace kiosk::bench {

namespace {

constexpr float data_side = 1024, data_top = 900;  // hanzi-writer-data's square; its y goes up.
constexpr float half = ink_side / 2.0F;

struct Spot {
    float x, y;
};
using Line = std::vector<Spot>;

// In [-1, 1], near 0 more often.
float around_zero(SeededRandom& random) {
    const auto part = [&] { return static_cast<float>(random.below(20'001)) / 10'000.0F - 1; };
    return (part() + part() + part()) / 2;
}

// A turn, stretch and slant about a middle.
struct Bend {
    float xx, xy, yx, yy, dx, dy;
    Spot operator()(Spot at, Spot middle) const {
        const float x = at.x - middle.x, y = at.y - middle.y;
        return {middle.x + xx * x + xy * y + dx, middle.y + yx * x + yy * y + dy};
    }
};

Bend bend(SeededRandom& random, float stretch, float turn, float slant, float shift) {
    const float sx = 1 + stretch * around_zero(random), sy = 1 + stretch * around_zero(random),
                a = turn * around_zero(random), k = slant * around_zero(random);
    const float dx = shift * around_zero(random), dy = shift * around_zero(random);
    return {sx * std::cos(a), -std::sin(a) + k, std::sin(a), sy * std::cos(a), dx, dy};
}

// Slow waves across the pad, so that neighbouring strokes are pushed alike.
struct Waves {
    float ax, ay, px, py, fx, fy;
    Spot operator()(Spot at) const {
        return {at.x + ax * std::sin(fx * at.y + px), at.y + ay * std::sin(fy * at.x + py)};
    }
};

Waves waves(SeededRandom& random, float size) {
    constexpr float slow = 0.006F;
    return {size * around_zero(random), size * around_zero(random),       3 * around_zero(random),
            3 * around_zero(random),    slow * (1 + around_zero(random)), slow * (1 + around_zero(random))};
}

Spot middle_of(const Line& line) {
    Spot sum{0, 0};
    for (const Spot& each : line) sum = {sum.x + each.x, sum.y + each.y};
    const auto count = static_cast<float>(line.size());
    return {sum.x / count, sum.y / count};
}

// Points every so far, as a touch panel gives them.
Stroke traced(const Line& line) {
    constexpr float step = 25;
    Stroke out;
    const auto put = [&](Spot at) {
        out.push_back({static_cast<std::int32_t>(std::lround(at.x)), static_cast<std::int32_t>(std::lround(at.y))});
    };
    put(line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Spot from = line[i - 1], to = line[i];
        const int count = std::max(1, static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / step));
        for (int k = 1; k <= count; ++k) {
            const float part = static_cast<float>(k) / static_cast<float>(count);
            put({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
        }
    }
    return out;
}

Line unsteady(const Stroke& stroke, float much, SeededRandom& random) {
    Line line;
    for (const InkPoint point : stroke) line.push_back({static_cast<float>(point.x), static_cast<float>(point.y)});
    const Bend own = bend(random, 0.15F * much, 0.12F * much, 0.08F * much, 28 * much);
    const Spot middle = middle_of(line);
    for (Spot& each : line) {
        each = own(each, middle);
        each = {each.x + 7 * much * around_zero(random), each.y + 7 * much * around_zero(random)};
    }
    return line;
}

}  // namespace

Result<std::vector<InkSample>> read_ink_samples(const std::string& folder) {
    std::vector<InkSample> samples;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string character = entry.path().stem().string();
        if (entry.path().extension() != ".json" || static_cast<unsigned char>(character.front()) < 0x80) continue;
        const auto text = read_file(entry.path().string(), 1U << 20U);
        if (!text) return fail(text);
        const auto data = nlohmann::json::parse(*text, nullptr, false);
        if (!data.is_object() || !data.contains("medians"))
            return fail(ErrorCode::bad_input, entry.path().string() + " has no strokes");
        InkSample sample{character, {}};
        for (const auto& median : data["medians"]) {
            Stroke stroke;
            for (const auto& point : median)
                stroke.push_back(
                    {static_cast<std::int32_t>(point.at(0).get<float>() * ink_side / data_side),
                     static_cast<std::int32_t>((data_top - point.at(1).get<float>()) * ink_side / data_side)});
            if (!stroke.empty()) sample.strokes.push_back(std::move(stroke));
        }
        if (!sample.strokes.empty()) samples.push_back(std::move(sample));
    }
    if (samples.empty()) return fail(ErrorCode::not_found, "no characters in " + folder);
    std::ranges::sort(samples, {}, &InkSample::character);
    return samples;
}

std::vector<Stroke> written(const std::vector<Stroke>& strokes, const Hand& hand, SeededRandom& random) {
    const float much = hand.unsteadiness;
    std::vector<Line> lines;
    for (const Stroke& stroke : strokes) lines.push_back(unsteady(stroke, much, random));
    for (Line& line : lines)
        if (random.below(100) < hand.reversed) std::ranges::reverse(line);
    if (hand.any_order)
        for (std::size_t i = lines.size(); i > 1; --i) std::swap(lines[i - 1], lines[random.below(i)]);
    const Bend whole = bend(random, 0.18F * much, 0.1F * much, 0.12F * much, 40 * much);
    const Waves pushed = waves(random, 28 * much);
    for (Line& line : lines)
        for (Spot& each : line) each = whole(pushed(each), {half, half});
    std::vector<Stroke> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Stroke stroke = traced(lines[i]);
        if (i > 0 && random.below(100) < hand.joins)
            out.back().insert(out.back().end(), stroke.begin(), stroke.end());
        else
            out.push_back(std::move(stroke));
    }
    return out;
}

}  // namespace kiosk::bench
