#include "ui/idle_watch.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {
constexpr std::int64_t asking_ms = 20'000;
constexpr std::int64_t personal_ms = 60'000;
constexpr std::int64_t board_ms = 80'000;
constexpr std::int64_t attract_ms = 90'000;
constexpr std::int64_t wanted_ms = 20'000;
constexpr std::int64_t counter_ms = 300'000;

std::int64_t limit_of(IdleWatch::Place place) {
    switch (place) {
        case IdleWatch::Place::personal: return personal_ms;
        case IdleWatch::Place::board: return board_ms;
        case IdleWatch::Place::counter: return counter_ms;
        case IdleWatch::Place::home: return attract_ms;
        case IdleWatch::Place::wanted: return wanted_ms;
        case IdleWatch::Place::attract: break;
    }
    return std::numeric_limits<std::int64_t>::max() / 2;
}
}  // namespace

std::int64_t IdleWatch::left_ms(Place place, std::int64_t steady_ms) const {
    return std::max<std::int64_t>(0, limit_of(place) - (steady_ms - stirred_ms_));
}

IdleWatch::Step IdleWatch::step(Place place, std::int64_t steady_ms) const {
    const std::int64_t left = left_ms(place, steady_ms);
    if (place == Place::attract) return Step::nothing;
    if (place == Place::home || place == Place::wanted) return left == 0 ? Step::go_attract : Step::nothing;
    if (left == 0) return Step::go_home;
    return left <= asking_ms ? Step::asking : Step::nothing;
}

std::int64_t IdleWatch::next_ms(Place place, std::int64_t steady_ms) const {
    const std::int64_t left = left_ms(place, steady_ms);
    if (place == Place::attract) return limit_of(place);
    if (place == Place::home || place == Place::wanted) return steady_ms + left;
    const bool counts_down = place == Place::personal || left <= asking_ms;
    if (!counts_down) return steady_ms + left - asking_ms;
    return steady_ms + (left - 1) % 1000 + 1;
}

}  // namespace ui
