// What came in: how much of each, by the number of the delivery note. The same note entered twice counts once.
#include <optional>

#include "ui/counter/counter_page.h"
#include "ui/counter/goods_figures.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::size_t note_digits = 16;

class CounterDeliveryScreen final : public CounterPage {
public:
    CounterDeliveryScreen() : CounterPage(kiosk::CounterPage::till) {}
    void draw(Frame& frame) override;
    void forget() override { *this = CounterDeliveryScreen(); }

private:
    void draw_foot(Frame& frame, Rect row);
    void draw_note_sheet(Frame& frame);

    GoodsFigures figures_{GoodsFigures::For::delivery};
    std::string note_;
    std::optional<FigureSheet> sheet_;
    std::uint64_t heard_turn_ = 0;
};

void CounterDeliveryScreen::draw_foot(Frame& frame, Rect row) {
    const float gap = frame.mm(5);
    const std::string note = note_.empty() ? std::string(frame.tr("type it in")) : note_;
    if (button(frame, row.cut_left((row.width() - gap) * 0.42F),
               {"note", frame.tr("Number of the note"), icon::dialpad, note}))
        sheet_.emplace(frame.tr("Number of the note"), note_, note_digits);
    row.cut_left(gap);
    const auto kinds = static_cast<std::int64_t>(figures_.delivered().size());
    const std::string what = frame.wording.fill(frame.tr("{n} kind of goods", "{n} kinds of goods", kinds),
                                                {{"n", frame.wording.number(kinds)}});
    const ButtonState state = kinds > 0 && !note_.empty() ? ButtonState::ready : ButtonState::off;
    if (button(frame, row,
               {"deliver", frame.tr("It is here, enter it"), icon::check, what, ButtonLook::main, false, 0, state}))
        frame.ask(kiosk::EnterDelivery{note_, figures_.delivered()});
}

void CounterDeliveryScreen::draw_note_sheet(Frame& frame) {
    if (!sheet_) return;
    const FigureSheet::Tap tap = sheet_->draw(frame);
    if (tap == FigureSheet::Tap::none) return;
    if (tap == FigureSheet::Tap::done) note_ = sheet_->digits();
    sheet_.reset();
}

void CounterDeliveryScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Delivery"), frame.tr("How much of each came in"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    if (counter->turn != heard_turn_ && counter->done == kiosk::CounterDone::delivered) {
        figures_.clear();
        note_.clear();
    }
    heard_turn_ = counter->turn;
    draw_foot(frame, place.cut_bottom(two_line_button_height(frame)));
    place.cut_bottom(frame.mm(4));
    told(frame, place, *counter);
    if (frame.boards.goods.empty())
        return empty_state(frame, place, icon::storefront, frame.tr("Nothing is on offer yet"),
                           frame.tr("The office brings in the list of goods."));
    figures_.draw(frame, place);
    if (!figures_.draw_sheet(frame)) draw_note_sheet(frame);
}

}  // namespace

std::unique_ptr<Screen> make_counter_delivery_screen(const Route& /*route*/) {
    return std::make_unique<CounterDeliveryScreen>();
}

}  // namespace ui
