// When a PIN may be tried: the schedule of ledger.md, "Cards", and what clocks do to it.
#include "kiosk/model/pin_lock.h"

#include <doctest/doctest.h>

#include <limits>

namespace {

using kiosk::PinTries;

constexpr std::int64_t a_minute_ms = 60'000, year_ms = 365LL * 24 * 60 * a_minute_ms, noon = 1'795'500'000'000;

bool may_try(const PinTries& tries, std::int64_t now_ms) {
    return std::holds_alternative<kiosk::MayTry>(kiosk::gate(tries, now_ms));
}
bool locked(const PinTries& tries, std::int64_t now_ms) {
    return std::holds_alternative<kiosk::Locked>(kiosk::gate(tries, now_ms));
}
// 0: none.
std::int64_t wait_minutes(const PinTries& tries, std::int64_t now_ms) {
    const auto gate = kiosk::gate(tries, now_ms);
    const auto* wait = std::get_if<kiosk::MustWait>(&gate);
    return wait ? (wait->until_ms - now_ms) / a_minute_ms : 0;
}

}  // namespace

TEST_CASE("pin lock: five tries are free, then 1, 5 and always 15 minutes, and the twentieth locks") {
    PinTries tries;
    for (int n = 0; n < 20; ++n) {
        CAPTURE(n);
        CHECK(wait_minutes(tries, tries.last_try_ms) == (n < 5 ? 0 : n == 5 ? 1 : n == 6 ? 5 : 15));
        const std::int64_t next = tries.last_try_ms + wait_minutes(tries, tries.last_try_ms) * a_minute_ms;
        if (n >= 5) CHECK_FALSE(may_try(tries, next - 1));
        REQUIRE(may_try(tries, next));
        CHECK(std::get<kiosk::MayTry>(kiosk::gate(tries, next)).left == 20 - n);
        tries = kiosk::counted(tries, n == 0 ? noon : next);
        CHECK(tries.tries == n + 1);
    }
    CHECK(tries.last_try_ms == noon + (1 + 5 + 13 * 15) * a_minute_ms);
    CHECK(tries.locked);
    for (const std::int64_t later : {std::int64_t{0}, a_minute_ms, year_ms, 100 * year_ms})
        CHECK(locked(tries, tries.last_try_ms + later));
}

TEST_CASE("pin lock: what is locked is locked at every time a clock can show") {
    for (const PinTries& tries : {PinTries{20, noon, true}, PinTries{3, noon, true}, PinTries{20, noon, false}})
        for (const std::int64_t now : {noon - year_ms, noon - 1, noon, noon + year_ms, std::int64_t{0},
                                       std::numeric_limits<std::int64_t>::max()})
            CHECK(locked(tries, now));
}

TEST_CASE("pin lock: a clock set back a year neither opens early nor locks for a year") {
    const PinTries tries{7, noon, false};
    const std::int64_t back = noon - year_ms;
    // Every look before it is mended shows the whole wait from then on.
    CHECK(wait_minutes(tries, back) == 15);
    CHECK(wait_minutes(tries, back + 14 * a_minute_ms) == 15);
    const auto mended = kiosk::mended(tries, back);
    REQUIRE(mended.has_value());
    const PinTries kept = mended.value_or(PinTries{});
    CHECK(kept == PinTries{7, back, false});
    CHECK_FALSE(kiosk::mended(kept, back).has_value());
    CHECK_FALSE(may_try(kept, back + 15 * a_minute_ms - 1));
    CHECK(may_try(kept, back + 15 * a_minute_ms));
    // Put right again, a year lies between: the wait is over.
    CHECK(may_try(kept, noon));
}

TEST_CASE("pin lock: a clock set back by a little lengthens a wait by no more than that") {
    const PinTries tries{5, noon, false};
    for (const std::int64_t back : {std::int64_t{1}, 10'000L, 50'000L}) {
        CAPTURE(back);
        // 50 seconds of the minute have passed in truth.
        const std::int64_t shown = noon + 50'000 - back;
        const auto gate = kiosk::gate(tries, shown);
        REQUIRE(std::holds_alternative<kiosk::MustWait>(gate));
        CHECK(std::get<kiosk::MustWait>(gate).until_ms - shown == 10'000 + back);
    }
    CHECK(wait_minutes(tries, noon - 1) == 1);
}

TEST_CASE("pin lock: free tries know no clock") {
    CHECK(may_try({4, noon, false}, noon - year_ms));
    CHECK(may_try({0, 0, false}, 0));
}
