#include "ui/shop/reserve_sheet.h"

#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/shop/shelf.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Goods;

constexpr float picture_mm = 84, gap_mm = 6, row_mm = 21;
constexpr TextStyle title_style{Face::title, TextSize::head, Tone::gink, Align::left, 2},
    sentence_style{Face::text, TextSize::body, Tone::gsoft, Align::left, 2},
    price_style{Face::bold, TextSize::head, Tone::gvoice, Align::left, 1};

// What there is to pay with: their own points, or what they may still spend of the household's.
kiosk::Points funds_of(const Frame& frame, bool of_purse) {
    if (!frame.visit) return {};
    const auto& purse = frame.visit->purse;
    return of_purse && purse ? purse->spendable() : frame.visit->balance;
}

bool has_purse(const Frame& frame) {
    return frame.visit && funds_of(frame, true) > kiosk::Points{} && frame.visit->purse;
}

// How many one may have now: of the shelf, for the points, in a month.
std::int32_t most_of(const Frame& frame, const Goods& goods, bool of_purse) {
    std::int64_t most = std::min<std::int64_t>(kiosk::most_pieces, goods.available());
    if (frame.visit && goods.price.value > 0)
        most = std::min(most, funds_of(frame, of_purse).value / goods.price.value);
    if (goods.month_limit > 0) most = std::min<std::int64_t>(most, goods.month_limit);
    return static_cast<std::int32_t>(std::max<std::int64_t>(0, most));
}

std::string title_of(const Frame& frame, const Goods& goods, std::int32_t n) {
    if (!frame.visit) return goods.name;
    return frame.wording.fill(frame.tr("Put {n} {unit} of {goods} aside"),
                              {{"n", frame.wording.count(n)}, {"unit", goods.unit}, {"goods", goods.name}});
}

std::string limit_of(const Frame& frame, const Goods& goods) {
    if (goods.month_limit <= 0) return {};
    return frame.wording.fill(frame.tr("at most {n} a month for one person"),
                              {{"n", pieces_of(frame, goods.month_limit, goods.unit)}});
}

std::string shelf_sentence(const Frame& frame, const Goods& goods) {
    if (goods.available() <= 0) return frame.tr("All gone; ask at the counter when there will be more");
    std::string words = frame.wording.fill(frame.tr("{n} {unit} on the shelf"),
                                           {{"n", frame.wording.number(goods.available())}, {"unit", goods.unit}});
    const std::string limit = limit_of(frame, goods);
    return limit.empty() ? words : words + frame.tr(", ") + limit;
}

std::string price_words(const Frame& frame, const Goods& goods) {
    const std::string price = frame.wording.points(goods.price);
    if (goods.unit.empty()) return price;
    return frame.wording.fill(frame.tr("{points} for one {unit}"), {{"points", price}, {"unit", goods.unit}});
}

// What stands in the box at the foot: when and where, or what is missing.
struct Note {
    std::string_view icon;
    std::string title, sentence;
    WordPair words() const {
        WordPair pair{title, sentence};
        pair.title_style = {Face::bold, TextSize::body, Tone::ink, Align::left, 2};
        pair.sentence_style.max_lines = 3;
        return pair;
    }
};

Note full_note(const Frame& frame, const Goods& goods, std::int32_t n, bool of_purse) {
    if (!frame.visit)
        return {icon::qr_code_scanner, frame.tr("Hold your card to the scanner"),
                frame.tr("Then it can be put aside for you; looking needs no card")};
    if (goods.available() <= 0)
        return {icon::info, frame.tr("All gone"), frame.tr("Choose something else; your points stay yours")};
    if (funds_of(frame, of_purse) < goods.price)
        return {icon::lightbulb_outline,
                frame.wording.fill(frame.tr("{points} short"),
                                   {{"points", frame.wording.points(goods.price - funds_of(frame, of_purse))}}),
                frame.tr("A visit, a lesson, a talk: your points page says what earns some")};
    constexpr std::int64_t day_ms = 86'400'000;
    const std::int64_t last = frame.utc_ms + day_ms * frame.boards.village.reserve_days;
    return {icon::event,
            frame.wording.fill(frame.tr("Fetch it at the counter by {day}, with your card"),
                               {{"day", frame.wording.day_of(frame.wording.today_iso(last))}}),
            frame.wording.fill(frame.tr("If nobody comes for it, the {points} come back by themselves"),
                               {{"points", frame.wording.points({goods.price.value * n})}})};
}

Note note_of(const Frame& frame, const Goods& goods, std::int32_t n, bool of_purse, bool brief) {
    Note note = full_note(frame, goods, n, of_purse);
    if (brief) note.sentence.clear();
    return note;
}

