// Check-ins a second: each with a commit of its own, and as many together as wait in a queue.
#include "kiosk/base/clock.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/desk/check_in_batch.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_count = 2'000, day_ms = 86'400'000;

struct Rate {
    std::int64_t welcomed = 0;
    double seconds = 0;

    double a_second() const { return seconds > 0 ? static_cast<double>(welcomed) / seconds : 0; }
};

// Each card once, on this day, so many in a commit.
Rate scan_by(Hall& hall, std::span<const std::string> cards, std::size_t together, const Moment& now) {
    CheckInBatch batch(hall);
    Rate rate;
    const double began = now_ms();
    for (std::size_t at = 0; at < cards.size(); at += together)
        for (const CheckIn& answer : batch.scan(cards.subspan(at, std::min(together, cards.size() - at)), now))
            rate.welcomed += std::holds_alternative<Welcomed>(answer.outcome);
    rate.seconds = (now_ms() - began) / 1000;
    hall.connection().checkpoint();
    return rate;
}

}  // namespace

Figures queue(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    Hall& hall = place->hall();
    const Moment today = hall.moment(SystemClock().utc_ms());
    const auto cards = card_tokens(hall, static_cast<std::size_t>(setup.count ? setup.count : usual_count), today.day);
    if (!cards) return fail(cards);
    const auto syncs = bare_syncs(place->folder());
    if (!syncs) return fail(syncs);
    const Rate single = scan_by(hall, *cards, 1, hall.moment(today.utc_ms + day_ms)),
               queued = scan_by(hall, *cards, check_ins_together, hall.moment(today.utc_ms + 2 * day_ms));
    return nlohmann::ordered_json{{"bench", "queue"},
                                  {"cards", cards->size()},
                                  {"welcomed_single", single.welcomed},
                                  {"welcomed_together", queued.welcomed},
                                  {"single_a_second", single.a_second()},
                                  {"together_a_second", queued.a_second()},
                                  {"times", single.a_second() > 0 ? queued.a_second() / single.a_second() : 0},
                                  {"bare_sync", syncs->told()}};
}

}  // namespace kiosk::bench
