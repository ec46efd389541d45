#include "ui/counter/till.h"

#include <algorithm>
#include <array>

#include "ui/counter/customer_card.h"
#include "ui/counter/fault_words.h"
#include "ui/counter/goods_key.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5;

const kiosk::Goods* goods_of(const Frame& frame, kiosk::GoodsId id) {
    const auto found = std::ranges::find(frame.boards.goods, id, &kiosk::Goods::id);
    return found == frame.boards.goods.end() ? nullptr : &*found;
}

}  // namespace

void Till::clear() {
    basket_.clear();
    pin_.clear();
    asks_pin_ = of_purse_ = false;
    goods_scroll_.to_top();
}

void Till::draw_waiting(Frame& frame, const Rect& place) {
    empty_state(frame, place, icon::qr_code_scanner, frame.tr("Hold the resident's card to the scanner"),
                frame.tr("Then tap the goods; reserved ones stand ready by themselves."));
}

void Till::draw_goods(Frame& frame, const Rect& whole) {
    const Rect place{whole.l, whole.t, whole.r - frame.mm(5), whole.b};  // Beside them stands the scroll bar.
    const auto& goods = frame.boards.goods;
    if (goods.empty())
        return empty_state(frame, place, icon::storefront, frame.tr("Nothing is on offer yet"),
                           frame.tr("The office brings in the list of goods."));
    const float gap = frame.mm(gap_mm), least = frame.mm(frame.paint.scale.large() ? 105 : 58);
    const auto columns = static_cast<std::size_t>(std::max(1.0F, (place.width() + gap) / (least + gap)));
    const float width = (place.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                high = goods_key_height(frame);
    const std::size_t rows = (goods.size() + columns - 1) / columns;
    const float all = static_cast<float>(rows) * (high + gap);
    const Rect region{place.l - frame.mm(1), place.t, whole.r, place.b};
    const float top = place.t - goods_scroll_.begin(frame, target_id("counter_goods"), region, all);
    for (std::size_t i = 0; i < goods.size(); ++i) {
        const std::size_t row = i / columns, column = i % columns;
        const Rect box = rect_at(place.l + static_cast<float>(column) * (width + gap),
                                 top + static_cast<float>(row) * (high + gap), width, high);
        if (!frame.in_sight(box, region)) continue;
        if (!goods_key(frame, box, goods[i], basket_.pieces_of(goods[i].id))) continue;
        basket_.add(goods[i], 1);
        frame.animate();
    }
    goods_scroll_.end(frame);
}

// What was put aside before comes first: it is fetched as it is.
void Till::draw_reserved(Frame& frame, Rect& place, const kiosk::Customer& customer) {
    for (const kiosk::Redemption& redemption : customer.reservations) {
        if (redemption.lines.empty() || place.height() < 2 * button_height(frame)) return;
        std::string words = redemption.lines.front().name;
        if (redemption.lines.size() > 1) words += frame.tr(" and more");
        if (button(frame, place.cut_top(two_line_button_height(frame)),
                   {"fetch", frame.tr("Hand over what was reserved"), icon::shopping_basket, words, ButtonLook::done,
                    false, redemption.number}))
            frame.ask(kiosk::FetchReservation{redemption.id});
        place.cut_top(frame.mm(gap_mm));
    }
}

void Till::draw_lines(Frame& frame, const Rect& place) {
    const Paint& paint = frame.paint;
    const float high = stepper_height(frame), row = high + frame.mm(4), keys = frame.mm(88);
    const Rect region{place.l - frame.mm(1), place.t, place.r + frame.mm(4), place.b};
    const float all = static_cast<float>(basket_.lines().size()) * row;
    float y = place.t - basket_scroll_.begin(frame, target_id("counter_basket"), region, all);
    const std::vector<kiosk::BasketLine> lines = basket_.lines();
    for (const kiosk::BasketLine& line : lines) {
        const Rect box = rect_at(place.l, y, place.width(), high);
        y += row;
        const kiosk::Goods* goods = goods_of(frame, line.goods);
        if (!goods || !frame.in_sight(box, region)) continue;
        const std::string worth = frame.wording.points({line.shown_price.value * line.quantity});
        WordPair words{goods->name, worth};
        words.title_style.max_lines = words.sentence_style.max_lines = 1;
        word_pair(paint, {box.l, box.t, box.r - keys, box.b}, words);
        const std::string id = "basket_" + goods->code;
        const bool more = line.quantity < goods->available() && line.quantity < kiosk::most_pieces;
        const int change =
            stepper(frame, {box.r - keys, box.t, box.r, box.b}, {id, std::to_string(line.quantity), true, more});
        if (change == 0) continue;
        basket_.add(*goods, change);
        frame.animate();
    }
    basket_scroll_.end(frame);
}

kiosk::Basket Till::asked() const {
    kiosk::Basket basket = basket_.asked();
    basket.of_purse = of_purse_;
    return basket;
}

void Till::draw_payer(Frame& frame, const Rect& row) {
    const std::array<Choice, 2> choices{Choice{frame.tr("Own points"), icon::stars},
                                        Choice{frame.tr("Of the household"), icon::home}};
    const int tapped = segmented_choice(frame, row, "payer", choices, of_purse_ ? 1 : 0);
    if (tapped < 0) return;
    of_purse_ = tapped == 1;
    frame.animate();
}

// Up to what staff may answer for, their word is enough; above it, and for the household's points, the resident types.
void Till::take(Frame& frame, const kiosk::Customer& customer) {
    if (basket_.total() <= customer.may_vouch && !of_purse_) return frame.ask(kiosk::TakeBasket{asked(), {}});
    asks_pin_ = true;
    frame.animate();
}

// Upright there is room beside the sum for who pays; else it stands below.
void Till::draw_sum(Frame& frame, Rect& place, bool choice) {
    const Paint& paint = frame.paint;
    const float head = paint.scale.line_px(TextSize::head), high = segmented_choice_height(frame);
    const bool beside = choice && frame.upright();
    if (choice && !beside) {
        draw_payer(frame, place.cut_bottom(high));
        place.cut_bottom(frame.mm(3));
    }
    Rect sum = place.cut_bottom(beside ? high : head);
    paint.text({sum.r, sum.middle().y - head / 2}, frame.wording.points(basket_.total()),
               {Face::title, TextSize::head, Tone::voice_text, Align::right});
    if (beside)
        draw_payer(frame, sum.cut_left(sum.width() * 0.66F));
    else
        paint.paragraph(sum, frame.tr("Together"), {Face::text, TextSize::body, Tone::soft, Align::left, 1});
}

void Till::draw_basket(Frame& frame, Rect place, const kiosk::Counter& counter) {
    const Paint& paint = frame.paint;
    card(paint, place);
    place = place.inset(frame.mm(6), frame.mm(5));
    const kiosk::Points total = basket_.total();
    const bool has_purse = counter.customer && counter.customer->purse > kiosk::Points{};
    of_purse_ = of_purse_ && has_purse;
    const bool reaches = counter.customer && total <= (of_purse_ ? counter.customer->purse : counter.customer->balance);
    const ButtonState state = !basket_.empty() && reaches ? ButtonState::ready : ButtonState::off;
    if (button(frame, place.cut_bottom(button_height(frame)),
               {"take", frame.tr("The sum is right, hand over"), icon::check, "", ButtonLook::main, false, 0, state}) &&
        counter.customer)
        take(frame, *counter.customer);
    place.cut_bottom(frame.mm(4));
    const std::string said = !basket_.empty() && !reaches ? std::string(frame.tr("The points do not reach for this"))
                                                          : fault_words(frame, counter.fault);
    const TextStyle fault{Face::bold, TextSize::body, Tone::voice_text, Align::left, 3};
    if (!said.empty()) paint.paragraph(place.cut_bottom(paint.height_of(said, place.width(), fault)), said, fault);
    draw_sum(frame, place, has_purse && !basket_.empty());
    place.cut_bottom(frame.mm(3));
    paint.paragraph(place.cut_top(paint.scale.line_px(TextSize::title) + frame.mm(2)), frame.tr("This one"),
                    {Face::title, TextSize::title, Tone::ink, Align::left, 1});
    if (counter.customer) draw_reserved(frame, place, *counter.customer);
    draw_lines(frame, place);
}

void Till::draw_pin(Frame& frame, Rect place, const kiosk::Customer& customer, const std::string& said) {
    // Beside the pad where it needs the whole height.
    Rect row = frame.upright() ? place.cut_bottom(button_height(frame)) : place.cut_left(place.width() * 0.26F);
    row = row.cut_bottom(button_height(frame));
    frame.upright() ? place.cut_bottom(frame.mm(gap_mm)) : place.cut_right(row.width());
    const std::string words = frame.wording.fill(frame.tr("{points}: the resident types the PIN"),
                                                 {{"points", frame.wording.points(basket_.total())}});
    const TextStyle title{Face::title, TextSize::title, Tone::gink, Align::center, 2};
    place.cut_top(frame.paint.paragraph(place, words, title) + frame.mm(3));
    if (!customer.pad) {
        empty_state(frame, place, icon::lock, frame.tr("No PIN is set yet"),
                    frame.tr("It is set at the terminal, with the card. Or take less."));
    } else if (auto pin = pin_.draw_page(frame, place, customer.pad, said)) {
        frame.ask(kiosk::TakeBasket{asked(), std::move(*pin)});
    }
    if (!button(frame, row, {"pin_back", frame.tr("Back to the goods"), icon::undo})) return;
    asks_pin_ = false;
    pin_.clear();
    frame.animate();
}

void Till::draw(Frame& frame, Rect place, const kiosk::Counter& counter) {
    const kiosk::ResidentId who = counter.customer ? counter.customer->resident : kiosk::ResidentId{};
    if (who != customer_) clear();
    customer_ = who;
    if (!counter.customer) return draw_waiting(frame, place);
    if (asks_pin_) return draw_pin(frame, place, *counter.customer, fault_words(frame, counter.fault));
    const float gap = frame.mm(gap_mm);
    Rect right = frame.upright() ? place.cut_bottom(place.height() * 0.45F) : place.cut_right(place.width() * 0.34F);
    frame.upright() ? place.cut_bottom(gap) : place.cut_right(gap);
    customer_card(frame, place.cut_top(customer_card_height(frame)), *counter.customer,
                  of_purse_ ? kiosk::Points{} : basket_.total());
    place.cut_top(gap);
    draw_goods(frame, place);
    draw_basket(frame, right, counter);
}

}  // namespace ui