float note_height(const Frame& frame, float width, const Note& note) {
    return std::max(frame.mm(28), word_pair_height(frame.paint, note.words(), width - frame.mm(30)) + frame.mm(8));
}

void draw_note(const Frame& frame, const Rect& box, const Note& note) {
    frame.paint.fill(box, Tone::sunk, corner_radius(frame.paint));
    frame.paint.icon({box.l + frame.mm(13), box.middle().y}, note.icon, frame.mm(11), Tone::info_text);
    word_pair(frame.paint, {box.l + frame.mm(25), box.t, box.r - frame.mm(5), box.b}, note.words());
}

float line_height(const Frame& frame) {
    return std::max(frame.mm(row_mm), frame.paint.scale.line_px(TextSize::title) + frame.mm(4));
}

// Now, aside, afterwards.
void draw_sums(const Frame& frame, Rect place, const Goods& goods, std::int32_t n, bool of_purse) {
    const kiosk::Points now = funds_of(frame, of_purse), aside{goods.price.value * n};
    const std::array<std::pair<const char*, kiosk::Points>, 3> sums{std::pair{frame.tr("To spend now"), now},
                                                                    std::pair{frame.tr("Put aside"), aside},
                                                                    std::pair{frame.tr("Left to spend"), now - aside}};
    const Paint& paint = frame.paint;
    for (const auto& [words, amount] : sums) {
        const Rect row = place.cut_top(line_height(frame));
        hairline(paint, row.l, row.r, row.t, Tone::gline);
        paint.text({row.l, row.middle().y - paint.scale.line_px(TextSize::body) / 2}, words,
                   {Face::text, TextSize::body, Tone::gsoft});
        paint.text({row.r, row.middle().y - paint.scale.line_px(TextSize::title) / 2}, frame.wording.points(amount),
                   {Face::bold, TextSize::title, Tone::gink, Align::right});
    }
}

// Where everything stands: portrait one below the other, landscape in two columns; the picture gives way first.
struct Layout {
    bool beside = false, picture = true, sums = false;
    bool brief = false;         // One line less in the note and on the button.
    float left = 0, right = 0;  // Widths; the same in portrait.
    float head = 0, words_width = 0, note = 0, foot = 0, height = 0;
};

float words_height(const Frame& frame, float width, const Goods& goods, std::int32_t n) {
    const Paint& paint = frame.paint;
    return paint.height_of(title_of(frame, goods, n), width, title_style) + frame.mm(1) +
           paint.height_of(shelf_sentence(frame, goods), width, sentence_style) + frame.mm(2) +
           paint.height_of(price_words(frame, goods), width, price_style) +
           (frame.visit ? frame.mm(2) + stepper_height(frame) : 0) +
           (has_purse(frame) ? frame.mm(gap_mm) + segmented_choice_height(frame) : 0);
}

Layout with_picture(const Frame& frame, Layout layout, const Goods& goods, std::int32_t n, bool picture) {
    layout.picture = picture;
    layout.words_width = layout.left - (picture ? frame.mm(picture_mm + 10) : 0);
    layout.head = std::max(picture ? frame.mm(picture_mm) : 0, words_height(frame, layout.words_width, goods, n));
    const float rest = layout.note + (layout.sums ? 3 * line_height(frame) + frame.mm(gap_mm) : 0);
    layout.height = (layout.beside ? std::max(layout.head, rest) : layout.head + frame.mm(gap_mm) + rest) +
                    frame.mm(gap_mm) + layout.foot;
    return layout;
}

// Where a page is low and letters are large, the picture gives way first, then second lines, then the sums.
Layout layout_of(const Frame& frame, const Goods& goods, std::int32_t n, bool of_purse) {
    Layout layout;
    const float width = std::min(frame.content.width() - frame.mm(24), frame.mm(250));
    layout.beside = !frame.upright();
    layout.left = layout.beside ? width * 0.56F : width;
    layout.right = layout.beside ? width - layout.left - frame.mm(8) : width;
    const bool room = layout.left >= frame.mm(picture_mm + 10 + 100),
               sums = frame.visit && most_of(frame, goods, of_purse) > 0;
    for (int given_up = 0; given_up < 4; ++given_up) {
        layout.brief = given_up >= 2;
        layout.sums = sums && given_up < 3;
        layout.note = note_height(frame, layout.right, note_of(frame, goods, n, of_purse, layout.brief));
        layout.foot = layout.brief ? button_height(frame) : two_line_button_height(frame);
        layout = with_picture(frame, layout, goods, n, room && given_up == 0);
        if (layout.height + frame.mm(30) <= frame.content.height()) break;
    }
    return layout;
}

}  // namespace

