#include "ui/counter/fault_words.h"

#include <algorithm>
#include <array>

#include "ui/counter/pin_panel.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::RedemptionWhy;

struct Known {
    RedemptionWhy why;
    const char* words;
};

constexpr std::array known{
    Known{RedemptionWhy::too_few_points, msgid("The points do not reach for this")},
    Known{RedemptionWhy::out_of_stock, msgid("There is not enough of it on the shelf any more")},
    Known{RedemptionWhy::goods_gone, msgid("This is no longer on offer")},
    Known{RedemptionWhy::bad_quantity, msgid("This number does not work; look at the pieces again")},
    Known{RedemptionWhy::bad_basket, msgid("At most 20 different things at once")},
    Known{RedemptionWhy::month_limit, msgid("More than one person may have in a month")},
    Known{RedemptionWhy::price_changed, msgid("The price changed just now; look at the sum again")},
    Known{RedemptionWhy::clock_unsure, msgid("The clock is not sure; tell the office")},
    Known{RedemptionWhy::expired, msgid("The ten minutes are over; the points are free again")},
    Known{RedemptionWhy::too_late, msgid("Too late to undo; it can be brought back instead")},
    Known{RedemptionWhy::not_held, msgid("This was ended before")},
    Known{RedemptionWhy::storage, msgid("It was not written down; nothing was taken. Tell the office")}};

std::string vouch_words(const Frame& frame, const kiosk::VouchAboveLimit& above) {
    return frame.wording.fill(frame.tr("Staff may answer for {points} more; above it, the PIN"),
                              {{"points", frame.wording.points(above.left_today)}});
}

}  // namespace

std::string redemption_words(const Frame& frame, RedemptionWhy why) {
    const auto found = std::ranges::find(known, why, &Known::why);
    return frame.tr(found == known.end() ? msgid("This did not work; nothing was taken") : found->words);
}

std::string fault_words(const Frame& frame, const kiosk::CounterFault& fault) {
    if (const auto* why = std::get_if<kiosk::RedemptionFault>(&fault)) return redemption_words(frame, why->why);
    if (const auto* pin = std::get_if<kiosk::PinAnswer>(&fault)) return pin_words(frame, *pin);
    if (std::holds_alternative<kiosk::RefusedWhy>(fault)) return frame.tr("This card does not count here; scan again");
    if (std::holds_alternative<kiosk::NotStaffCard>(fault))
        return frame.tr("This is not the card of somebody who works here");
    if (const auto* above = std::get_if<kiosk::VouchAboveLimit>(&fault)) return vouch_words(frame, *above);
    if (std::holds_alternative<kiosk::VouchRefused>(fault)) return frame.tr("Nobody answers for their own points");
    return {};
}

}  // namespace ui
