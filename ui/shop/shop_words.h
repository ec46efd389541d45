// What the desk of the points shop answers, in words of a villager: what is the matter, and what to do now.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct ShopNotice {
    std::string_view icon;
    Accent look = accent::info;
    std::string title, sentence;
};

// Tells it over the page until it is read; then there is nothing more to tell.
void tell_notice(Frame& frame, std::optional<ShopNotice>& notice);
// The names of what was put aside, with how many of each.
std::string reserved_things(const Frame& frame, const kiosk::Redemption& redemption);
// The last day on which it can be fetched.
std::string fetch_day(const Frame& frame, std::int64_t expires_at_ms);

ShopNotice put_aside_words(const Frame& frame, const kiosk::Redemption& redemption);
ShopNotice let_go_words(const Frame& frame, const kiosk::Redemption& redemption);
ShopNotice refusal_words(const Frame& frame, kiosk::RedemptionWhy why);
// The visit ended before the desk got to it.
ShopNotice time_over_words(const Frame& frame);
// Who has forgotten their PIN.
ShopNotice forgotten_words(const Frame& frame);
// Of the answers after which the pad is of no more use: locked, unavailable and the like.
ShopNotice pin_closed_words(const Frame& frame, const kiosk::PinAnswer& answer);

}  // namespace ui
