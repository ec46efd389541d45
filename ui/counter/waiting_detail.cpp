#include "ui/counter/waiting_detail.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ui/counter/award_words.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5;

ListRow fact(std::size_t number, std::string_view icon, const Accent& look, std::string title, std::string sentence) {
    ListRow row{"fact", static_cast<std::int64_t>(number), std::move(title), std::move(sentence)};
    row.icon = icon;
    row.look = look;
    row.opens = false;
    return row;
}

std::vector<ListRow> facts_of(const Frame& frame, const kiosk::WaitingAtCounter& row) {
    std::vector<ListRow> facts;
    facts.push_back(fact(0, icon::stars, accent::honor, row.deed, row.award.memo));
    facts.push_back(fact(1, icon::hourglass_empty, accent::info, frame.tr("Why it waits"), waits_words(frame, row)));
    for (const std::string& name : row.approved_by)
        facts.push_back(fact(facts.size(), icon::check_circle, accent::done, frame.tr("Said yes"), name));
    for (const kiosk::AwardVoice& voice : row.objections)
        facts.push_back(fact(facts.size(), icon::warning, accent::voice,
                             frame.wording.fill(frame.tr("{name} objects"), {{"name", voice.shown_name}}),
                             voice.reason));
    facts.back().last = true;
    return facts;
}

struct ReasonSet {
    const char* title;
    std::array<const char*, 3> words;
    std::size_t count;
};

constexpr ReasonSet no_reasons{
    msgid("Why not?"), {msgid("Nobody saw it"), msgid("Somebody else did it"), msgid("Entered by mistake")}, 3},
    objections{msgid("What is the objection?"),
               {msgid("It was not done"), msgid("Somebody else did it"), msgid("Too many points")},
               3},
    findings{msgid("What was found?"), {msgid("Looked at: it is true"), msgid("Talked over together"), ""}, 2};

}  // namespace

void WaitingDetail::draw_facts(Frame& frame, const Rect& place, const kiosk::WaitingAtCounter& row) {
    const auto facts = facts_of(frame, row);
    const float width = place.width() - frame.mm(gap_mm);
    float all = 0;
    for (const ListRow& one : facts) all += list_row_height(frame, width, one);
    const Rect region{place.l - frame.mm(1), place.t, place.r, place.b};
    float y = place.t - scroll_.begin(frame, target_id("waiting_facts"), region, all);
    card(frame.paint, {place.l, y, place.l + width, y + all});
    for (const ListRow& one : facts) {
        const Rect box = rect_at(place.l, y, width, list_row_height(frame, width, one));
        y = box.b;
        if (frame.in_sight(box, region)) list_row(frame, box, one);
    }
    scroll_.end(frame);
}

// The one thing to do stands first and filled; what is not theirs to do is told instead.
bool WaitingDetail::draw_keys(Frame& frame, Rect place, const kiosk::WaitingAtCounter& row,
                              const kiosk::Customer* customer) {
    const float gap = frame.mm(gap_mm), high = button_height(frame);
    const auto next = [&] {
        const Rect box = place.cut_top(high);
        place.cut_top(gap);
        return box;
    };
    const bool yes = row.approve == kiosk::AwardBar::none, no = row.refuse == kiosk::AwardBar::none;
    if (yes && button(frame, next(), {"yes", frame.tr("Yes, it is right"), icon::thumb_up, "", ButtonLook::main}))
        frame.ask(kiosk::ApproveAward{award_});
    if (no && button(frame, next(), {"no", frame.tr("No, and why"), icon::close})) asks_ = Asks::refuse;
    if (row.settle == kiosk::AwardBar::none &&
        button(frame, next(), {"settle", frame.tr("The objection was looked into"), icon::fact_check}))
        asks_ = Asks::settle;
    if (customer && row.object == kiosk::AwardBar::none) {
        const std::string words = frame.wording.fill(frame.tr("{name} objects"), {{"name", customer->shown_name}});
        if (button(frame, next(), {"object", words, icon::record_voice_over})) asks_ = Asks::object;
    }
    const bool back = button(frame, next(), {"back_to_list", frame.tr("Back to the list"), icon::undo});
    std::string told = yes ? "" : bar_words(frame, row.approve);
    if (!customer && row.object == kiosk::AwardBar::none)
        told += (told.empty() ? "" : "\n") + std::string(frame.tr("Who objects holds their card to the scanner"));
    const TextStyle style{Face::text, TextSize::body, Tone::gsoft, Align::left, 6};
    if (!told.empty() && place.height() > frame.paint.height_of(told, place.width(), style))
        frame.paint.paragraph(place, told, style);
    if (asks_ != Asks::nothing || back) frame.animate();
    return back;
}

void WaitingDetail::draw_reasons(Frame& frame, const kiosk::Customer* customer) {
    const ReasonSet& set = asks_ == Asks::refuse ? no_reasons : asks_ == Asks::object ? objections : findings;
    const float gap = frame.mm(gap_mm), title = frame.paint.scale.line_px(TextSize::head), high = button_height(frame),
                n = static_cast<float>(set.count);
    const Sheet up = sheet(frame, frame.content, "award_reasons", title + n * (high + gap));
    Rect place = up.inside;
    frame.paint.paragraph(place.cut_top(title), frame.tr(set.title),
                          {Face::title, TextSize::head, Tone::gink, Align::left, 1});
    int chosen = -1;
    for (std::size_t i = 0; i < set.count; ++i) {
        place.cut_top(gap);
        if (button(
                frame, place.cut_top(high),
                {"reason", frame.tr(set.words.at(i)), {}, "", ButtonLook::plain, false, static_cast<std::int64_t>(i)}))
            chosen = static_cast<int>(i);
    }
    if (chosen >= 0 && asks_ == Asks::refuse)
        frame.ask(kiosk::RefuseAward{award_, static_cast<kiosk::AwardNo>(chosen)});
    if (chosen >= 0 && asks_ == Asks::object && customer)
        frame.ask(kiosk::ObjectToAward{award_, customer->resident, static_cast<kiosk::AwardObjection>(chosen)});
    if (chosen >= 0 && asks_ == Asks::settle)
        frame.ask(kiosk::SettleAward{award_, static_cast<kiosk::AwardFinding>(chosen)});
    if (chosen < 0 && !up.dismissed) return;
    asks_ = Asks::nothing;
    frame.animate();
}

bool WaitingDetail::draw(Frame& frame, Rect place, const kiosk::WaitingAtCounter& row,
                         const kiosk::Customer* customer) {
    const float gap = frame.mm(gap_mm), keys = 5 * (button_height(frame) + gap);
    Rect side = frame.upright() ? place.cut_bottom(std::min(keys, place.height() * 0.6F))
                                : place.cut_right(place.width() * 0.4F);
    frame.upright() ? place.cut_bottom(gap) : place.cut_right(gap);
    draw_facts(frame, place, row);
    const bool back = draw_keys(frame, side, row, customer);
    if (asks_ != Asks::nothing) draw_reasons(frame, customer);
    return back;
}

}  // namespace ui
