#include "kiosk/command/bench/ink_composed.h"

#include <algorithm>
#include <optional>

#include "kiosk/base/han_latin.h"
#include "kiosk/model/ink_box.h"

namespace kiosk::bench {

namespace {

constexpr std::string_view beside = "⿰", above = "⿱";
constexpr float gap = 0.03F;

using Strokes = std::vector<Stroke>;

// Parts of the pad, from 0 to 1.
struct Box {
    float left = 0, top = 0, right = 1, bottom = 1;
};

// The strokes drawn so that they fill the box.
Strokes drawn_into(Strokes strokes, const Box& box) {
    const InkBox ink = box_around(strokes);
    const auto moved = [](std::int32_t at, std::int32_t from, std::int32_t to, float low, float high) {
        const float part = static_cast<float>(at - from) / static_cast<float>(std::max(1, to - from));
        return static_cast<std::int32_t>((low + gap + part * (high - low - 2 * gap)) * ink_side);
    };
    for (Stroke& stroke : strokes)
        for (InkPoint& point : stroke)
            point = {moved(point.x, ink.left, ink.right, box.left, box.right),
                     moved(point.y, ink.top, ink.bottom, box.top, box.bottom)};
    return strokes;
}

class Composer {
public:
    explicit Composer(const std::vector<InkSample>& samples) : samples_(samples) {}

    // What `parts` begins with, taken off it.
    std::optional<Strokes> take(std::string_view& parts) const {
        if (parts.empty()) return std::nullopt;
        const std::string_view sign = first_character(parts);
        parts.remove_prefix(sign.size());
        if (sign != beside && sign != above) return whole(sign);
        auto first = take(parts);
        auto second = first ? take(parts) : std::nullopt;
        if (!second) return std::nullopt;
        return joined(std::move(*first), std::move(*second), sign == beside);
    }

private:
    std::optional<Strokes> whole(std::string_view character) const {
        const auto found = std::ranges::lower_bound(samples_, character, {}, &InkSample::character);
        if (found == samples_.end() || found->character != character) return std::nullopt;
        return found->strokes;
    }

    // What has more strokes gets more room.
    static Strokes joined(Strokes first, Strokes second, bool sideways) {
        const auto count = static_cast<float>(first.size());
        const float share = count / (count + static_cast<float>(second.size()));
        const float cut = std::clamp(0.25F + 0.5F * share, 0.33F, 0.62F);
        Box before, after;
        (sideways ? before.right : before.bottom) = (sideways ? after.left : after.top) = cut;
        Strokes all = drawn_into(std::move(first), before);
        for (Stroke& stroke : drawn_into(std::move(second), after)) all.push_back(std::move(stroke));
        return all;
    }

    const std::vector<InkSample>& samples_;
};

}  // namespace

Status add_composed(std::vector<InkSample>& samples, std::string_view text) {
    std::vector<InkSample> more;
    const Composer composer(samples);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto space = line.find(' ');
        std::string_view parts = space == std::string_view::npos ? std::string_view{} : line.substr(space + 1);
        auto strokes = composer.take(parts);
        if (!strokes || !parts.empty())
            return fail(ErrorCode::bad_input, "not to be put together: " + std::string(line));
        const std::string character(line.substr(0, space));
        if (!std::ranges::binary_search(samples, character, {}, &InkSample::character))
            more.push_back({character, std::move(*strokes)});
    }
    samples.insert(samples.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::ranges::sort(samples, {}, &InkSample::character);
    return {};
}

}  // namespace kiosk::bench
