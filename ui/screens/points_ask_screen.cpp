// Before the card: one picture, three steps, and what to do without a card. No PIN for looking.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

class PointsAskScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

// The QR code on the drawn card: three finder squares and an even sprinkle; it is a picture, not a code that could be
// scanned.
void drawn_code(const Paint& paint, const Rect& box) {
    constexpr int modules = 21;
    const float m = box.width() / modules;
    const auto square = [&](int x, int y, int n, Tone tone) {
        paint.fill(rect_at(box.l + m * static_cast<float>(x), box.t + m * static_cast<float>(y),
                           m * static_cast<float>(n), m * static_cast<float>(n)),
                   tone);
    };
    for (const auto& [x, y] : {std::pair{0, 0}, std::pair{14, 0}, std::pair{0, 14}}) {
        square(x, y, 7, Tone::ink);
        square(x + 1, y + 1, 5, Tone::card);
        square(x + 2, y + 2, 3, Tone::ink);
    }
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            const bool finder = (x < 8 && y < 8) || (x > 12 && y < 8) || (x < 8 && y > 12);
            if (!finder && (x * 7 + y * 5 + x * y) % 3 == 0) square(x, y, 1, Tone::ink);
        }
}

void drawn_card(Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    paint.fill(box, Tone::card, frame.mm(5));
    paint.fill_top_rounded({box.l, box.t, box.r, box.t + box.height() * 0.28F}, Tone::voice, frame.mm(5));
    paint.frame(box, Tone::voice, frame.mm(1.1F), frame.mm(5));
    const TextSize written = paint.scale.large() ? TextSize::body : TextSize::title;
    const float line = paint.scale.line_px(written);
    paint.paragraph({box.l + frame.mm(6), box.t + box.height() * 0.14F - line / 2, box.r - frame.mm(4), box.b},
                    frame.boards.village.name, {Face::title, written, Tone::on_voice, Align::left, 1});
    const float size = box.height() * 0.36F;
    seal(paint, rect_at(box.l + frame.mm(6), box.t + box.height() * 0.40F, size, size), frame.boards.village.seal,
         SealCut::line);
    const float code = box.height() * 0.56F;
    drawn_code(paint, rect_at(box.r - frame.mm(6) - code, box.t + box.height() * 0.36F, code, code));
}

void picture(Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    card(paint, box);
    motif::corners(paint, box, frame.mm(5.5F), frame.mm(0.154F), Tone::voice, frame.mm(1), true, false);
    const float x = box.middle().x, slot = box.b - frame.mm(9) - paint.scale.line_px(TextSize::body),
                wide = frame.mm(40);
    const Rect drawn = rect_at(x - frame.mm(37.8F), box.t + frame.mm(10), frame.mm(75.6F),
                               std::min(frame.mm(48), slot - box.t - frame.mm(33)));
    const std::array beam{Point{drawn.l + frame.mm(1), drawn.b}, Point{drawn.r - frame.mm(1), drawn.b},
                          Point{x + frame.mm(27), slot}, Point{x - frame.mm(27), slot}};
    paint.polygon(beam, Tone::voice_tint);
    drawn_card(frame, drawn);
    const std::array scanner{Point{x - wide + frame.mm(8), slot},
                             Point{x + wide - frame.mm(8), slot},
                             Point{x + wide, slot + frame.mm(8)},
                             Point{x + wide, box.b},
                             Point{x - wide, box.b},
                             Point{x - wide, slot + frame.mm(8)}};
    paint.polygon(scanner, Tone::soft);
    paint.fill(rect_at(x - frame.mm(26), slot + frame.mm(2), frame.mm(52), frame.mm(4.5F)), Tone::voice,
               frame.mm(2.2F));
    paint.fill(rect_at(x - frame.mm(24), slot + frame.mm(3.7F), frame.mm(48), frame.mm(1.2F)), Tone::card,
               frame.mm(0.6F));
    paint.paragraph({x - wide, slot + frame.mm(7), x + wide, box.b}, frame.tr("Scanner"),
                    {Face::text, TextSize::body, Tone::card, Align::center, 1});
    for (int i = 0; i < 2; ++i) {
        const float y = drawn.b + frame.mm(3 + 8.5F * static_cast<float>(i)), arrow = drawn.l - frame.mm(17);
        paint.polyline(std::array{Point{arrow - frame.mm(6.5F), y}, Point{arrow, y + frame.mm(5)},
                                  Point{arrow + frame.mm(6.5F), y}},
                       i == 0 ? Tone::border : Tone::voice, frame.mm(1.8F));
    }
    const float up = drawn.r + frame.mm(15);
    paint.icon({up, drawn.b + frame.mm(2)}, icon::arrow_upward, frame.mm(9), Tone::border);
    paint.icon({up, slot - frame.mm(4)}, icon::arrow_downward, frame.mm(9), Tone::border);
    WordPair hand{frame.tr("a hand's width"), ""};
    hand.title_style.max_lines = 3;
    word_pair(paint, {up + frame.mm(6), drawn.b, box.r - frame.mm(2), slot}, hand);
}

