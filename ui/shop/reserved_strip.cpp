#include "ui/shop/reserved_strip.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/shop/shop_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float badge_mm = 20.8F, edge_mm = 6.5F, next_mm = 26;

struct Strip {
    std::string title, sentence;
    float words = 0, key = 0, next = 0;  // Widths.
    bool beside = true;
    float height = 0;
    WordPair pair() const { return {title, sentence}; }
};

Strip strip_of(const Frame& frame, float width, const kiosk::Redemption& reserved, std::size_t which, std::size_t all) {
    const Paint& paint = frame.paint;
    Strip strip;
    strip.title =
        frame.wording.fill(frame.tr("Aside for you: {things}"), {{"things", reserved_things(frame, reserved)}});
    strip.sentence = frame.wording.fill(frame.tr("Number {n}, {points} kept for it; fetch it by {day}"),
                                        {{"n", std::to_string(reserved.number)},
                                         {"points", frame.wording.points(reserved.total())},
                                         {"day", fetch_day(frame, reserved.expires_at_ms)}});
    if (all > 1)
        strip.sentence += frame.wording.fill(frame.tr(" ({n} of {all})"),
                                             {{"n", std::to_string(which + 1)}, {"all", std::to_string(all)}});
    strip.key = paint.width_of(frame.tr("No longer wanted"), {Face::title, TextSize::title}) + frame.mm(12);
    strip.next = all > 1 ? frame.mm(next_mm + 4) : 0;
    const float room = width - frame.mm(2 * edge_mm + badge_mm + 5);
    strip.words = room - strip.key - strip.next - frame.mm(5);
    strip.beside = strip.words >= frame.mm(100);
    if (!strip.beside) strip.words = room;
    strip.height = std::max(frame.mm(38), word_pair_height(paint, strip.pair(), strip.words) + frame.mm(8));
    if (!strip.beside) strip.height += button_height(frame) + frame.mm(3);
    return strip;
}

}  // namespace

const kiosk::Redemption* ReservedStrip::shown(const Frame& frame) {
    if (!frame.visit || frame.visit->reservations.empty()) return nullptr;
    which_ %= frame.visit->reservations.size();
    return &frame.visit->reservations[which_];
}

float ReservedStrip::height(const Frame& frame, float width) {
    const kiosk::Redemption* reserved = shown(frame);
    return reserved ? strip_of(frame, width, *reserved, which_, frame.visit->reservations.size()).height : 0;
}

const kiosk::Redemption* ReservedStrip::draw(Frame& frame, const Rect& box) {
    const kiosk::Redemption* reserved = shown(frame);
    if (!reserved) return nullptr;
    const Strip strip = strip_of(frame, box.width(), *reserved, which_, frame.visit->reservations.size());
    card(frame.paint, box);
    Rect place = box.inset(frame.mm(edge_mm), 0);
    Rect keys = strip.beside ? place.cut_right(strip.key + strip.next)
                             : place.cut_bottom(button_height(frame) + frame.mm(5)).inset(0, 0);
    const float high = button_height(frame);
    keys.t = strip.beside ? box.middle().y - high / 2 : keys.t;
    keys.b = keys.t + high;
    const float size = frame.mm(badge_mm);
    badge(frame.paint, {place.l + size / 2, place.middle().y}, size, icon::shopping_basket, accent::info);
    place.cut_left(size + frame.mm(5));
    word_pair(frame.paint, {place.l, place.t, place.l + strip.words, place.b}, strip.pair());
    if (strip.next > 0) {
        const Rect next = keys.cut_left(frame.mm(next_mm));
        keys.cut_left(frame.mm(4));
        Button arrow{"next_aside", frame.tr("Next one aside"), icon::chevron_right};
        arrow.icon_only = true;
        if (button(frame, next, arrow)) {
            ++which_;
            frame.animate();
        }
    }
    return button(frame, keys, {"not_wanted", frame.tr("No longer wanted")}) ? reserved : nullptr;
}

}  // namespace ui
