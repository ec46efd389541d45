// What hangs on the wall at a moment: turns by weight, validity, dayparts, weekdays; whatever the clock does.
#include "kiosk/model/programme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/base/calendar.h"
#include "kiosk/base/random.h"
#include "kiosk/model/boards.h"

namespace {

using kiosk::DayTime;
using kiosk::ProgrammeItem;
using kiosk::WallKind;

constexpr std::int64_t now_ms = 1'795'484'460'000;

// "2026-11-24" and "09:41".
DayTime at(std::string_view date, int hour, int minute = 0, int second = 0) {
    const auto day = kiosk::day_number_of(date);
    return {{day.value_or(0)}, ((hour * 60 + minute) * 60 + second) * 1000};
}

kiosk::Boards boards_of(kiosk::Programme programme) {
    kiosk::Boards boards;
    for (std::int32_t n = 1; n <= 5; ++n) {
        kiosk::Rule rule;
        rule.number = n;
        boards.rules.rules.push_back(rule);
    }
    for (const char* key : {"water", "talk"}) {
        kiosk::Notice notice;
        notice.key = key;
        boards.notices.push_back(notice);
    }
    kiosk::HonorList praise;
    praise.entries.resize(7);
    boards.honors.push_back(praise);
    kiosk::Ranking ranking;
    ranking.rows.resize(3);
    boards.rankings.push_back(ranking);
    boards.plaques.resize(4);
    boards.programme = std::move(programme);
    return boards;
}

kiosk::WallTurn turn(const kiosk::Boards& boards, const DayTime& now) { return on_the_wall(boards, now_ms, now); }

bool twice_in_a_row(const std::vector<std::size_t>& round) {
    for (std::size_t i = 0; i < round.size(); ++i)
        if (round[i] == round[(i + 1) % round.size()]) return true;
    return false;
}

}  // namespace

TEST_CASE("programme: an item of weight 3 has three times the turns of one of weight 1, spread over the round") {
    const auto round = kiosk::round_of({3, 1, 1, 1});
    CHECK(round.size() == 6);
    CHECK(std::ranges::count(round, 0U) == 3);
    CHECK_FALSE(twice_in_a_row(round));
    CHECK(kiosk::round_of({5}) == std::vector<std::size_t>(5, 0));
    CHECK(kiosk::round_of({}).empty());
}

TEST_CASE("programme: nothing hangs twice in a row unless it is more than half of everything") {
    const std::uint64_t seed = kiosk::SystemRandom().below(1ULL << 40U);
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (int time = 0; time < 400; ++time) {
        std::vector<std::int32_t> weights;
        const std::uint64_t items = 2 + random.below(7);
        for (std::uint64_t n = 0; n < items; ++n) weights.push_back(static_cast<std::int32_t>(1 + random.below(10)));
        const auto round = kiosk::round_of(weights);
        std::int32_t total = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            total += weights[i];
            CHECK(std::ranges::count(round, i) == weights[i]);
        }
        CAPTURE(weights);
        if (2 * *std::ranges::max_element(weights) <= total) CHECK_FALSE(twice_in_a_row(round));
    }
}

TEST_CASE("programme: over a day each item has the time its weight and seconds promise, and its rows take turns") {
    const auto boards = boards_of({{.kind = WallKind::rules, .weight = 3, .seconds = 20},
                                   {.kind = WallKind::plaques, .weight = 1, .seconds = 60}});
    std::map<WallKind, std::int64_t> seconds;
    std::set<std::size_t> rules, plaques;
    for (int second = 0; second < 6 * 3600; second += 10) {
        const auto now = turn(boards, at("2026-11-24", 8, 0, second));
        REQUIRE(now.page.has_value());
        seconds[now.kind] += 10;
        (now.kind == WallKind::rules ? rules : plaques).insert(now.page.value_or(99));
    }
    CHECK(seconds[WallKind::rules] == seconds[WallKind::plaques]);
    CHECK(rules.size() == 5);
    CHECK(plaques.size() == 2);  // Four plaques, three beside each other.
}

TEST_CASE("programme: a turn says when it ends, and until then it stays") {
    const auto boards =
        boards_of({{.kind = WallKind::rules, .seconds = 25}, {.kind = WallKind::notices, .seconds = 40}});
    DayTime now = at("2026-11-24", 9, 41, 7);
    for (int i = 0; i < 20; ++i) {
        const auto begun = turn(boards, now);
        REQUIRE(begun.ends_in_ms > 0);
        DayTime last = now;
        last.ms += static_cast<std::int32_t>(begun.ends_in_ms - 1);
        CHECK(turn(boards, last).kind == begun.kind);
        CHECK(turn(boards, last).page == begun.page);
        now.ms += static_cast<std::int32_t>(begun.ends_in_ms);
        CHECK(turn(boards, now).kind != begun.kind);
    }
}

