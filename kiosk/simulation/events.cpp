#include "kiosk/simulation/events.h"

#include <array>

namespace kiosk::simulation {

namespace {

constexpr std::array events{
    Event{"scan a card", 28, scan_card},
    Event{"scan twice", 6, scan_twice},
    Event{"pick a name", 16, pick_name},
    Event{"a deed is entered", 12, award_deed},
    Event{"a new card", 2, replace_card},
    Event{"reserve", 16, reserve_goods},
    Event{"cancel", 6, cancel_goods},
    Event{"change the PIN", 2, change_pin},
    Event{"put the card down", 4, put_card_down},
    Event{"sign in", 12, sign_in},
    Event{"next customer", 18, next_customer},
    Event{"take", 18, take_basket},
    Event{"fetch", 8, fetch_goods},
    Event{"hand over", 20, hand_over},
    Event{"do not hand over", 4, do_not_hand_over},
    Event{"undo", 6, undo},
    Event{"close the day", 2, close_day},
    Event{"leave the counter", 4, leave_counter},
    Event{"bring back", 6, bring_back},
    Event{"keep house", 12, keep_house},
    Event{"delivery", 6, deliver},
    Event{"count the shelf", 4, count_shelf},
    Event{"claim a coupon", 8, claim_coupon},
    Event{"the printer", 16, printer_works},
    Event{"time passes", 24, time_passes},
    Event{"a night passes", 4, night_passes},
    Event{"the clock jumps", 2, clock_jumps},
    Event{"the clock is set", 4, clock_is_set},
    Event{"the power will go", 1, power_will_go},
    Event{"the power goes", 1, power_goes},
    Event{"the disk will fail", 1, disk_will_fail},
    Event{"end and start", 1, end_and_start},
    Event{"call the hub", 2, call_hub},
};

constexpr std::uint32_t all_weights() {
    std::uint32_t sum = 0;
    for (const Event& event : events) sum += event.weight;
    return sum;
}

}  // namespace

const Event& an_event(Random& random) {
    auto left = static_cast<std::uint32_t>(random.below(all_weights()));
    for (const Event& event : events) {
        if (left < event.weight) return event;
        left -= event.weight;
    }
    return events.back();
}

}  // namespace kiosk::simulation
