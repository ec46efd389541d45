#include "kiosk/desk/redemption_desk.h"

#include <algorithm>

#include "db/clock_check_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/desk/ledger_clock.h"
#include "kiosk/desk/months.h"
#include "kiosk/desk/purse_desk.h"
#include "kiosk/desk/redemption_faults.h"

namespace kiosk {

namespace {

Redeemed<void> check_shape(const Basket& basket) {
    if (basket.lines.empty()) return refuse(RedemptionWhy::bad_basket, "the basket is empty");
    if (basket.lines.size() > most_basket_lines)
        return refuse(RedemptionWhy::bad_basket, "a basket has at most 20 lines");
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        const BasketLine& line = basket.lines[i];
        const auto number = static_cast<std::int32_t>(i + 1);
        if (line.quantity < 1 || line.quantity > most_pieces)
            return refuse(RedemptionWhy::bad_quantity, "a line has 1 to 99 pieces", number);
        if (std::ranges::count(basket.lines, line.goods, &BasketLine::goods) > 1)
            return refuse(RedemptionWhy::bad_basket, "the same goods stand in two lines", number);
    }
    return {};
}

Redemption head_of(const Basket& basket, const Moment& at, std::int64_t expires_at_ms) {
    Redemption head;
    head.id = basket.id;
    head.resident = basket.resident;
    head.channel = basket.channel;
    head.actor = basket.actor;
    head.day = at.day;
    head.at_ms = at.utc_ms;
    head.expires_at_ms = expires_at_ms;
    return head;
}

std::int64_t end_of_hold(const Hall& hall, Channel channel, const Moment& at) {
    if (channel == Channel::counter) return at.utc_ms + counter_hold_ms;
    CivilTime end = civil_of_day(at.day.value + hall.village().reserve_days + 1);
    end.hour = hall.village().day_starts_at_hour;
    return hall.calendar().instant(end);
}

}  // namespace

RedemptionDesk::RedemptionDesk(Hall& hall)
    : hall_(hall),
      ledger_(hall.connection()),
      stock_(hall.connection()),
      goods_(hall.connection()),
      store_(hall.connection()) {}

// The ledger's clock: the wall's, but never earlier than its newest entry. exact: a wall clock that was set back is
// refused, for it would say nothing about how much time has passed.
Redeemed<Moment> RedemptionDesk::ledger_moment(const Moment& now, bool exact) {
    const auto believed = db::ClockCheckStore(hall_.connection()).believed();
    if (!believed) return not_stored(believed.error());
    const std::int64_t newest = believed->not_before_ms;
    if (exact && now.utc_ms + clock_back_at_most_ms < newest)
        return refuse(RedemptionWhy::clock_unsure, "the clock shows an earlier time than the ledger's newest entry");
    return hall_.moment(std::max(now.utc_ms, newest));
}

Redeemed<RedemptionStep> RedemptionDesk::in_one_go(const RedemptionId& id, const Moment& now, const Does& does) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return not_stored(transaction.begun().error());
    const auto redemption = known(id);
    if (!redemption) return pass(redemption);
    const auto at = ledger_moment(now, false);
    if (!at) return pass(at);
    const auto existed = does(*redemption, *at);
    if (!existed) return pass(existed);
    return settle(transaction, id, *existed);
}

Redeemed<Redemption> RedemptionDesk::known(const RedemptionId& id) {
    auto found = store_.find(id);
    if (!found) return not_stored(found.error());
    std::optional<Redemption>& redemption = *found;
    if (!redemption) return refuse(RedemptionWhy::unknown, "there is no such redemption");
    return std::move(*redemption);
}

Redeemed<RedemptionStep> RedemptionDesk::step(const RedemptionId& id, bool existed) {
    auto redemption = known(id);
    if (!redemption) return pass(redemption);
    return RedemptionStep{std::move(*redemption), existed};
}

// What is answered is read before the commit: after it nothing may fail any more.
Redeemed<RedemptionStep> RedemptionDesk::settle(db::Transaction& transaction, const RedemptionId& id, bool existed) {
    auto done = step(id, existed);
    if (!done) return done;
    if (const auto kept = transaction.commit(); !kept) return not_stored(kept.error());
    return done;
}

