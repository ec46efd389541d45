// Awards that wait, oldest first; one is opened to say yes or no to it, or to note that somebody objects.
#include <algorithm>
#include <optional>

#include "ui/counter/award_words.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/row_list.h"
#include "ui/counter/waiting_detail.h"
#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::WaitingAtCounter;

class CounterWaitingScreen final : public CounterPage {
public:
    CounterWaitingScreen() : CounterPage(kiosk::CounterPage::waiting) {}
    void draw(Frame& frame) override;
    void forget() override { open_.reset(); }

private:
    void draw_list(Frame& frame, const Rect& place, const kiosk::Counter& counter);

    std::optional<WaitingDetail> open_;
    RowList rows_;
};

const WaitingAtCounter* find_waiting(const kiosk::Counter& counter, const kiosk::TransferId& id) {
    const auto& rows = counter.awards.waiting;
    const auto found = std::ranges::find_if(rows, [&](const WaitingAtCounter& row) { return row.award.award == id; });
    return found == rows.end() ? nullptr : &*found;
}

std::string who_and_how_many(const Frame& frame, const WaitingAtCounter& row) {
    return row.shown_name + "\xE3\x80\x80" + frame.wording.change(row.award.amount);
}

ListRow row_of(const Frame& frame, const WaitingAtCounter& waiting, std::size_t i) {
    ListRow row{"waiting", static_cast<std::int64_t>(i),
                who_and_how_many(frame, waiting) + "\xE3\x80\x80" + waiting.deed, waits_words(frame, waiting)};
    row.seal = waiting.seal;
    if (waiting.award.objected)
        row.state = Chip{frame.tr("objection"), icon::warning, accent::voice};
    else if (waiting.approve == kiosk::AwardBar::none)
        row.state = Chip{frame.tr("your word"), icon::thumb_up, accent::done};
    row.last = true;
    return row;
}

void CounterWaitingScreen::draw_list(Frame& frame, const Rect& place, const kiosk::Counter& counter) {
    const auto& waiting = counter.awards.waiting;
    if (waiting.empty())
        return empty_state(frame, place, icon::check_circle, frame.tr("Nothing waits"),
                           frame.tr("An award that somebody has to look at first stands here."));
    rows_.draw(frame, place, {"waiting_rows", waiting.size(), 1, even_row_height(frame)},
               [&](std::size_t i, const Rect& box) {
                   card(frame.paint, box);
                   if (!list_row(frame, box, row_of(frame, waiting[i], i))) return;
                   open_.emplace(waiting[i].award.award);
                   frame.animate();
               });
}

void CounterWaitingScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const WaitingAtCounter* opened = open_ && frame.counter ? find_waiting(*frame.counter, open_->award()) : nullptr;
    if (opened)
        heading(frame, place, who_and_how_many(frame, *opened), opened->deed);
    else
        heading(frame, place, frame.tr("Awards that wait"), frame.tr("Touch one to say yes or no, or to object"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    told_of_award(frame, place, counter->awards.answer);
    if (!opened || !open_) return draw_list(frame, place, *counter);
    const kiosk::Customer* customer = counter->customer ? &*counter->customer : nullptr;
    if (!open_->draw(frame, place, *opened, customer)) return;
    open_.reset();
    frame.animate();
}

}  // namespace

std::unique_ptr<Screen> make_counter_waiting_screen(const Route& /*route*/) {
    return std::make_unique<CounterWaitingScreen>();
}

}  // namespace ui
