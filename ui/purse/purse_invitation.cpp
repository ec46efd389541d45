#include "ui/purse/purse_invitation.h"

#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

struct Promise {
    std::string_view icon;
    Accent look;
    const char *title, *sentence;
};

constexpr std::array promises{Promise{icon::home, accent::done, msgid("One purse for the household"),
                                      msgid("Each of you puts in what they like; all of you fetch goods with it.")},
                              Promise{icon::fact_check, accent::honor, msgid("So much a month, and no more"),
                                      msgid("The head of the household says how much each may spend.")},
                              Promise{icon::how_to_reg, accent::info, msgid("Only who says yes takes part"),
                                      msgid("What you keep stays yours. You can leave at any time.")}};

constexpr float highest_mm = 62, badge_mm = 24, margin_mm = 7, gap_mm = 4;

WordPair words_of(const Frame& frame, const Promise& promise) {
    WordPair words{frame.tr(promise.title), frame.tr(promise.sentence)};
    words.sentence_style.max_lines = 4;
    return words;
}

float words_left(const Frame& frame) { return frame.mm(badge_mm + 2 * margin_mm); }

// All of one height.
float promise_height(const Frame& frame, float width) {
    float high = 0;
    for (const Promise& promise : promises)
        high = std::max(high, word_pair_height(frame.paint, words_of(frame, promise),
                                               width - words_left(frame) - frame.mm(margin_mm)));
    return high + frame.mm(12);
}

constexpr float gaps_mm = gap_mm * (promises.size() - 1);

}  // namespace

float purse_invitation_height(const Frame& frame, float width) {
    return promise_height(frame, width) * promises.size() + frame.mm(gaps_mm);
}

float purse_invitation_height_at_most(const Frame& frame, float width) {
    return std::max(purse_invitation_height(frame, width), frame.mm(highest_mm * promises.size() + gaps_mm));
}

void purse_invitation(Frame& frame, const Rect& place) {
    const float least = promise_height(frame, place.width()), left = words_left(frame),
                high = std::clamp((place.height() - frame.mm(gaps_mm)) / promises.size(), least,
                                  std::max(least, frame.mm(highest_mm)));
    Rect rest = place;
    for (const Promise& promise : promises) {
        const Rect box = rest.cut_top(high);
        rest.cut_top(frame.mm(gap_mm));
        card(frame.paint, box);
        badge(frame.paint, {box.l + frame.mm(margin_mm + badge_mm / 2), box.middle().y}, frame.mm(badge_mm),
              promise.icon, promise.look);
        word_pair(frame.paint, {box.l + left, box.t, box.r - frame.mm(margin_mm), box.b}, words_of(frame, promise));
    }
}

}  // namespace ui