Redeemed<RedemptionBooking> RedemptionDesk::booking(const Redemption& redemption, const std::string& actor,
                                                    const Moment& at) {
    const auto payer = redemption.purse ? ledger_.account(AccountKind::household, redemption.purse.value)
                                        : ledger_.account(AccountKind::resident, redemption.resident.value);
    if (!payer) return not_stored(payer.error());
    const auto redeemed = ledger_.account(AccountKind::redeemed);
    if (!redeemed) return not_stored(redeemed.error());
    return RedemptionBooking(redemption.id, {*payer, *redeemed}, actor, at);
}

Redeemed<bool> RedemptionDesk::post(const RedemptionId& id, std::string_view step, const RedemptionBooking& rows) {
    const auto points = ledger_.post(group_key(id, step), rows.transfers);
    if (!points && points.error().code == ErrorCode::refused && step == "hold")
        return refuse(RedemptionWhy::too_few_points, points.error().what);
    if (!points) return not_stored(points.error());
    const auto goods = stock_.post(rows.moves);
    if (!goods) return not_stored(goods.error());
    return points->existed && goods->existed;
}

Redeemed<void> RedemptionDesk::note(const RedemptionId& id, std::string_view kind, const By& by, const Moment& at) {
    const auto noted = store_.note(id, {kind, by.actor, by.reason, at});
    if (!noted) return not_stored(noted.error());
    return {};
}

Redeemed<RedemptionStep> RedemptionDesk::reserve(const Basket& basket, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return not_stored(transaction.begun().error());
    const auto before = store_.find(basket.id);
    if (!before) return not_stored(before.error());
    const std::optional<Redemption>& there = *before;
    if (there) return again(basket, *there);
    const auto refused = store_.refusal(basket.id);
    if (!refused) return not_stored(refused.error());
    const std::optional<RedemptionFault>& kept = *refused;
    if (kept) return std::unexpected(*kept);
    const auto tried = try_reserve(basket, now);
    if (!tried) {
        // Whatever a disk fault left behind goes with the transaction; a refusal stays.
        if (tried.error().why == RedemptionWhy::storage || tried.error().why == RedemptionWhy::another_body)
            return pass(tried);
        if (const auto noted = store_.note_refusal(basket, tried.error(), now); !noted)
            return not_stored(noted.error());
    }
    if (tried) return settle(transaction, basket.id, false);
    if (const auto done = transaction.commit(); !done) return not_stored(done.error());
    return pass(tried);
}

Redeemed<void> RedemptionDesk::try_reserve(const Basket& basket, const Moment& now) {
    const auto at = ledger_moment(now, true);
    if (!at) return pass(at);
    if (const auto shaped = check_shape(basket); !shaped) return shaped;
    const auto resident = db::ResidentStore(hall_.connection()).find(basket.resident);
    if (!resident) return not_stored(resident.error());
    const std::optional<Resident>& person = *resident;
    if (!person) return refuse(RedemptionWhy::nobody, "there is no such resident");
    Redemption redemption = head_of(basket, *at, end_of_hold(hall_, basket.channel, *at));
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        auto line = offered(basket, i, *at);
        if (!line) return pass(line);
        redemption.lines.push_back(std::move(*line));
    }
    if (basket.of_purse) {
        redemption.purse = person->household;
        if (const auto may = within_purse(*person, redemption.total(), *at); !may) return may;
    }
    return hold(redemption, "", *at);
}

// A line of the basket as it is offered at this moment.
Redeemed<RedemptionLine> RedemptionDesk::offered(const Basket& basket, std::size_t index, const Moment& at) {
    const BasketLine& wanted = basket.lines[index];
    const auto number = static_cast<std::int32_t>(index + 1);
    const auto found = goods_.find(wanted.goods);
    if (!found) return not_stored(found.error());
    const std::optional<Goods>& goods = *found;
    if (!goods || !goods->active) return refuse(RedemptionWhy::goods_gone, "these goods are not on offer", number);
    if (goods->price != wanted.shown_price)
        return refuse(RedemptionWhy::price_changed, "the price has changed since it was shown", number);
    if (goods->available() < wanted.quantity)
        return refuse(RedemptionWhy::out_of_stock, "there are only " + std::to_string(goods->available()) + " left",
                      number);
    RedemptionLine line;
    line.line = number;
    line.goods = goods->id;
    line.name = goods->name;
    line.unit = goods->unit;
    line.quantity = wanted.quantity;
    line.price = goods->price;
    line.price_version = goods->price_version;
    if (const auto allowed = within_month(basket, line, *goods, at); !allowed) return pass(allowed);
    return line;
}

