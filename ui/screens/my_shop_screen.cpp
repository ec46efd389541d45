// The points shop with the card: what one's points suffice for stands first, and what was put aside waits at the foot.
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/shop/purchase.h"
#include "ui/shop/reserved_strip.h"
#include "ui/shop/shelf.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

class MyShopScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool personal() const override { return true; }
    void forget() override { purchase_ = Purchase(); }

private:
    void draw_strip(Frame& frame, Rect& place);

    Shelf shelf_;
    ReservedStrip strip_;
    Purchase purchase_;
};

void MyShopScreen::draw_strip(Frame& frame, Rect& place) {
    const float high = strip_.height(frame, place.width());
    if (high <= 0) {
        place.b = frame.content.b;
        return;
    }
    const kiosk::Redemption* reserved = strip_.draw(frame, place.cut_bottom(high));
    place.cut_bottom(frame.mm(4));
    if (!reserved) return;
    purchase_.let_go(*reserved);
    frame.animate();
}

void MyShopScreen::draw(Frame& frame) {
    if (!frame.visit) return;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const std::string mine =
        frame.wording.fill(frame.tr("I have {points}"), {{"points", frame.wording.points(frame.visit->balance)}});
    const Chip chip{mine, icon::stars, accent::voice, true, true};
    heading(frame, place, frame.tr("Points shop"), frame.tr("Put it aside here, fetch it at the counter"), &chip);
    draw_strip(frame, place);
    if (const auto tapped = shelf_.draw(frame, place)) {
        purchase_.look_at(*tapped);
        frame.animate();
    }
    purchase_.draw(frame);
}

}  // namespace

std::unique_ptr<Screen> make_my_shop_screen(const Route& /*route*/) { return std::make_unique<MyShopScreen>(); }

}  // namespace ui