// The three steps: beside each other where every word fits, else below each other.
struct Steps {
    std::array<WordPair, 3> words;
    bool beside = true;
    float each = 0, height = 0;  // One step's card, without the gaps.
};

constexpr float step_words_mm = 27.8F;  // Where a step's words begin, after its seal.

Steps steps_of(const Frame& frame, float width) {
    const Paint& paint = frame.paint;
    Steps steps{{WordPair{frame.tr("Code down"), frame.tr("black squares to the red light")},
                 WordPair{frame.tr("Hold it there"), frame.tr("a hand's width above")},
                 WordPair{frame.tr("Hear the sound"), frame.tr("your points appear")}}};
    steps.each = (width - 2 * frame.mm(5)) / 3;
    const float edge = frame.mm(step_words_mm + 2);
    for (const WordPair& words : steps.words)
        steps.beside =
            steps.beside && std::max(paint.width_of(words.title, words.title_style),
                                     paint.width_of(words.sentence, words.sentence_style)) <= steps.each - edge;
    if (!steps.beside) steps.each = width;
    steps.height = frame.mm(28);
    for (const WordPair& words : steps.words)
        steps.height = std::max(steps.height, word_pair_height(paint, words, steps.each - edge) + frame.mm(4));
    return steps;
}

float steps_height(const Frame& frame, float width) {
    const Steps steps = steps_of(frame, width);
    return steps.beside ? steps.height : 3 * steps.height + 2 * frame.mm(4);
}

void draw_steps(Frame& frame, Rect place) {
    const Paint& paint = frame.paint;
    const Steps steps = steps_of(frame, place.width());
    const float size = frame.mm(18.8F);
    for (std::size_t i = 0; i < steps.words.size(); ++i) {
        const auto n = static_cast<float>(i);
        const Rect box = steps.beside
                             ? rect_at(place.l + n * (steps.each + frame.mm(5)), place.t, steps.each, steps.height)
                             : rect_at(place.l, place.t + n * (steps.height + frame.mm(4)), steps.each, steps.height);
        card(paint, box);
        seal(paint, rect_at(box.l + frame.mm(5), box.middle().y - size / 2, size, size),
             frame.wording.numeral(static_cast<std::int64_t>(i + 1)), SealCut::line);
        word_pair(paint, {box.l + frame.mm(step_words_mm), box.t, box.r - frame.mm(2), box.b}, steps.words[i]);
    }
}

// What to do without a card: two doors, two tiles, and a word of calm.
struct Help {
    std::string head, calm;
    Tile call, by_name, lost, earn, shop;
    TextStyle head_style{Face::title, TextSize::head, Tone::gink, Align::left, 2};
    TextStyle calm_style{Face::text, TextSize::body, Tone::gsoft, Align::left, 3};
    float door_px = 0, tile_px = 0, height = 0;
};

