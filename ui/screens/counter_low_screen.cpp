// What should be ordered: goods of which so many or fewer are left as the office set for each.
#include "ui/counter/counter_page.h"
#include "ui/counter/row_list.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_row.h"
#include "ui/wording.h"

namespace ui {

namespace {

class CounterLowScreen final : public CounterPage {
public:
    CounterLowScreen() : CounterPage(kiosk::CounterPage::till) {}
    void draw(Frame& frame) override;

private:
    RowList rows_;
};

ListRow row_of(const Frame& frame, const kiosk::Goods& goods) {
    const std::string left = frame.wording.fill(
        frame.tr("{n} left; to order at {limit}"),
        {{"n", frame.wording.number(goods.available())}, {"limit", frame.wording.number(goods.low_stock_at)}});
    const bool gone = goods.available() <= 0;
    ListRow row{"low", goods.id.value, goods.name, left};
    row.icon = gone ? icon::warning : icon::shopping_basket;
    row.look = gone ? accent::voice : accent::honor;
    row.state = Chip{frame.tr(gone ? msgid("All gone") : msgid("low")), {}, gone ? accent::voice : accent::honor};
    row.opens = false;
    row.last = true;
    return row;
}

void CounterLowScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Running low"), frame.tr("To be ordered"));
    if (!at_work(frame, place)) return;
    std::vector<const kiosk::Goods*> low;
    for (const kiosk::Goods& goods : frame.boards.goods)
        if (goods.low()) low.push_back(&goods);
    if (button(frame, place.cut_bottom(button_height(frame)),
               {"to_delivery", frame.tr("Something came in"), icon::local_shipping, "", ButtonLook::main}))
        frame.navigation.swap("counter_delivery");
    place.cut_bottom(frame.mm(5));
    if (low.empty())
        return empty_state(frame, place, icon::check_circle, frame.tr("There is enough of everything"),
                           frame.tr("What falls below its limit stands here."));
    const std::size_t columns = frame.portrait() || frame.paint.scale.large() ? 1 : 2;
    const float high = even_row_height(frame);
    rows_.draw(frame, place, {"low_rows", low.size(), columns, high}, [&](std::size_t i, const Rect& box) {
        card(frame.paint, box);
        list_row(frame, box, row_of(frame, *low[i]));
    });
}

}  // namespace

std::unique_ptr<Screen> make_counter_low_screen(const Route& /*route*/) { return std::make_unique<CounterLowScreen>(); }

}  // namespace ui
