#include "kiosk/device/handwriting.h"

#include <algorithm>

namespace kiosk {

namespace {

// Of a stroke with too many points every so many, the last among them.
Stroke readable(const Stroke& stroke) {
    Stroke out;
    const std::size_t count = std::min(stroke.size(), HandwritingAsk::points_at_most);
    for (std::size_t i = 0; i < count; ++i) {
        const InkPoint point = stroke[count == 1 ? 0 : i * (stroke.size() - 1) / (count - 1)];
        out.push_back({std::clamp(point.x, 0, ink_side - 1), std::clamp(point.y, 0, ink_side - 1)});
    }
    return out;
}

}  // namespace

std::vector<Stroke> readable_ink(const std::vector<Stroke>& strokes) {
    std::vector<Stroke> out;
    for (const Stroke& stroke : strokes)
        if (!stroke.empty() && out.size() < HandwritingAsk::strokes_at_most) out.push_back(readable(stroke));
    return out;
}

Result<std::unique_ptr<Handwriting>> Handwriting::open(const Files& files) {
    auto handwriting = std::make_unique<Handwriting>();
    auto zinnia = Zinnia::open(files.zinnia);
    if (!zinnia) return fail(zinnia);
    handwriting->zinnia_ = std::move(*zinnia);
    return handwriting;
}

WritingAnswer Handwriting::characters_of(const HandwritingAsk& ask) {
    WritingAnswer answer{ask.number, {}, {}};
    const std::vector<Stroke> ink = readable_ink(ask.strokes);
    if (ink.empty()) return answer;
    for (std::string& character : zinnia_->read(ink, HandwritingAsk::candidates_at_most))
        answer.candidates.push_back({std::move(character), 0});
    return answer;
}

}  // namespace kiosk
