#include "ui/counter/hand_over.h"

#include <algorithm>

#include "ui/counter/customer_card.h"
#include "ui/counter/fault_words.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5, row_mm = 30;

bool line_row(Frame& frame, const Rect& box, const kiosk::RedemptionLine& line, bool ticked) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("hand_line", line.line, box, line.name);
    card(paint, box);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const float size = frame.mm(16);
    const Rect tick = rect_at(box.l + frame.mm(6), box.middle().y - size / 2, size, size);
    if (ticked) {
        paint.fill(tick, Tone::done, frame.mm(2));
        paint.icon(tick.middle(), icon::check, frame.mm(12), Tone::on_done);
    } else {
        paint.frame(tick, Tone::border, frame.mm(0.8F), frame.mm(2));
    }
    const std::string worth = frame.wording.points(line.worth(line.quantity)),
                      pieces = std::to_string(line.quantity) + " " + line.unit,
                      state = frame.tr(ticked ? msgid("goes over the counter") : msgid("stays here, points go back"));
    const TextStyle sum{Face::bold, TextSize::title, ticked ? Tone::ink : Tone::soft, Align::right};
    const float wide = paint.width_of(worth, sum);
    paint.text({box.r - frame.mm(6), box.middle().y - paint.scale.line_px(sum.size) / 2}, worth, sum);
    const std::string name = line.name + "\xE3\x80\x80" + pieces;
    WordPair pair{name, state};
    pair.title_style.max_lines = pair.sentence_style.max_lines = 1;
    word_pair(paint, {tick.r + frame.mm(6), box.t, box.r - wide - frame.mm(11), box.b}, pair);
    return press.tapped;
}

}  // namespace

void HandOver::begin(const kiosk::Redemption& redemption) {
    if (redemption.id == shown_ && ticked_.size() == redemption.lines.size()) return;
    shown_ = redemption.id;
    ticked_.assign(redemption.lines.size(), true);
    scroll_.to_top();
}

kiosk::Points HandOver::given(const kiosk::Redemption& redemption) const {
    kiosk::Points sum;
    for (std::size_t i = 0; i < redemption.lines.size(); ++i)
        if (ticked_[i]) sum = sum + redemption.lines[i].worth(redemption.lines[i].quantity);
    return sum;
}

std::vector<std::int32_t> HandOver::quantities(const kiosk::Redemption& redemption) const {
    std::vector<std::int32_t> all;
    for (std::size_t i = 0; i < redemption.lines.size(); ++i)
        all.push_back(ticked_[i] ? redemption.lines[i].quantity : 0);
    return all;
}

void HandOver::draw_lines(Frame& frame, const Rect& place, const kiosk::Redemption& redemption) {
    const float gap = frame.mm(gap_mm), scale = frame.paint.scale.large() ? 1.4F : 1.0F,
                high = frame.mm(row_mm) * scale;
    const Rect region{place.l - frame.mm(1), place.t, place.r + frame.mm(1), place.b};
    const float all = static_cast<float>(redemption.lines.size()) * (high + gap);
    float y = place.t - scroll_.begin(frame, target_id("hand_over"), region, all);
    for (std::size_t i = 0; i < redemption.lines.size(); ++i) {
        const Rect box = rect_at(place.l, y, place.width(), high);
        y += high + gap;
        if (!frame.in_sight(box, region) || !line_row(frame, box, redemption.lines[i], ticked_[i])) continue;
        ticked_[i] = !ticked_[i];
        frame.animate();
    }
    scroll_.end(frame);
}

void HandOver::draw_sum(Frame& frame, Rect place, const kiosk::Redemption& redemption, const kiosk::CounterFault& why) {
    const Paint& paint = frame.paint;
    card(paint, place);
    place = place.inset(frame.mm(6), frame.mm(5));
    const kiosk::Points sum = given(redemption);
    paint.paragraph(place.cut_top(paint.scale.line_px(TextSize::title)), frame.tr("Hand over"),
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    const std::string fault = fault_words(frame, why);
    const std::string held = frame.wording.fill(frame.tr("Slip {n}; tick each thing as it is given"),
                                                {{"n", std::to_string(redemption.number)}});
    const TextStyle small{fault.empty() ? Face::text : Face::bold, TextSize::body,
                          fault.empty() ? Tone::soft : Tone::voice_text, Align::left, 3};
    place.cut_top(paint.paragraph(place, fault.empty() ? held : fault, small) + frame.mm(3));
    if (place.height() < paint.scale.line_px(TextSize::head)) return;
    const Rect row = place.cut_top(paint.scale.line_px(TextSize::head));
    paint.text({row.r, row.t}, frame.wording.points(sum),
               {Face::title, TextSize::head, Tone::voice_text, Align::right});
}

void HandOver::draw(Frame& frame, Rect place, const kiosk::Counter& counter) {
    if (!counter.handing) return;
    const kiosk::Redemption& redemption = *counter.handing;
    begin(redemption);
    const float gap = frame.mm(gap_mm);
    // Far from where the finger just was, so that a second tap does not end what has begun.
    const Rect foot = place.cut_bottom(button_height(frame));
    place.cut_bottom(gap);
    if (button(frame, {foot.l, foot.t, foot.l + foot.width() * 0.36F, foot.b},
               {"not_handed", frame.tr("Nothing after all"), icon::undo}))
        frame.ask(kiosk::NotHandedOver{redemption.id});
    const ButtonState state = given(redemption).value > 0 ? ButtonState::ready : ButtonState::off;
    if (button(
            frame, {foot.l + foot.width() * 0.36F + gap, foot.t, foot.r, foot.b},
            {"handed", frame.tr("It has gone over the counter"), icon::check, "", ButtonLook::main, false, 0, state}))
        frame.ask(kiosk::HandedOver{redemption.id, quantities(redemption)});
    Rect right = frame.upright() ? place.cut_bottom(place.height() * 0.42F) : place.cut_right(place.width() * 0.36F);
    frame.upright() ? place.cut_bottom(gap) : place.cut_right(gap);
    if (counter.customer && counter.customer->resident == redemption.resident) {
        customer_card(frame, place.cut_top(customer_card_height(frame)), *counter.customer, {});
        place.cut_top(gap);
    }
    draw_lines(frame, place, redemption);
    draw_sum(frame, right, redemption, counter.fault);
}

}  // namespace ui
