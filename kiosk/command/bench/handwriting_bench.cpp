// Reading one character: how long it takes, and how often the right one is among the ten. Needs hanzi-writer-data
// (--strokes), of which the program's own model was made; Zinnia's was not.
#include <algorithm>
#include <cmath>
#include <set>

#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/command/bench/ink_composed.h"
#include "kiosk/device/recognizer.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_count = 500;

// GB 2312's first level, "characters in common use": 3,755. Its whole: 6,763.
std::set<std::string> of_gb2312(int last_row) {
    std::set<std::string> all;
    for (int row = 0xB0; row <= last_row; ++row)
        for (int cell = 0xA1; cell <= 0xFE; ++cell) {
            const auto character = from_gb18030(std::string{static_cast<char>(row), static_cast<char>(cell)});
            if (character) all.insert(*character);
        }
    return all;
}

// Those that `wanted` takes, evenly chosen.
std::vector<InkSample> chosen(const std::vector<InkSample>& samples, std::int64_t count, const auto& wanted) {
    std::vector<InkSample> all, some;
    for (const InkSample& each : samples)
        if (wanted(each.character)) all.push_back(each);
    const auto size = static_cast<std::int64_t>(all.size());
    for (std::int64_t i = 0; i < std::min(count, size); ++i)
        some.push_back(all[static_cast<std::size_t>(i * size / std::min(count, size))]);
    return some;
}

nlohmann::ordered_json measured(Handwriting& reader, const std::vector<InkSample>& samples, const Hand& hand) {
    SeededRandom random(20'261'125);
    Samples ms;
    std::size_t first = 0, among_ten = 0;
    for (const InkSample& sample : samples) {
        const HandwritingAsk ask{1, written(sample.strokes, hand, random)};
        const double began = now_ms();
        const WritingAnswer answer = reader.characters_of(ask);
        ms.add(now_ms() - began);
        const auto place = std::ranges::find(answer.candidates, sample.character, &WritingCandidate::text);
        first += !answer.candidates.empty() && place == answer.candidates.begin() ? 1U : 0U;
        among_ten += place != answer.candidates.end() ? 1U : 0U;
    }
    const auto percent = [&](std::size_t hits) {
        constexpr double tenths = 1000;
        const double all = static_cast<double>(std::max<std::size_t>(1, samples.size()));
        return std::floor(static_cast<double>(hits) * tenths / all) / 10;
    };
    return {{"first_percent", percent(first)}, {"among_ten_percent", percent(among_ten)}, {"time", ms.told()}};
}

nlohmann::ordered_json by_hand(Handwriting& reader, const std::vector<InkSample>& samples) {
    return {{"official_order", measured(reader, samples, {1, 0, 0, false})},
            {"strokes_joined", measured(reader, samples, {1, 15, 0, false})},
            {"any_order", measured(reader, samples, {1, 0, 0, true})},
            {"hasty", measured(reader, samples, {1.6F, 20, 3, true})}};
}

}  // namespace

Figures handwriting(const Setup& setup) {
    if (setup.strokes.empty()) return fail(ErrorCode::bad_input, "--strokes names a folder of npm's hanzi-writer-data");
    auto samples = read_ink_samples(setup.strokes);
    if (!samples) return fail(samples);
    const auto composed = read_file(assets_folder() + "/writing/composed.txt", 1U << 20U);
    if (!composed) return fail(composed);
    if (const auto added = add_composed(*samples, *composed); !added) return std::unexpected(added.error());
    const double began = now_ms();
    const auto both = Handwriting::open(usual_recognizer_files().handwriting);
    const double opened_ms = now_ms() - began;
    const auto zinnia = Handwriting::open({"", usual_recognizer_files().handwriting.zinnia});
    if (!both) return fail(both);
    const std::int64_t count = setup.count ? setup.count : usual_count;
    const std::set<std::string> level_one = of_gb2312(0xD7), known_to_zinnia = of_gb2312(0xF7);
    const auto common = chosen(*samples, count, [&](const auto& each) { return level_one.contains(each); });
    const auto rare = chosen(*samples, count, [&](const auto& each) { return !known_to_zinnia.contains(each); });
    nlohmann::ordered_json told{{"bench", "handwriting"}, {"characters", count}, {"opened_ms", opened_ms}};
    told["common"] = by_hand(**both, common);
    told["rare"] = by_hand(**both, rare);
    if (zinnia) told["common_by_zinnia_alone"] = by_hand(**zinnia, common);
    return told;
}

}  // namespace kiosk::bench