void ReserveSheet::draw_words(Frame& frame, Rect place, const Goods& goods) {
    const Paint& paint = frame.paint;
    place.cut_top(paragraph_without_orphan(paint, place, title_of(frame, goods, quantity_), title_style) + frame.mm(1));
    place.cut_top(paragraph_without_orphan(paint, place, shelf_sentence(frame, goods), sentence_style) + frame.mm(2));
    place.cut_top(paint.paragraph(place, price_words(frame, goods), price_style) + frame.mm(2));
    if (!frame.visit) return;
    const std::int32_t most = most_of(frame, goods, of_purse_);
    const int by = stepper(frame, place.cut_top(stepper_height(frame)),
                           {"quantity", std::to_string(quantity_), quantity_ > 1, quantity_ < most});
    if (by != 0) frame.animate();
    quantity_ += by;
    if (!has_purse(frame)) return;
    place.cut_top(frame.mm(gap_mm));
    draw_payer(frame, place.cut_top(segmented_choice_height(frame)));
}

void ReserveSheet::draw_payer(Frame& frame, const Rect& row) {
    const std::array<Choice, 2> choices{Choice{frame.tr("My points"), icon::stars},
                                        Choice{frame.tr("Of the household"), icon::home}};
    const int tapped = segmented_choice(frame, row, "payer", choices, of_purse_ ? 1 : 0);
    if (tapped < 0) return;
    of_purse_ = tapped == 1;
    frame.animate();
}

ReserveSheet::Tap ReserveSheet::draw_foot(Frame& frame, Rect row, const Goods& goods, bool brief) const {
    Tap tap = Tap::none;
    if (!frame.visit) {
        if (button(frame, row, {"look_on", frame.tr("Look on"), icon::close})) tap = Tap::close;
        return tap;
    }
    const Rect left = row.cut_left((row.width() - frame.mm(5)) * 0.34F);
    row.cut_left(frame.mm(5));
    if (button(frame, left, {"look_on", frame.tr("Look on"), icon::close})) tap = Tap::close;
    const bool can = most_of(frame, goods, of_purse_) > 0;
    const Button next{"put_aside",
                      frame.tr("Put it aside"),
                      icon::check,
                      can && !brief ? frame.tr("next: your PIN") : "",
                      ButtonLook::main,
                      false,
                      0,
                      can ? ButtonState::ready : ButtonState::off};
    if (button(frame, row, next)) tap = Tap::next;
    return tap;
}

ReserveSheet::Tap ReserveSheet::draw(Frame& frame) {
    const Goods* goods = find_goods(frame.boards, goods_);
    if (!goods) return Tap::close;
    of_purse_ = of_purse_ && has_purse(frame);
    quantity_ = std::clamp(quantity_, 1, std::max(1, most_of(frame, *goods, of_purse_)));
    const Layout layout = layout_of(frame, *goods, quantity_, of_purse_);
    const std::int32_t shown = quantity_;
    const bool of_purse = of_purse_;
    const Sheet up = sheet(frame, frame.content, "reserve_sheet", layout.height);
    Rect place = up.inside;
    const Tap tap = draw_foot(frame, place.cut_bottom(layout.foot), *goods, layout.brief);
    place.cut_bottom(frame.mm(gap_mm));
    Rect right = place, head = place;
    if (layout.beside) {
        right = head.cut_right(layout.right);
        head.r = head.l + layout.left;
    } else {
        head = right.cut_top(layout.head);
        right.cut_top(frame.mm(gap_mm));
    }
    draw_note(frame, right.cut_bottom(layout.note), note_of(frame, *goods, shown, of_purse, layout.brief));
    if (layout.sums) draw_sums(frame, right, *goods, shown, of_purse);
    if (const float room = place.l - frame.content.l; layout.beside && room >= frame.mm(picture_mm + 20)) {
        // Beside the columns, where the display is wider than a hand's reach.
        goods_picture(frame,
                      rect_at(place.l - frame.mm(picture_mm + 10), place.t, frame.mm(picture_mm), frame.mm(picture_mm)),
                      *goods);
    } else if (layout.picture) {
        goods_picture(frame, rect_at(head.l, head.t, frame.mm(picture_mm), frame.mm(picture_mm)), *goods);
        head.cut_left(frame.mm(picture_mm + 10));
    }
    draw_words(frame, head, *goods);
    return up.dismissed ? Tap::close : tap;
}

}  // namespace ui
