// After the card: the balance, the last entries in plain words, what can still be earned. Gone with the visit.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/points/balance_card.h"
#include "ui/points/entry_reason.h"
#include "ui/points/entry_row.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Visit;
using kiosk::VisitEntry;

class PointsScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool personal() const override { return true; }

private:
    enum class Slip : std::uint8_t { none, asked, queued, failed };
    void draw_foot(Frame& frame, Rect row);
    void hear(const kiosk::ShopAnswer& answer);
    void draw_page(Frame& frame, Rect place, const Visit& visit);
    void draw_history(Frame& frame, const Rect& place, const Visit& visit, float y);
    static float history_height(const Frame& frame, float width, const Visit& visit);
    Scroll scroll_;
    std::optional<VisitEntry> asked_;  // "Why so many?" of this one.
    Slip slip_ = Slip::none;           // Of the last entries, on paper.
};

std::string month_sums(const Frame& frame, const Visit& visit) {
    std::string sums = frame.wording.fill(frame.tr("This month earned {earned}, spent {spent}"),
                                          {{"earned", frame.wording.points(visit.earned_this_month)},
                                           {"spent", frame.wording.points(visit.spent_this_month)}});
    if (visit.ending.value > 0)
        sums = frame.wording.fill(frame.tr("{points} end on {date}; "),
                                  {{"points", frame.wording.points(visit.ending)},
                                   {"date", frame.wording.day_with_year(visit.ends_on)}}) +
               sums;
    if (visit.owed.value > 0)
        sums = frame.wording.fill(frame.tr("the next {points} repay what was given by mistake; "),
                                  {{"points", frame.wording.points(visit.owed)}}) +
               sums;
    if (visit.waiting.value > 0)
        sums = frame.wording.fill(frame.tr("{points} waiting for approval; "),
                                  {{"points", frame.wording.points(visit.waiting)}}) +
               sums;
    return sums;
}

BalanceCard balance_of(const Frame& frame, const Visit& visit) {
    return {frame.tr("To spend now"), visit.balance, month_sums(frame, visit)};
}

// The way to the household's purse.
ListRow purse_row(const Frame& frame, const kiosk::Purse& purse) {
    const std::string words = purse.own().takes_part
                                  ? frame.wording.fill(frame.tr("{points} in it, you may spend {left} more this month"),
                                                       {{"points", frame.wording.points(purse.balance)},
                                                        {"left", frame.wording.number(purse.own().left().value)}})
                                  : std::string(frame.tr("Put points together, for what all of you need"));
    ListRow row{"purse", 0, frame.tr("Household purse"), words};
    row.icon = icon::home;
    row.look = accent::done;
    row.last = true;
    return row;
}

// What can still be earned; nothing to say: no title.
struct Hints {
    std::string title, how;
    WordPair words() const {
        WordPair pair{title, how};
        pair.sentence_style.max_lines = 3;
        return pair;
    }
};

Hints hints_of(const Frame& frame, const Visit& visit) {
    std::string how;
    for (const std::string& way : visit.can_earn_how) how += (how.empty() ? "" : frame.tr(", ")) + way;
    if (visit.can_earn_this_week.value > 0)
        return {frame.wording.fill(frame.tr("A visit each day until Sunday earns {points}"),
                                   {{"points", frame.wording.points(visit.can_earn_this_week)}}),
                how.empty() ? "" : frame.wording.fill(frame.tr("and also: {ways}"), {{"ways", how}})};
    if (how.empty()) return {};
    return {frame.tr("More can be earned this week"), how};
}

Rect hint_words(const Frame& frame, const Rect& box) {
    return {box.l + frame.mm(33.3F), box.t, box.r - frame.mm(6), box.b};
}

float hints_height(const Frame& frame, float width, const Hints& hints) {
    if (hints.title.empty()) return 0;
    return std::max(
        frame.mm(34),
        word_pair_height(frame.paint, hints.words(), hint_words(frame, {0, 0, width, 0}).width()) + frame.mm(8));
}

void draw_hints(Frame& frame, const Rect& box, const Hints& hints) {
    if (hints.title.empty()) return;
    const Paint& paint = frame.paint;
    card(paint, box);
    const float size = frame.mm(20.8F);
    badge(paint, {box.l + frame.mm(6.5F) + size / 2, box.middle().y}, size, icon::lightbulb_outline, accent::honor);
    word_pair(paint, hint_words(frame, box), hints.words());
}

float PointsScreen::history_height(const Frame& frame, float width, const Visit& visit) {
    float all = 0;
    for (const VisitEntry& entry : visit.entries) all += entry_row_height(frame, width, entry);
    return all;
}

void PointsScreen::draw_history(Frame& frame, const Rect& place, const Visit& visit, float y) {
    card(frame.paint, {place.l, y, place.r, y + history_height(frame, place.width(), visit)});
    for (std::size_t i = 0; i < visit.entries.size(); ++i) {
        const Rect line = rect_at(place.l, y, place.width(), entry_row_height(frame, place.width(), visit.entries[i]));
        y = line.b;
        if (!frame.in_sight(line, place)) continue;
        const auto row = static_cast<std::int64_t>(i);
        if (!entry_row(frame, line, visit.entries[i], row, i + 1 == visit.entries.size())) continue;
        asked_ = visit.entries[i];
        frame.animate();
    }
}

