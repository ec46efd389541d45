// A slip that somebody brings: its code is scanned, and the page says whether it is ours and what the books say of it,
// so that the paper can be laid beside it.
#include <algorithm>
#include <optional>

#include "ui/counter/counter_page.h"
#include "ui/counter/unfinished.h"
#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::SlipFound;
using kiosk::SlipVerdict;
using Rows = std::vector<std::pair<std::string, std::string>>;

constexpr float gap_mm = 5, edge_mm = 7, badge_mm = 24;

class CounterSlipScreen final : public CounterPage {
public:
    CounterSlipScreen() : CounterPage(kiosk::CounterPage::till) {}
    void draw(Frame& frame) override;
    void forget() override { shown_.reset(); }

private:
    bool shows_slips() const override { return true; }
    void hear(Frame& frame, const kiosk::Counter& counter);
    void draw_rows(Frame& frame, const Rect& place, const Rows& rows);

    std::optional<SlipFound> shown_;
    std::uint64_t heard_turn_ = 0;
    Scroll scroll_;
};

struct Verdict {
    std::string_view icon;
    Accent look;
    const char *title, *sentence;
};

Verdict verdict_of(SlipVerdict verdict) {
    switch (verdict) {
        case SlipVerdict::ours:
            return {icon::verified_user, accent::done, msgid("This slip is ours"),
                    msgid("Lay it beside: the same has to stand on the paper.")};
        case SlipVerdict::not_kept:
            return {icon::info, accent::honor, msgid("Ours, but the books know nothing of it"),
                    msgid("Its number is right. Ask the office.")};
        case SlipVerdict::not_ours:
            return {icon::warning, accent::voice, msgid("This slip is not ours"),
                    msgid("It was not printed here, or its number was changed.")};
        case SlipVerdict::unreadable: break;
    }
    return {icon::warning, accent::voice, msgid("Slips cannot be checked now"), msgid("Tell the office.")};
}

const char* state_words(kiosk::RedemptionState state) {
    switch (state) {
        case kiosk::RedemptionState::held: return msgid("put aside");
        case kiosk::RedemptionState::handed_over: return msgid("handed over");
        case kiosk::RedemptionState::voided: return msgid("let go");
        case kiosk::RedemptionState::expired: return msgid("not fetched in time");
        case kiosk::RedemptionState::undone: break;
    }
    return msgid("undone");
}

Rows rows_of(const Frame& frame, const SlipFound& found) {
    if (!found.redemption) return found.rows;
    const kiosk::Redemption& redemption = found.redemption->redemption;
    Rows rows{{frame.tr("Number"), found.number},
              {frame.tr("Name"), found.redemption->shown_name},
              {frame.tr("Time"), frame.wording.day_and_time(std::max(redemption.at_ms, redemption.handed_over_ms))}};
    for (const kiosk::RedemptionLine& line : redemption.lines) {
        const std::string back = line.returned > 0
                                     ? frame.tr(", ") + frame.wording.fill(frame.tr("{n} came back"),
                                                                           {{"n", frame.wording.number(line.returned)}})
                                     : "";
        rows.emplace_back(line.name + " \xC3\x97" + std::to_string(line.handed_over),
                          frame.wording.points(line.worth(line.handed_over)) + back);
    }
    rows.emplace_back(frame.tr("It stands as"), frame.tr(state_words(redemption.state)));
    return rows;
}

WordPair words_of(const Frame& frame, const Verdict& said) {
    WordPair words{frame.tr(said.title), frame.tr(said.sentence)};
    words.title_style.tone = said.look.text;
    return words;
}

Rect words_place(const Frame& frame, const Rect& place) {
    return {place.l + frame.mm(badge_mm + 2 * edge_mm), place.t, place.r - frame.mm(edge_mm), place.b};
}

float verdict_height(const Frame& frame, float width, SlipVerdict verdict) {
    const float room = words_place(frame, {0, 0, width, 0}).width();
    return std::max(frame.mm(badge_mm), word_pair_height(frame.paint, words_of(frame, verdict_of(verdict)), room)) +
           frame.mm(2 * gap_mm);
}

void draw_verdict(Frame& frame, const Rect& place, SlipVerdict verdict) {
    const Verdict said = verdict_of(verdict);
    const Paint& paint = frame.paint;
    card(paint, place);
    paint.frame(place, said.look.fill, frame.mm(1), corner_radius(paint));
    const float size = frame.mm(badge_mm);
    badge(paint, {place.l + frame.mm(edge_mm) + size / 2, place.middle().y}, size, said.icon, said.look);
    word_pair(paint, words_place(frame, place), words_of(frame, said));
}

void CounterSlipScreen::draw_rows(Frame& frame, const Rect& place, const Rows& rows) {
    const Paint& paint = frame.paint;
    const float line = paint.scale.line_px(TextSize::body) + frame.mm(5),
                all = static_cast<float>(rows.size()) * line + frame.mm(2 * edge_mm);
    const Rect region{place.l - frame.mm(1), place.t, place.r, place.b};
    float y = place.t - scroll_.begin(frame, target_id("slip_rows"), region, all);
    const Rect box{place.l, y, place.r - frame.mm(gap_mm), y + all};
    card(paint, box);
    y += frame.mm(edge_mm);
    for (const auto& [left, right] : rows) {
        const Rect row{box.l + frame.mm(edge_mm), y, box.r - frame.mm(edge_mm), y + line};
        y += line;
        if (!frame.in_sight(row, region)) continue;
        const TextStyle figure{Face::bold, TextSize::body, Tone::ink, Align::right, 1},
            name{Face::text, TextSize::body, Tone::soft, Align::left, 1};
        const float wide = std::min(paint.width_of(right, figure) + 1, row.width() * 0.62F);
        paint.paragraph({row.r - wide, row.t, row.r, row.b}, right, figure);
        paint.paragraph({row.l, row.t, row.r - wide - frame.mm(4), row.b}, left, name);
    }
    scroll_.end(frame);
}

// Kept here from now on; the next answer is without it, so that going back does not lead here again.
void CounterSlipScreen::hear(Frame& frame, const kiosk::Counter& counter) {
    if (!counter.slip || counter.turn == heard_turn_) return;
    heard_turn_ = counter.turn;
    shown_ = counter.slip;
    scroll_.to_top();
    frame.ask(kiosk::TurnToPage{kiosk::CounterPage::till});
}

void CounterSlipScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Check a slip"), frame.tr("Hold the code on the slip to the scanner"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    hear(frame, *counter);
    if (counter->customer) {
        const std::string words =
            frame.wording.fill(frame.tr("Print the last entries of {name}"), {{"name", counter->customer->shown_name}});
        if (button(frame, place.cut_bottom(button_height(frame)), {"entries", words, icon::print}))
            frame.ask(kiosk::PrintEntries{});
        place.cut_bottom(frame.mm(gap_mm));
    }
    told(frame, place, *counter);
    if (!shown_)
        return empty_state(frame, place, icon::qr_code_scanner, frame.tr("Hold the code on the slip to the scanner"),
                           frame.tr("The page then says what the books know of it."));
    const Rows rows = rows_of(frame, *shown_);
    draw_verdict(frame, place.cut_top(verdict_height(frame, place.width(), shown_->verdict)), shown_->verdict);
    place.cut_top(frame.mm(gap_mm));
    if (!rows.empty()) draw_rows(frame, place, rows);
}

}  // namespace

std::unique_ptr<Screen> make_counter_slip_screen(const Route& /*route*/) {
    return std::make_unique<CounterSlipScreen>();
}

}  // namespace ui
