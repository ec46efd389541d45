// A scan to its durable commit, and to the picture of its answer; beside it what the disk's own sync costs.
#include "kiosk/base/clock.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/command/offscreen.h"
#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/check_in_desk.h"
#include "kiosk/desk/visit_desk.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_count = 10'000, day_ms = 86'400'000;

struct Measured {
    Samples durable, picture;
    std::int64_t welcomed = 0;
};

// Everybody once a day, day after day.
Measured scan_all(Hall& hall, Offscreen& stage, const std::vector<std::string>& cards, std::int64_t count,
                  std::int64_t first_ms) {
    Measured measured;
    CheckInDesk desk(hall);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto people = static_cast<std::int64_t>(cards.size());
        const Moment now = hall.moment(first_ms + i / people * day_ms + i % people);
        const ui::Now shown{now.utc_ms, i * 5000};
        stage.draw_once(shown);
        const double began = now_ms();
        CheckIn answer = desk.scan(cards[static_cast<std::size_t>(i % people)], now);
        measured.durable.add(now_ms() - began);
        measured.welcomed += std::holds_alternative<Welcomed>(answer.outcome);
        ScanAnswer reply{std::move(answer.outcome), {}};
        if (answer.resident)
            if (auto visit = VisitDesk(hall).open(*answer.resident, now)) reply.visit = std::move(*visit);
        stage.terminal().show_answer(reply, shown);
        stage.draw_once(shown);
        measured.picture.add(now_ms() - began);
        if (i % 500 == 499) hall.connection().checkpoint();
    }
    return measured;
}

}  // namespace

Figures checkin(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    Hall& hall = place->hall();
    const std::int64_t count = setup.count ? setup.count : usual_count;
    const Moment today = hall.moment(SystemClock().utc_ms());
    const auto cards = card_tokens(hall, static_cast<std::size_t>(count), today.day);
    if (!cards) return fail(cards);
    const auto options = setup.look.terminal_options(1920, 1080);
    if (!options) return fail(options);
    auto stage = Offscreen::make(*options, hall.file("pictures"), {today.utc_ms, 0});
    if (!stage) return fail(stage);
    const auto boards = BoardDesk(hall).make(today);
    if (!boards) return fail(boards);
    stage->terminal().show_boards(*boards);
    const auto syncs = bare_syncs(place->folder());
    if (!syncs) return fail(syncs);
    const Measured measured = scan_all(hall, *stage, *cards, count, today.utc_ms + day_ms);
    return nlohmann::ordered_json{{"bench", "checkin"},
                                  {"cards", cards->size()},
                                  {"welcomed", measured.welcomed},
                                  {"durable", measured.durable.told()},
                                  {"picture", measured.picture.told()},
                                  {"bare_sync", syncs->told()}};
}

}  // namespace kiosk::bench
