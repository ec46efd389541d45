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

// Each reader's first counts most, its tenth little; what both name counts twice.
constexpr std::size_t asked_for = 20;
constexpr float shapes_weight = 1.0F, zinnia_weight = 0.35F;
class Votes {
public:
    void add(const std::vector<std::string>& characters, float weight) {
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const auto same = [&](const auto& each) { return each.second == characters[i]; };
            auto found = std::ranges::find_if(votes_, same);
            if (found == votes_.end()) found = votes_.insert(found, {0.0F, characters[i]});
            found->first += weight / (static_cast<float>(i) + 2);
        }
    }
    std::vector<std::string> best(std::size_t most) {
        std::ranges::stable_sort(votes_, [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::string> out;
        for (std::size_t i = 0; i < std::min(most, votes_.size()); ++i) out.push_back(std::move(votes_[i].second));
        return out;
    }

private:
    std::vector<std::pair<float, std::string>> votes_;
};

}  // namespace

std::vector<Stroke> readable_ink(const std::vector<Stroke>& strokes) {
    std::vector<Stroke> out;
    for (const Stroke& stroke : strokes)
        if (!stroke.empty() && out.size() < HandwritingAsk::strokes_at_most) out.push_back(readable(stroke));
    return out;
}

Result<std::unique_ptr<Handwriting>> Handwriting::open(const Files& files) {
    auto handwriting = std::make_unique<Handwriting>();
    auto shapes = ShapeModel::open(files.shapes);
    auto zinnia = Zinnia::open(files.zinnia);
    if (shapes) handwriting->shapes_ = std::move(*shapes);
    if (zinnia) handwriting->zinnia_ = std::move(*zinnia);
    if (!shapes && !zinnia) return fail(ErrorCode::device, shapes.error().what + "; " + zinnia.error().what);
    return handwriting;
}

WritingAnswer Handwriting::characters_of(const HandwritingAsk& ask) {
    WritingAnswer answer{ask.number, {}, {}};
    const std::vector<Stroke> ink = readable_ink(ask.strokes);
    if (ink.empty()) return answer;
    Votes votes;
    if (shapes_) votes.add(shapes_->read(ink, asked_for), shapes_weight);
    if (zinnia_) votes.add(zinnia_->read(ink, asked_for), zinnia_weight);
    for (std::string& character : votes.best(HandwritingAsk::candidates_at_most))
        answer.candidates.push_back({std::move(character), 0});
    return answer;
}

}  // namespace kiosk
