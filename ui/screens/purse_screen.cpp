// The household's purse, after the card: what is in it, who takes part and how much each may spend, what came and went.
#include <algorithm>

#include "ui/icons.h"
#include "ui/points/balance_card.h"
#include "ui/points/entry_row.h"
#include "ui/purse/purse_invitation.h"
#include "ui/purse/purse_steps.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/scene.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Purse;
using kiosk::PurseMember;

constexpr float gap_mm = 5, empty_mm = 90, scene_mm = 90;

class PurseScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool personal() const override { return true; }
    void forget() override { steps_ = PurseSteps(); }

private:
    void draw_foot(Frame& frame, Rect row, const Purse& purse);
    void draw_invitation(Frame& frame, Rect place);
    void draw_page(Frame& frame, Rect place, const Purse& purse);
    void draw_members(Frame& frame, Rect& column, const Rect& region, const Purse& purse);
    static void draw_entries(Frame& frame, Rect& column, const Rect& region, const Purse& purse);

    PurseSteps steps_;
    Scroll scroll_;
};

BalanceCard balance_of(const Frame& frame, const Purse& purse) {
    return {frame.tr("In the household's purse"), purse.balance,
            frame.wording.fill(frame.tr("This month you may spend {left} more, of {limit}"),
                               {{"left", frame.wording.points(purse.own().left())},
                                {"limit", frame.wording.points(purse.own().a_month)}}),
            accent::done};
}

std::string share_words(const Frame& frame, const PurseMember& member) {
    if (!member.takes_part) return frame.tr("takes no part yet");
    return frame.wording.fill(
        frame.tr("may spend {limit} a month, {spent} of it spent"),
        {{"limit", frame.wording.points(member.a_month)}, {"spent", frame.wording.number(member.spent.value)}});
}

ListRow row_of(const Frame& frame, const Purse& purse, std::size_t i) {
    const PurseMember& member = purse.members[i];
    ListRow row{"member", static_cast<std::int64_t>(i), member.shown_name, share_words(frame, member)};
    if (member.head)
        row.title = frame.wording.fill(frame.tr("{name}, head of the household"), {{"name", member.shown_name}});
    row.seal = member.seal;
    row.cut = member.takes_part ? SealCut::done : SealCut::line;
    row.opens = purse.own().head && member.takes_part;
    row.last = i + 1 == purse.members.size();
    return row;
}

kiosk::VisitEntry entry_of(const kiosk::PurseEntry& entry) {
    return {entry.change.value < 0 ? "goods" : "other", entry.what, entry.who, entry.at_ms, entry.change};
}

float members_height(const Frame& frame, float width, const Purse& purse) {
    float high = 0;
    for (std::size_t i = 0; i < purse.members.size(); ++i)
        high += list_row_height(frame, width, row_of(frame, purse, i));
    return high;
}

float entries_height(const Frame& frame, float width, const Purse& purse) {
    if (purse.entries.empty()) return frame.mm(empty_mm);
    float high = 0;
    for (const kiosk::PurseEntry& entry : purse.entries) high += entry_row_height(frame, width, entry_of(entry));
    return high;
}

float title_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::title) + frame.mm(2); }

void draw_title(Frame& frame, Rect& column, const char* words) {
    frame.paint.paragraph(column.cut_top(title_height(frame)), words,
                          {Face::title, TextSize::title, Tone::gink, Align::left, 1});
}

void PurseScreen::draw_members(Frame& frame, Rect& column, const Rect& region, const Purse& purse) {
    draw_title(frame, column, frame.tr("Who takes part"));
    card(frame.paint, {column.l, column.t, column.r, column.t + members_height(frame, column.width(), purse)});
    for (std::size_t i = 0; i < purse.members.size(); ++i) {
        const ListRow row = row_of(frame, purse, i);
        const Rect box = column.cut_top(list_row_height(frame, column.width(), row));
        if (frame.in_sight(box, region) && list_row(frame, box, row) && row.opens) {
            steps_.limit(frame, purse.members[i]);
            frame.animate();
        }
    }
    column.cut_top(frame.mm(gap_mm));
}

