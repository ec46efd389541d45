// Points for a deed of whoever's turn it is: a tap on the rule, a yes. Whether it is given or waits is the desk's to
// say.
#include <optional>
#include <string>

#include "ui/counter/award_words.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/customer_card.h"
#include "ui/counter/row_list.h"
#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::AwardableDeed;
using kiosk::DeedState;

class CounterAwardScreen final : public CounterPage {
public:
    CounterAwardScreen() : CounterPage(kiosk::CounterPage::award) {}
    void draw(Frame& frame) override;
    void forget() override { chosen_.reset(); }

private:
    struct Chosen {
        kiosk::ResidentId whose;
        AwardableDeed deed;
    };
    void draw_deeds(Frame& frame, const Rect& place, const kiosk::Counter& counter);
    void confirm(Frame& frame, const kiosk::Customer& customer);

    std::optional<Chosen> chosen_;
    RowList rows_;
};

std::string deed_words(const Frame& frame, const AwardableDeed& deed) {
    if (deed.state == DeedState::counted_today) return frame.tr("Entered today already; it counts once");
    if (deed.state == DeedState::limit) return frame.tr("Enough of this kind; the rule allows no more now");
    return deed.rule.explanation;
}

ListRow row_of(const Frame& frame, const AwardableDeed& deed, const std::string& points, std::size_t i) {
    const bool open = deed.state == DeedState::open;
    ListRow row{"deed", static_cast<std::int64_t>(i), deed.rule.title, deed_words(frame, deed)};
    row.icon = open ? icon::stars : icon::check;
    row.look = open ? accent::honor : accent::plain;
    row.state = Chip{points, {}, open ? accent::done : accent::plain, false, true};
    row.opens = open;
    row.last = true;
    return row;
}

void CounterAwardScreen::draw_deeds(Frame& frame, const Rect& place, const kiosk::Counter& counter) {
    const auto& deeds = counter.awards.deeds;
    if (deeds.empty())
        return empty_state(frame, place, icon::menu_book, frame.tr("No rule gives points here yet"),
                           frame.tr("The office brings in the earning rules."));
    const std::size_t columns = frame.upright() || frame.paint.scale.large() ? 1 : 2;
    rows_.draw(frame, place, {"deed_rows", deeds.size(), columns, even_row_height(frame)},
               [&](std::size_t i, const Rect& box) {
                   card(frame.paint, box);
                   const std::string points = frame.wording.change(deeds[i].rule.amount);
                   const ListRow row = row_of(frame, deeds[i], points, i);
                   if (!list_row(frame, box, row) || !row.opens) return;
                   chosen_ = Chosen{counter.customer->resident, deeds[i]};
                   frame.animate();
               });
}

void CounterAwardScreen::confirm(Frame& frame, const kiosk::Customer& customer) {
    if (!chosen_) return;
    const Dialog question{"award",
                          icon::stars,
                          accent::honor,
                          chosen_->deed.rule.title,
                          frame.wording.fill(frame.tr("{points} for {name}"),
                                             {{"points", frame.wording.points(chosen_->deed.rule.amount)},
                                              {"name", customer.shown_name}}),
                          frame.tr("Yes, award it"),
                          icon::check,
                          frame.tr("Back"),
                          icon::undo};
    const DialogAnswer answer = dialog(frame, frame.content, question);
    if (answer == DialogAnswer::none) return;
    if (answer == DialogAnswer::main) frame.ask(kiosk::EnterAward{chosen_->deed.rule.code, customer.resident});
    chosen_.reset();
    frame.animate();
}

void CounterAwardScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Award points"), frame.tr("Touch what was done; once a day each"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    if (!counter->customer)
        return empty_state(frame, place, icon::qr_code_scanner, frame.tr("Hold the resident's card to the scanner"),
                           frame.tr("Then touch what was done."));
    // Another card came between: nothing that was asked for the one before is given to this one.
    if (chosen_ && chosen_->whose != counter->customer->resident) chosen_.reset();
    customer_card(frame, place.cut_top(customer_card_height(frame)), *counter->customer, {});
    place.cut_top(frame.mm(5));
    told_of_award(frame, place, counter->awards.answer);
    draw_deeds(frame, place, *counter);
    if (chosen_) confirm(frame, *counter->customer);
}

}  // namespace

std::unique_ptr<Screen> make_counter_award_screen(const Route& /*route*/) {
    return std::make_unique<CounterAwardScreen>();
}

}  // namespace ui