Redeemed<void> RedemptionDesk::within_month(const Basket& basket, const RedemptionLine& line, const Goods& goods,
                                            const Moment& at) {
    if (goods.month_limit == 0) return {};
    const auto had = store_.pieces(basket.resident, goods.id, first_of_month(at.day), last_of_month(at.day));
    if (!had) return not_stored(had.error());
    if (*had + line.quantity > goods.month_limit)
        return refuse(RedemptionWhy::month_limit,
                      "one person may have " + std::to_string(goods.month_limit) + " a month, and has had " +
                          std::to_string(*had),
                      line.line);
    return {};
}

// Whether so much is there is for the ledger to say.
Redeemed<void> RedemptionDesk::within_purse(const Resident& resident, Points total, const Moment& at) {
    const auto left = PurseDesk(hall_).left(resident, at);
    if (!left) return not_stored(left.error());
    const std::optional<Points>& may = *left;
    if (!may) return refuse(RedemptionWhy::no_purse, "they take no part in a purse");
    if (*may < total)
        return refuse(RedemptionWhy::purse_limit,
                      "of the purse they may spend " + std::to_string(may->value) + " more this month");
    return {};
}

// memo: empty, it says what was taken.
Redeemed<void> RedemptionDesk::hold(Redemption& redemption, const std::string& memo, const Moment& at) {
    auto rows = booking(redemption, redemption.actor, at);
    if (!rows) return pass(rows);
    for (RedemptionLine& line : redemption.lines)
        rows->hold(line, memo.empty() ? "换了" + pieces_in_words(line, line.quantity) : memo);
    const auto posted = post(redemption.id, "hold", *rows);
    if (!posted) return pass(posted);
    if (const auto added = store_.add(redemption); !added) return not_stored(added.error());
    return note(redemption.id, "reserved", {redemption.actor, ""}, at);
}

Redeemed<RedemptionStep> RedemptionDesk::again(const Basket& basket, const Redemption& before) {
    const auto differs = [](const char* field, std::int32_t line = 0) {
        return refuse(RedemptionWhy::another_body, std::string("this basket is reserved with another ") + field, line);
    };
    if (before.resident != basket.resident) return differs("resident");
    if (before.channel != basket.channel) return differs("channel");
    if (static_cast<bool>(before.purse) != basket.of_purse) return differs("purse");
    if (before.lines.size() != basket.lines.size()) return differs("number of lines");
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        const RedemptionLine& there = before.lines[i];
        if (there.goods != basket.lines[i].goods) return differs("goods", there.line);
        if (there.quantity != basket.lines[i].quantity) return differs("quantity", there.line);
        if (there.price != basket.lines[i].shown_price) return differs("price", there.line);
    }
    return RedemptionStep{before, true};
}

Result<std::vector<Redemption>> RedemptionDesk::unfinished() {
    auto open = store_.open();
    if (open) std::erase_if(*open, [](const Redemption& r) { return r.channel != Channel::counter && !r.begun; });
    return open;
}

Redeemed<RedemptionStep> RedemptionDesk::record(const Basket& paid, const By& by, const std::string& memo,
                                                const Moment& then) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return not_stored(transaction.begun().error());
    const auto before = store_.find(paid.id);
    if (!before) return not_stored(before.error());
    const std::optional<Redemption>& there = *before;
    if (there) return again(paid, *there);
    if (const auto shaped = check_shape(paid); !shaped) return pass(shaped);
    Redemption redemption = head_of(paid, then, then.utc_ms + counter_hold_ms);
    for (const BasketLine& line : paid.lines) {
        const auto goods = goods_.find(line.goods);
        if (!goods) return not_stored(goods.error());
        const std::optional<Goods>& kept = *goods;
        if (!kept || kept->available() < line.quantity)
            return refuse(RedemptionWhy::out_of_stock, "so many were not there");
        RedemptionLine taken;
        taken.line = static_cast<std::int32_t>(redemption.lines.size() + 1);
        taken.goods = line.goods;
        taken.quantity = line.quantity;
        taken.price = line.shown_price;
        redemption.lines.push_back(taken);
    }
    if (const auto held = hold(redemption, memo, then); !held) return pass(held);
    std::vector<HandLine> all;
    for (const RedemptionLine& line : redemption.lines) all.push_back({line.line, line.quantity});
    const auto gone = hand_over_known(redemption, all, by, memo, then);
    if (!gone) return pass(gone);
    return settle(transaction, paid.id, false);
}

}  // namespace kiosk
