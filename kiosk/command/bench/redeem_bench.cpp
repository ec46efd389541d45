// One item over the counter: its hold and its post, both on the disk; beside it what the disk's own sync costs.
#include "kiosk/base/clock.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/stock_desk.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_count = 1'000;
constexpr std::int32_t shelf = 1'000'000;

Result<Goods> soap_on_the_shelf(Hall& hall, const Moment& now) {
    Goods soap;
    soap.code = "bench-soap";
    soap.name = "soap";
    soap.unit = "bar";
    soap.price = {1};
    db::GoodsStore store(hall.connection());
    if (const auto put = store.put(soap); !put) return fail(put);
    const auto kept = store.find_code(soap.code);
    if (!kept) return fail(kept);
    const std::optional<Goods>& found = *kept;
    if (!found) return fail(ErrorCode::storage, "the shelf is bare");
    const DeliveryLine line{found->id, shelf};
    if (const auto come = StockDesk(hall).delivery({&line, 1}, "bench", "bench", now); !come) return fail(come);
    return *found;
}

// Points enough for all of it.
Status pay_in(Hall& hall, ResidentId who, std::int64_t amount, const Moment& now) {
    db::ResidentStore residents(hall.connection());
    const auto known = residents.find(who);
    if (!known) return std::unexpected(known.error());
    const std::optional<Resident>& resident = *known;
    if (!resident) return fail(ErrorCode::not_found, "the hall has no resident");
    EarningRule rule;
    rule.code = "bench";
    rule.version = 1;
    rule.title = "bench";
    const auto paid =
        AwardDesk(hall).award(*resident, rule, {std::to_string(now.utc_ms), now, "bench", "", points(amount)});
    if (!paid) return std::unexpected(paid.error());
    return {};
}

Result<Samples> redeem_all(Hall& hall, const Goods& soap, ResidentId who, std::int64_t count, const Moment& now) {
    RedemptionDesk desk(hall);
    SystemRandom random;
    Samples samples;
    for (std::int64_t i = 0; i < count; ++i) {
        Basket basket;
        random.fill(basket.id.bytes);
        basket.resident = who;
        basket.lines.push_back({soap.id, 1, soap.price});
        const double began = now_ms();
        if (const auto held = desk.reserve(basket, now); !held) return fail(ErrorCode::refused, held.error().what);
        if (const auto done = desk.hand_over_all(basket.id, {"bench", ""}, now); !done)
            return fail(ErrorCode::refused, done.error().what);
        samples.add(now_ms() - began);
        if (i % 200 == 199) hall.connection().checkpoint();
    }
    return samples;
}

}  // namespace

Figures redeem(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    Hall& hall = place->hall();
    const std::int64_t count = setup.count ? setup.count : usual_count;
    const Moment now = hall.moment(SystemClock().utc_ms());
    const auto soap = soap_on_the_shelf(hall, now);
    if (!soap) return fail(soap);
    if (const auto paid = pay_in(hall, ResidentId{1}, count, now); !paid)
        return fail(paid.error().code, paid.error().what);
    const auto syncs = bare_syncs(place->folder());
    if (!syncs) return fail(syncs);
    const auto samples = redeem_all(hall, *soap, ResidentId{1}, count, now);
    if (!samples) return fail(samples);
    return nlohmann::ordered_json{
        {"bench", "redeem"}, {"hold_and_post", samples->told()}, {"bare_sync", syncs->told()}};
}

}  // namespace kiosk::bench
