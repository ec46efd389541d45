#include "ui/shop/shop_words.h"

#include "ui/icons.h"
#include "ui/shop/goods_card.h"
#include "ui/widgets/dialog.h"
#include "ui/wording.h"

namespace ui {

using kiosk::RedemptionWhy;

std::string reserved_things(const Frame& frame, const kiosk::Redemption& redemption) {
    std::string things;
    for (const kiosk::RedemptionLine& line : redemption.lines) {
        if (!things.empty()) things += frame.tr(", ");
        things += line.name + " " + pieces_of(frame, line.quantity, line.unit);
    }
    return things;
}

std::string fetch_day(const Frame& frame, std::int64_t expires_at_ms) {
    return frame.wording.day_of(frame.wording.today_iso(expires_at_ms - 1));
}

ShopNotice put_aside_words(const Frame& frame, const kiosk::Redemption& redemption) {
    return {icon::check_circle, accent::done,
            frame.wording.fill(frame.tr("Put aside, number {n}"), {{"n", std::to_string(redemption.number)}}),
            frame.wording.fill(
                frame.tr("{things}: fetch it at the counter by {day}, with your card"),
                {{"things", reserved_things(frame, redemption)}, {"day", fetch_day(frame, redemption.expires_at_ms)}})};
}

ShopNotice let_go_words(const Frame& frame, const kiosk::Redemption& redemption) {
    return {icon::undo, accent::done, frame.tr("Back on the shelf"),
            frame.wording.fill(frame.tr("{points} are yours to spend again"),
                               {{"points", frame.wording.points(redemption.total())}})};
}

ShopNotice refusal_words(const Frame& frame, RedemptionWhy why) {
    const auto said = [&](const char* title, const char* sentence) {
        return ShopNotice{icon::info, accent::honor, frame.tr(title), frame.tr(sentence)};
    };
    switch (why) {
        case RedemptionWhy::too_few_points:
            return said(msgid("Not enough points"),
                        msgid("Take fewer, or come back when there are more. Nothing was taken off."));
        case RedemptionWhy::out_of_stock:
        case RedemptionWhy::goods_gone:
            return said(msgid("Somebody was quicker"),
                        msgid("None is left. Your points are all there; choose something else."));
        case RedemptionWhy::month_limit:
            return said(msgid("Enough for this month"),
                        msgid("So many and no more in a month; from the first there is more."));
        case RedemptionWhy::purse_limit:
            return said(msgid("Enough of the purse for this month"),
                        msgid("Take fewer, or pay with your own. The head can allow more."));
        case RedemptionWhy::no_purse:
            return said(msgid("You take no part in the purse"),
                        msgid("Say yes on the purse's page first. Nothing was taken off."));
        case RedemptionWhy::price_changed:
            return said(msgid("The price has changed"), msgid("Look at it once more. Nothing was taken off."));
        case RedemptionWhy::clock_unsure:
            return said(msgid("The clock here is not right"),
                        msgid("Tell the counter, please. Your points are all there."));
        case RedemptionWhy::not_held:
        case RedemptionWhy::expired:
        case RedemptionWhy::unknown:
            return said(msgid("It is no longer put aside"),
                        msgid("It was fetched, or its time was over. Your points stand on your page."));
        case RedemptionWhy::too_late:
            return said(msgid("Too late to undo"), msgid("Ten minutes are over; it can still be brought back."));
        case RedemptionWhy::returned_before:
            return said(msgid("It came back before"), msgid("Each line comes back once. Nothing was changed."));
        case RedemptionWhy::bad_quantity:
        case RedemptionWhy::bad_basket:
            return said(msgid("This number does not work"), msgid("At most 20 different things, 99 pieces of each."));
        case RedemptionWhy::nobody:
        case RedemptionWhy::not_handed_over:
        case RedemptionWhy::another_body:
        case RedemptionWhy::storage: break;
    }
    return said(msgid("It did not work"), msgid("Nothing was taken off. Try once more, or ask at the counter."));
}

void tell_notice(Frame& frame, std::optional<ShopNotice>& notice) {
    if (!notice) return;
    const Dialog told{"shop_notice",    notice->icon,     notice->look, notice->title,
                      notice->sentence, frame.tr("Good"), icon::check,  ""};
    if (dialog(frame, frame.content, told) == DialogAnswer::none) return;
    notice.reset();
    frame.animate();
}

ShopNotice time_over_words(const Frame& frame) {
    return {icon::credit_card, accent::info, frame.tr("Your time was over"),
            frame.tr("Hold your card to the scanner once more. Nothing was taken off.")};
}

ShopNotice forgotten_words(const Frame& frame) {
    return {icon::support_agent, accent::info, frame.tr("Go to the counter with your card"),
            frame.tr("Two people there clear the old one; then you choose another here.")};
}

ShopNotice pin_closed_words(const Frame& frame, const kiosk::PinAnswer& answer) {
    if (std::holds_alternative<kiosk::PinLocked>(answer))
        return {icon::lock, accent::voice, frame.tr("The PIN is locked"),
                frame.tr("Two people at the counter open it. Your points are all there.")};
    if (std::holds_alternative<kiosk::PinThere>(answer))
        return {icon::lock, accent::info, frame.tr("You have a PIN already"),
                frame.tr("Type that one. If you forgot it, ask at the counter.")};
    return {icon::info, accent::honor, frame.tr("PINs do not work just now"),
            frame.tr("The counter can put it aside for you. Your points are all there.")};
}

}  // namespace ui