// In portrait one column that scrolls as a whole, in landscape the balance stays on the left; the hints stand under it
// or, where there is no room, above the history.
void PointsScreen::draw_page(Frame& frame, Rect place, const Visit& visit) {
    const bool portrait = frame.portrait();
    const Hints hints = hints_of(frame, visit);
    const BalanceCard balance_words = balance_of(frame, visit);
    const float gap = frame.mm(5), title = frame.paint.scale.line_px(TextSize::title) + frame.mm(2);
    Rect column = place;
    bool hints_left = false;
    if (!portrait) {
        Rect left = column.cut_left(place.width() * 0.44F);
        column.cut_left(gap);
        const float hint = hints_height(frame, left.width(), hints);
        hints_left = hint > 0 && left.height() - hint - gap >= balance_card_height(frame, left.width(), balance_words);
        if (hints_left) {
            draw_hints(frame, left.cut_bottom(hint), hints);
            left.cut_bottom(gap);
        }
        balance_card(frame, left, balance_words);
    }
    const float balance = portrait ? std::max(frame.mm(frame.paint.scale.large() ? 0 : 106.6F),
                                              balance_card_height(frame, column.width(), balance_words))
                                   : 0,
                hint = hints_left ? 0 : hints_height(frame, column.width(), hints),
                purse = visit.purse ? list_row_height(frame, column.width(), purse_row(frame, *visit.purse)) : 0;
    const float above = (balance > 0 ? balance + gap : 0) + (hint > 0 ? hint + gap : 0) + (purse > 0 ? purse + gap : 0);
    const float rows = visit.entries.empty() ? std::max(frame.mm(110), column.height() - above - title - frame.mm(3))
                                             : history_height(frame, column.width(), visit);
    const Rect region{column.l - frame.mm(4), place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    column.t -= scroll_.begin(frame, target_id("history_scroll"), region, above + title + rows + frame.mm(3));
    column.b = column.t + above + title + rows;
    if (balance > 0) {
        balance_card(frame, column.cut_top(balance), balance_words);
        column.cut_top(gap);
    }
    if (hint > 0) {
        draw_hints(frame, column.cut_top(hint), hints);
        column.cut_top(gap);
    }
    if (visit.purse) {
        const Rect box = column.cut_top(purse);
        card(frame.paint, box);
        if (list_row(frame, box, purse_row(frame, *visit.purse))) frame.go("purse");
        column.cut_top(gap);
    }
    frame.paint.paragraph(column.cut_top(title), frame.tr("What came and went"),
                          {Face::title, TextSize::title, Tone::gink, Align::left, 1});
    if (visit.entries.empty())
        empty_state(frame, column, icon::stars, frame.tr("No entries yet"),
                    frame.tr("Your first check-in will stand here."));
    else
        draw_history(frame, {column.l, region.t, column.r, region.b}, visit, column.t);
    scroll_.end(frame);
}

void PointsScreen::hear(const kiosk::ShopAnswer& answer) {
    if (slip_ != Slip::asked) return;
    slip_ = std::holds_alternative<kiosk::SlipQueued>(answer.outcome) ? Slip::queued : Slip::failed;
}

// A slip is only offered where there is a printer.
void PointsScreen::draw_foot(Frame& frame, Rect row) {
    const bool prints = frame.devices.printer == kiosk::DeviceState::ready;
    const float gap = frame.mm(5), n = prints ? 3 : 2, width = (row.width() - gap * (n - 1)) / n;
    const Rect to_shop = row.cut_left(width);
    row.cut_left(gap);
    if (button(frame, to_shop, {"to_shop", frame.tr("To the points shop"), icon::storefront, "", ButtonLook::main}))
        frame.go("my_shop");
    if (prints) {
        constexpr std::array words{msgid("Print it for me"), msgid("One moment"), msgid("The slip is coming"),
                                   msgid("It did not work")};
        const ButtonState state = slip_ == Slip::none ? ButtonState::ready : ButtonState::off;
        if (button(frame, row.cut_left(width),
                   {"print", frame.tr(words.at(static_cast<std::size_t>(slip_))), icon::print, "", ButtonLook::plain,
                    false, 0, state})) {
            slip_ = Slip::asked;
            frame.ask(kiosk::PrintMyEntries{});
        }
        row.cut_left(gap);
    }
    if (button(frame, row, {"done", frame.tr("Seen, put it away"), icon::check})) frame.navigation.go_home();
}

void PointsScreen::draw(Frame& frame) {
    if (!frame.visit) return;
    if (frame.shop_said) hear(*frame.shop_said);
    const Visit& visit = *frame.visit;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const std::string left =
        frame.wording.fill(frame.tr("Closes in {n} s"), {{"n", std::to_string((frame.visit_ends_in_ms + 999) / 1000)}});
    const Chip timer{left, icon::timer, {Tone::card, Tone::card, Tone::ink, Tone::card}, false, true};
    const std::string spacer = "\xE3\x80\x80";
    heading(frame, place, frame.tr("My points"),
            visit.shown_name + spacer + visit.hamlet + (visit.grid.empty() ? "" : spacer + visit.grid), &timer);
    draw_foot(frame, place.cut_bottom(button_height(frame)));
    place.cut_bottom(frame.mm(4));
    draw_page(frame, place, visit);
    if (!asked_ || !entry_reason_sheet(frame, *asked_)) return;
    asked_.reset();
    frame.animate();
}

}  // namespace

std::unique_ptr<Screen> make_points_screen(const Route& /*route*/) { return std::make_unique<PointsScreen>(); }

}  // namespace ui
