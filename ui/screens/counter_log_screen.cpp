// Today's slips at this counter, newest first; one is opened to undo it, to take goods back, or to print it again.
#include <algorithm>
#include <optional>

#include "ui/counter/counter_page.h"
#include "ui/counter/log_detail.h"
#include "ui/counter/unfinished.h"
#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::OpenRedemption;
using kiosk::RedemptionState;

class CounterLogScreen final : public CounterPage {
public:
    CounterLogScreen() : CounterPage(kiosk::CounterPage::log) {}
    void draw(Frame& frame) override;
    void forget() override { open_.reset(); }

private:
    void draw_list(Frame& frame, const Rect& place, const kiosk::Counter& counter);

    std::optional<LogDetail> open_;
    RowList rows_;
};

// Of what was paid, so much is still with the resident.
Chip state_chip(const Frame& frame, const kiosk::Redemption& redemption) {
    if (redemption.state == RedemptionState::undone) return {frame.tr("undone"), icon::undo, accent::voice};
    if (std::ranges::any_of(redemption.lines, [](const auto& line) { return line.returned > 0; }))
        return {frame.tr("came back"), icon::assignment_return, accent::honor};
    if (may_undo(redemption, frame.utc_ms)) return {frame.tr("just now"), icon::check, accent::done};
    return {frame.tr("handed over"), icon::check, accent::plain};
}

const OpenRedemption* find(const kiosk::Counter& counter, const kiosk::RedemptionId& id) {
    const auto found =
        std::ranges::find_if(counter.log, [&](const OpenRedemption& open) { return open.redemption.id == id; });
    return found == counter.log.end() ? nullptr : &*found;
}

std::string when_and_how_much(const Frame& frame, const kiosk::Redemption& redemption) {
    return frame.wording.fill(frame.tr("{time}, {points}, number {n}"),
                              {{"time", frame.wording.clock(redemption.handed_over_ms)},
                               {"points", frame.wording.points(redemption.total())},
                               {"n", std::to_string(redemption.number)}});
}

void CounterLogScreen::draw_list(Frame& frame, const Rect& place, const kiosk::Counter& counter) {
    if (counter.log.empty())
        return empty_state(frame, place, icon::receipt_long, frame.tr("Nothing was handed over today"),
                           frame.tr("What goes over the counter stands here, newest first."));
    const auto row_of = [&](std::size_t i) {
        const OpenRedemption& open = counter.log[i];
        ListRow row{"log", open.redemption.number, {}, {}};
        row.title = open.shown_name + "\xE3\x80\x80" + lines_in_words(frame, open.redemption);
        row.sentence = when_and_how_much(frame, open.redemption);
        row.seal = open.seal;
        row.state = state_chip(frame, open.redemption);
        row.last = true;
        return row;
    };
    rows_.draw(frame, place, {"log_rows", counter.log.size(), 1, even_row_height(frame)},
               [&](std::size_t i, const Rect& box) {
                   card(frame.paint, box);
                   if (!list_row(frame, box, row_of(i))) return;
                   open_.emplace(counter.log[i].redemption.id);
                   frame.animate();
               });
}

void CounterLogScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const kiosk::Counter* now = frame.counter;
    const OpenRedemption* opened = open_ && now ? find(*now, open_->id()) : nullptr;
    if (opened)
        heading(frame, place, opened->shown_name, when_and_how_much(frame, opened->redemption));
    else
        heading(frame, place, frame.tr("Today's slips"), frame.tr("Touch one to undo it or to take goods back"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    told(frame, place, *counter);
    if (!opened || !open_) return draw_list(frame, place, *counter);
    if (!open_->draw(frame, place, *opened)) return;
    open_.reset();
    frame.animate();
}

}  // namespace

std::unique_ptr<Screen> make_counter_log_screen(const Route& /*route*/) { return std::make_unique<CounterLogScreen>(); }

}  // namespace ui
