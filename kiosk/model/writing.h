// What a finger wrote or spelled, and the words that may be meant by it.
//
// Asked by the interface, answered by the program's recognizer off the frame (kiosk/device/recognizer.h). Nothing of it
// is kept: neither strokes nor letters nor what was chosen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

// A square pad, whatever its size on the screen: 0 to ink_side both ways, from the top left.
constexpr std::int32_t ink_side = 1000;

struct InkPoint {
    std::int32_t x = 0, y = 0;
};
// In the order in which the finger went.
using Stroke = std::vector<InkPoint>;

// At most strokes_at_most strokes of points_at_most points each; what is more is not asked.
struct HandwritingAsk {
    static constexpr std::size_t strokes_at_most = 40, points_at_most = 200, candidates_at_most = 10;
    std::uint64_t number = 0;  // Given back with the answer; an answer to an older number is dropped.
    std::vector<Stroke> strokes;
};

struct PinyinAsk {
    // Of one syllable there may be two hundred characters, and somebody's name is the last of them.
    static constexpr std::size_t letters_at_most = 48, candidates_at_most = 200;
    std::uint64_t number = 0;
    std::string letters;  // a to z and ', as typed.
};

using WritingAsk = std::variant<HandwritingAsk, PinyinAsk>;

struct WritingCandidate {
    std::string text;
    std::size_t letters = 0;  // Pinyin: how many of the typed letters it stands for; the rest is still to be chosen.
    bool operator==(const WritingCandidate&) const = default;
};

struct WritingAnswer {
    std::uint64_t number = 0;
    std::vector<WritingCandidate> candidates;  // Likeliest first: see candidates_at_most.
    std::string spelled;                       // Pinyin: the letters divided into syllables, "qing yu".
};

}  // namespace kiosk
