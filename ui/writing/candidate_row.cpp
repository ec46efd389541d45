#include "ui/writing/candidate_row.h"

#include <algorithm>
#include <vector>

#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/writing/word_key.h"

namespace ui {

namespace {

constexpr float gap_mm = 3, narrowest_mm = 24, pad_mm = 8;
constexpr int columns = 5, grid_lines = 2;
constexpr std::int64_t page_key = -1;

Rect line_of(const Frame& frame, const Rect& box, int line, int lines) {
    const float gap = frame.mm(gap_mm),
                height = (box.height() - gap * static_cast<float>(lines - 1)) / static_cast<float>(lines);
    return rect_at(box.l, box.t + static_cast<float>(line) * (height + gap), box.width(), height);
}

int lines_in(const Frame& frame, const Rect& box) {
    return std::max(1, static_cast<int>((box.height() + frame.mm(gap_mm)) / (key_height(frame) + frame.mm(gap_mm))));
}

WordKey key_of(std::string_view name, std::size_t i, const kiosk::WritingCandidate& candidate) {
    WordKey key{name, static_cast<std::int64_t>(i), candidate.text};
    key.best = i == 0;
    return key;
}

// Where the candidates from `first` on stand; those without room are left out.
std::vector<Rect> places(const Frame& frame, const Rect& box, std::span<const kiosk::WritingCandidate> from,
                         float kept_free) {
    const int lines = lines_in(frame, box);
    const float gap = frame.mm(gap_mm);
    std::vector<Rect> out;
    int line = 0;
    Rect rest = line_of(frame, box, 0, lines);
    rest.r -= lines == 1 ? kept_free : 0;
    for (const kiosk::WritingCandidate& candidate : from) {
        const float text = frame.paint.width_of(candidate.text, {Face::title, TextSize::head});
        const float wide = std::min(std::max(frame.mm(narrowest_mm), text + frame.mm(pad_mm)), box.width() - kept_free);
        if (wide > rest.width() + 1) {
            if (++line == lines) return out;
            rest = line_of(frame, box, line, lines);
            rest.r -= line + 1 == lines ? kept_free : 0;
        }
        out.push_back(rest.cut_left(wide));
        rest.cut_left(gap);
    }
    return out;
}

}  // namespace

float candidate_lines_height(const Frame& frame, int lines) {
    return key_height(frame) * static_cast<float>(lines) + frame.mm(gap_mm) * static_cast<float>(lines - 1);
}

int candidate_grid(Frame& frame, const Rect& box, std::string_view name,
                   std::span<const kiosk::WritingCandidate> candidates) {
    const float gap = frame.mm(gap_mm), width = (box.width() - gap * (columns - 1)) / columns;
    int tapped = no_candidate;
    for (std::size_t i = 0; i < columns * grid_lines; ++i) {
        const Rect line = line_of(frame, box, static_cast<int>(i) / columns, grid_lines);
        const Rect place =
            rect_at(line.l + static_cast<float>(i % columns) * (width + gap), line.t, width, line.height());
        if (i >= candidates.size())
            frame.paint.fill(place, Tone::sunk, corner_radius(frame.paint));
        else if (word_key(frame, place, key_of(name, i, candidates[i])))
            tapped = static_cast<int>(i);
    }
    return tapped;
}

int CandidateLines::draw(Frame& frame, const Rect& box, std::string_view name,
                         std::span<const kiosk::WritingCandidate> candidates) {
    if (first_ >= candidates.size()) first_ = 0;
    const auto from = candidates.subspan(first_);
    const float turn = frame.mm(narrowest_mm + gap_mm);
    const bool all = first_ == 0 && places(frame, box, from, 0).size() == from.size();
    const std::vector<Rect> shown = places(frame, box, from, all ? 0 : turn);
    int tapped = no_candidate;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (word_key(frame, shown[i], key_of(name, first_ + i, from[i]))) tapped = static_cast<int>(first_ + i);
    if (all) return tapped;
    Rect last = line_of(frame, box, lines_in(frame, box) - 1, lines_in(frame, box));
    WordKey more{name, page_key, frame.tr("More words"), icon::expand_more};
    more.icon_only = true;
    if (word_key(frame, last.cut_right(frame.mm(narrowest_mm)), more)) {
        first_ += std::max<std::size_t>(1, shown.size());
        frame.animate();
    }
    return tapped;
}

}  // namespace ui
