// The points shop for everybody: what there is and what it costs. Nobody is asked who they are; the card is, when
// something is to be put aside.
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/shop/reserve_sheet.h"
#include "ui/shop/shelf.h"
#include "ui/widgets/heading.h"

namespace ui {

namespace {

class ShopScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    void forget() override { looked_at_.reset(); }

private:
    Shelf shelf_;
    std::optional<ReserveSheet> looked_at_;
};

void ShopScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Points shop"),
            frame.tr("Touch what you like; with your card it is put aside for you"));
    place.b = frame.content.b;
    if (const auto tapped = shelf_.draw(frame, place)) {
        looked_at_.emplace(*tapped);
        frame.animate();
        return;
    }
    if (!looked_at_ || looked_at_->draw(frame) == ReserveSheet::Tap::none) return;
    looked_at_.reset();
    frame.animate();
}

}  // namespace

std::unique_ptr<Screen> make_shop_screen(const Route& /*route*/) { return std::make_unique<ShopScreen>(); }

}  // namespace ui