void PurseScreen::draw_entries(Frame& frame, Rect& column, const Rect& region, const Purse& purse) {
    draw_title(frame, column, frame.tr("What came and went"));
    if (purse.entries.empty())
        return empty_state(frame, column.cut_top(frame.mm(empty_mm)), icon::home, frame.tr("Nothing in it yet"),
                           frame.tr("Who puts points in first stands here."));
    card(frame.paint, {column.l, column.t, column.r, column.t + entries_height(frame, column.width(), purse)});
    for (std::size_t i = 0; i < purse.entries.size(); ++i) {
        const kiosk::VisitEntry entry = entry_of(purse.entries[i]);
        const Rect box = column.cut_top(entry_row_height(frame, column.width(), entry));
        if (frame.in_sight(box, region))
            entry_row(frame, box, entry, static_cast<std::int64_t>(i), i + 1 == purse.entries.size());
    }
}

// In portrait one column that scrolls as a whole, in landscape the balance stays on the left.
void PurseScreen::draw_page(Frame& frame, Rect place, const Purse& purse) {
    const BalanceCard balance = balance_of(frame, purse);
    const float gap = frame.mm(gap_mm);
    Rect column = place;
    float high = 0;
    if (frame.portrait()) {
        high = balance_card_height(frame, place.width(), balance);
    } else {
        balance_card(frame, column.cut_left(place.width() * 0.44F), balance);
        column.cut_left(gap);
    }
    const float width = column.width(), all = (high > 0 ? high + gap : 0) + 2 * title_height(frame) +
                                              members_height(frame, width, purse) + gap +
                                              entries_height(frame, width, purse) + frame.mm(3);
    const Rect region{column.l - frame.mm(4), place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    column.t -= scroll_.begin(frame, target_id("purse_scroll"), region, all);
    column.b = column.t + all;
    if (high > 0) {
        balance_card(frame, column.cut_top(high), balance);
        column.cut_top(gap);
    }
    draw_members(frame, column, region, purse);
    draw_entries(frame, column, region, purse);
    scroll_.end(frame);
}

void PurseScreen::draw_invitation(Frame& frame, Rect place) {
    const float high = std::max(place.height(), purse_invitation_height(frame, place.width()));
    if (place.height() - purse_invitation_height_at_most(frame, place.width()) > frame.mm(scene_mm))
        attract_scene(frame.paint, frame.content, AttractScene::village, place.b - frame.mm(scene_mm / 3));
    const Rect region{place.l - frame.mm(4), place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    place.t -= scroll_.begin(frame, target_id("invitation_scroll"), region, high);
    place.b = place.t + high;
    purse_invitation(frame, place);
    scroll_.end(frame);
}

void PurseScreen::draw_foot(Frame& frame, Rect row, const Purse& purse) {
    const float gap = frame.mm(gap_mm);
    if (!purse.own().takes_part) {
        if (button(frame, row.cut_left((row.width() - gap) / 2),
                   {"join", frame.tr("I take part"), icon::how_to_reg, "", ButtonLook::main})) {
            steps_.join(frame);
            frame.animate();
        }
        row.cut_left(gap);
        if (button(frame, row, {"not_now", frame.tr("Another time"), icon::close})) frame.navigation.go_back();
        return;
    }
    const bool back = purse.may_take_back > kiosk::Points{};
    const float width = (row.width() - gap) / 2;
    const ButtonState can = frame.visit->balance > kiosk::Points{} ? ButtonState::ready : ButtonState::off;
    if (button(frame, row.cut_left(width),
               {"put_in", frame.tr("Put points in"), icon::add, "", ButtonLook::main, false, 0, can})) {
        steps_.put_in(frame);
        frame.animate();
    }
    row.cut_left(gap);
    const std::string take_back =
        frame.wording.fill(frame.tr("Take {points} back"), {{"points", frame.wording.points(purse.may_take_back)}});
    if (!button(frame, row,
                {back ? "take_back" : "leave", back ? take_back : frame.tr("Take part no longer"),
                 back ? icon::undo : icon::close}))
        return;
    if (back)
        steps_.take_back(frame);
    else
        steps_.leave();
    frame.animate();
}

void PurseScreen::draw(Frame& frame) {
    if (!frame.visit) return;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Household purse"), frame.tr("Points for what all of you need"));
    if (const auto& purse = frame.visit->purse) {
        draw_foot(frame, place.cut_bottom(button_height(frame)), *purse);
        place.cut_bottom(frame.mm(4));
        if (purse->own().takes_part)
            draw_page(frame, place, *purse);
        else
            draw_invitation(frame, place);
    } else {
        empty_state(frame, place, icon::home, frame.tr("There is no purse for you here"),
                    frame.tr("It takes two grown-ups of one household. Ask at the counter."));
    }
    steps_.draw(frame);
}

}  // namespace

std::unique_ptr<Screen> make_purse_screen(const Route& /*route*/) { return std::make_unique<PurseScreen>(); }

}  // namespace ui