Help help_of(const Frame& frame, float width) {
    Help help;
    help.head = frame.tr("No card with you? No matter");
    help.calm = frame.tr("Names are masked; the page closes a minute after the last touch");
    help.by_name = {"by_name", icon::how_to_reg, frame.tr("Check in by name"), frame.tr("No card, no writing"),
                    accent::done};
    help.call = {"call_help", icon::support_agent, frame.tr("Get help"), frame.tr("They look up your points for you"),
                 accent::voice};
    help.lost = {"lost_card", icon::credit_card, frame.tr("Card lost"), frame.tr("A new one, and every point stays"),
                 accent::honor};
    help.earn = {"how_to_earn", icon::lightbulb_outline, frame.tr("How to earn points"),
                 frame.tr("Every rule says what it earns"), accent::done};
    help.shop = {"to_shop", icon::storefront, frame.tr("Points shop"), frame.tr("What there is for your points"),
                 accent::honor};
    const float half = (width - frame.mm(5)) / 2;
    help.door_px =
        std::max({frame.mm(49.6F), door_height(frame, half, help.by_name), door_height(frame, half, help.call)});
    help.tile_px = std::max({frame.mm(35.7F), tile_height(frame, half, help.lost), tile_height(frame, half, help.earn),
                             tile_height(frame, width, help.shop)});
    help.height = frame.paint.height_of(help.head, width, help.head_style) + help.door_px + 2 * help.tile_px +
                  frame.paint.height_of(help.calm, width - frame.mm(11), help.calm_style) + frame.mm(4 + 5 + 5 + 8 + 4);
    return help;
}

void draw_help(Frame& frame, Rect place) {
    const Paint& paint = frame.paint;
    const Help help = help_of(frame, place.width());
    place.cut_top(paint.paragraph(place, help.head, help.head_style) + frame.mm(4));
    const float half = (place.width() - frame.mm(5)) / 2;
    Rect doors = place.cut_top(help.door_px);
    if (door(frame, doors.cut_left(half), help.by_name)) frame.go("check_in_by_name");
    doors.cut_left(frame.mm(5));
    if (door(frame, doors, help.call)) {
        frame.ask(kiosk::CallHelp{});
        frame.go("help");
    }
    place.cut_top(frame.mm(5));
    Rect row = place.cut_top(help.tile_px);
    const Rect left = row.cut_left(half);
    row.cut_left(frame.mm(5));
    if (tile(frame, left, help.lost)) frame.go("help");
    if (tile(frame, row, help.earn)) frame.go("rules");
    place.cut_top(frame.mm(5));
    if (tile(frame, place.cut_top(help.tile_px), help.shop)) frame.go("shop");
    place.cut_top(frame.mm(8));
    const float line = paint.scale.line_px(TextSize::body),
                width = paint.width_of(help.calm, help.calm_style) + frame.mm(11),
                x = std::max(place.l, place.middle().x - width / 2);
    paint.icon({x + frame.mm(4), place.t + line / 2}, icon::verified_user, frame.mm(9), Tone::gsoft);
    paint.paragraph({x + frame.mm(11), place.t, place.r, place.b}, help.calm, help.calm_style);
}

void PointsAskScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("My points"), frame.tr("Your card is enough, no password; it closes by itself"));
    const bool portrait = frame.portrait();
    const float gap = frame.mm(4), between = frame.mm(8), left_width = portrait ? place.width() : place.width() * 0.52F,
                right_width = portrait ? place.width() : place.width() - left_width - between;
    const float shown = frame.mm(frame.paint.scale.large() ? 108 : 97.7F), steps = steps_height(frame, left_width),
                help = help_of(frame, right_width).height,
                all = portrait ? shown + steps + help + gap + between : std::max(help, shown + steps + gap);
    const Rect region{frame.content.l, place.t - frame.mm(1), frame.content.r - frame.mm(5), frame.content.b};
    const float y = place.t - scroll_.begin(frame, target_id("points_ask_scroll"), region, all + frame.mm(4));
    picture(frame, {place.l, y, place.l + left_width, y + shown});
    draw_steps(frame, {place.l, y + shown + gap, place.l + left_width, y + shown + gap + steps});
    const float top = portrait ? y + shown + gap + steps + between : y;
    draw_help(frame, {place.r - right_width, top, place.r, top + help});
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_points_ask_screen(const Route& /*route*/) { return std::make_unique<PointsAskScreen>(); }

}  // namespace ui
