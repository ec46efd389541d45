#include "ui/counter/customer_card.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {
constexpr float least_name_mm = 25;
}  // namespace

float customer_card_height(const Frame& frame) {
    const Scale& scale = frame.paint.scale;
    return scale.line_px(TextSize::title) + scale.line_px(TextSize::body) + frame.mm(9);
}

void customer_card(Frame& frame, const Rect& box, const kiosk::Customer& customer, kiosk::Points spends) {
    const Paint& paint = frame.paint;
    card(paint, box);
    const float size = std::min(frame.mm(22), box.height() - frame.mm(8));
    seal(paint, rect_at(box.l + frame.mm(5), box.middle().y - size / 2, size, size), customer.seal, SealCut::voice);
    const kiosk::Points left = customer.balance - spends;
    const TextStyle number{Face::title, TextSize::title, left.value < 0 ? Tone::voice_text : Tone::done_text,
                           Align::right},
        small{Face::text, TextSize::body, Tone::soft, Align::right};
    const std::string points = frame.wording.points(left);
    const std::string what = frame.tr(spends.value > 0 ? msgid("left afterwards") : msgid("to spend now"));
    const float line = paint.scale.line_px(number.size), high = line + paint.scale.line_px(small.size),
                width = std::max(paint.width_of(points, number), paint.width_of(what, small)),
                right = box.r - frame.mm(6), top = box.middle().y - high / 2;
    Rect words{box.l + size + frame.mm(10), box.t, right, box.b};
    // Who it is comes first; in a narrow column there is no room for the points.
    if (words.width() - width > frame.mm(least_name_mm)) {
        paint.text({right, top}, points, number);
        paint.text({right, top + line}, what, small);
        words.cut_right(width + frame.mm(5));
    }
    WordPair pair{customer.shown_name, customer.place};
    pair.title_style.max_lines = pair.sentence_style.max_lines = 1;
    word_pair(paint, words, pair);
}

}  // namespace ui