TEST_CASE("programme: the clock jumps over every boundary and back, and only what is valid hangs") {
    const ProgrammeItem harvest{.kind = WallKind::notices,
                                .row = "talk",
                                .from = "2026-11-24",
                                .until = "2026-11-26",
                                .dayparts = {{8 * 60, 12 * 60}, {22 * 60, 26 * 60}},
                                .weekdays = 0b0000110};  // Tuesday and Wednesday
    const auto boards = boards_of({harvest});
    struct Jump {
        DayTime to;
        bool hangs;
    };
    const Jump jumps[] = {{at("2026-11-24", 7, 59, 59), false}, {at("2026-11-24", 8), true},
                          {at("2026-11-24", 11, 59, 59), true}, {at("2026-11-24", 12), false},
                          {at("2026-11-23", 9), false},         {at("2026-11-24", 22), true},
                          {at("2026-11-24", 25, 59), true},     {at("2026-11-24", 26), false},
                          {at("2026-11-25", 9), true},          {at("2026-11-26", 9), false},
                          {at("2026-11-27", 9), false},         {at("2026-12-01", 9), false},
                          {at("1970-01-01", 9), false},         {DayTime{{-3}, 9 * 3'600'000}, false},
                          {at("2099-01-01", 9), false},         {at("2026-11-24", 9), true}};
    for (const Jump& jump : jumps) {
        CAPTURE(jump.to.day.value);
        CAPTURE(jump.to.ms);
        const auto shown = turn(boards, jump.to);
        CHECK((shown.kind == WallKind::notices) == jump.hangs);
        CHECK(shown.page.has_value());  // When nothing is valid the rules hang: never a black wall.
        CHECK(shown.ends_in_ms > 0);
    }
}

TEST_CASE("programme: what has nothing to show is passed over, and an empty village has an empty wall, not a fault") {
    auto boards = boards_of({{.kind = WallKind::notices, .row = "taken down"},
                             {.kind = WallKind::honors},
                             {.kind = WallKind::rankings},
                             {.kind = WallKind::rules, .row = "77"}});
    boards.honors.clear();
    boards.rankings.clear();
    CHECK(turn(boards, at("2026-11-24", 9)).kind == WallKind::rules);
    CHECK(turn(boards, at("2026-11-24", 9)).page.has_value());
    const auto none = turn({}, at("2026-11-24", 9));
    CHECK_FALSE(none.page.has_value());
    CHECK(none.ends_in_ms == 60'000);
}

TEST_CASE("programme: only praise hangs as an honor, and one row or the newest can be asked for") {
    auto boards = boards_of({});
    CHECK(wall_pages(boards, WallKind::rules, "3") == std::vector<std::size_t>{2});
    CHECK(wall_pages(boards, WallKind::notices, "talk") == std::vector<std::size_t>{1});
    CHECK(wall_pages(boards, WallKind::notices, kiosk::newest_row) == std::vector<std::size_t>{0});
    CHECK(wall_pages(boards, WallKind::honors, "").size() == 3);
    boards.honors.front().kind = kiosk::HonorKind::reminder;
    CHECK(wall_pages(boards, WallKind::honors, "").empty());
}

TEST_CASE("programme: \"show this now\" takes the wall until its time is over, and not after a clock was reset") {
    auto boards = boards_of({{.kind = WallKind::plaques}});
    boards.show = kiosk::ShowNow{WallKind::notices, "talk", now_ms, now_ms + 60'000};
    const DayTime now = at("2026-11-24", 9, 41);
    struct When {
        std::int64_t utc_ms;
        bool shown;
    };
    for (const When& when : {When{now_ms, true}, When{now_ms + 59'999, true}, When{now_ms + 60'000, false},
                             When{now_ms - 5'000, true}, When{0, false}, When{now_ms + 86'400'000, false}}) {
        CAPTURE(when.utc_ms);
        const auto shown = on_the_wall(boards, when.utc_ms, now);
        CHECK((shown.kind == WallKind::notices) == when.shown);
        if (when.shown) CHECK(when.utc_ms + shown.ends_in_ms <= now_ms + 60'000);
    }
    boards.notices.clear();  // It was taken down meanwhile.
    CHECK(on_the_wall(boards, now_ms, now).kind == WallKind::plaques);
}
