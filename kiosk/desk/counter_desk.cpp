#include "kiosk/desk/counter_desk.h"

#include <spdlog/spdlog.h>
#include <algorithm>

#include "db/pin_event_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/desk/counter_slip.h"
#include "kiosk/desk/day_close_desk.h"
#include "kiosk/desk/print_queue.h"
#include "kiosk/desk/visit_desk.h"
#include "kiosk/model/names.h"

namespace kiosk {

CounterDesk::CounterDesk(Hall& hall, Random& random, const PinCost& cost)
    : hall_(hall),
      random_(random),
      pins_(hall, random, cost),
      staff_(hall, pins_),
      help_(hall, pins_),
      redemptions_(hall),
      voices_(hall),
      awards_(hall) {}

CounterPtr CounterDesk::enter(const Moment& now) {
    open_ = true;
    return answer({}, now);
}

void CounterDesk::leave(const Moment& now) {
    // Whoever forgot to sign out has left all the same; the event is for the record.
    if (work_) static_cast<void>(staff_.sign_out(*work_, now));
    forget();
}

void CounterDesk::forget() {
    door_card_.clear();
    door_.reset();
    work_.reset();
    customer_.reset();
    handing_.reset();
    helper_.reset();
    serial_.clear();
    slip_.reset();
    award_said_.reset();
    page_ = CounterPage::till;
    open_ = false;
}

CounterFault CounterDesk::staff_card(std::string_view scanned, const Moment& now) {
    door_.reset();
    door_card_.clear();
    StaffCard card = staff_.at_door(scanned, now);
    if (const auto* refused = std::get_if<CardRefused>(&card)) return refused->why;
    if (std::holds_alternative<NotStaff>(card)) return NotStaffCard{};
    if (auto* unavailable = std::get_if<PinUnavailable>(&card)) return PinAnswer{std::move(*unavailable)};
    if (!may_act(std::get<StaffAtDoor>(card).member.role)) return NotStaffCard{};
    door_ = std::move(std::get<StaffAtDoor>(card));
    door_card_ = scanned;
    return {};
}

CounterPtr CounterDesk::scan(std::string_view scanned, const Moment& now) {
    if (!work_) return answer(staff_card(scanned, now), now);
    return work_card(scanned, now);
}

CounterPtr CounterDesk::pin(const CounterPin& typed, const Moment& now) {
    if (!door_) return answer({}, now);
    SignIn done =
        door_->pad ? staff_.sign_in(door_card_, typed.pin, now) : staff_.first_sign_in(door_card_, typed.pin, now);
    if (auto* session = std::get_if<StaffSession>(&done)) {
        work_ = std::move(*session);
        door_.reset();
        door_card_.clear();
        return answer({}, now);
    }
    if (auto* pin_said = std::get_if<PinAnswer>(&done)) {
        // How many tries are left is part of the pad.
        static_cast<void>(staff_card(std::string(door_card_), now));
        return answer(std::move(*pin_said), now);
    }
    if (const auto* refused = std::get_if<CardRefused>(&done)) return answer(refused->why, now);
    return answer(NotStaffCard{}, now);
}

CounterPtr CounterDesk::next(const Moment& now) {
    customer_.reset();
    handing_.reset();
    return answer({}, now);
}

// By the resident's PIN, which is checked before anything is written, or on the staff's word, noted with the hold.
CounterFault CounterDesk::paid_for(const TakeBasket& wish, const Basket& basket, const StaffSession& worker,
                                   const Moment& now) {
    // Nobody's word opens what belongs to a whole household.
    if (basket.of_purse && !wish.pin) return VouchAboveLimit{};
    if (wish.pin) {
        const PinAnswer checked = pins_.check(basket.resident, *wish.pin, now);
        if (!std::holds_alternative<PinRight>(checked)) return checked;
    }
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return RedemptionFault{RedemptionWhy::storage, 0, "no transaction"};
    const auto held = redemptions_.reserve(basket, now);
    if (held && !wish.pin) {
        const VouchAnswer word =
            help_.vouch(worker.staff, basket.resident, held->redemption.total(), "seen at the counter", now);
        if (const auto* above = std::get_if<VouchAboveLimit>(&word)) return *above;
        if (const auto* refused = std::get_if<VouchRefused>(&word)) return *refused;
        if (const auto* unavailable = std::get_if<PinUnavailable>(&word)) return PinAnswer{*unavailable};
    }
    if (!transaction.commit()) return RedemptionFault{RedemptionWhy::storage, 0, "not committed"};
    if (!held) return held.error();
    return begun(basket.id, now);
}

CounterFault CounterDesk::begun(const RedemptionId& id, const Moment& now) {
    const auto started = redemptions_.begin_hand_over(id, by(), now);
    if (!started) return started.error();
    // Begun before, and over by now: those goods must not go a second time.
    if (started->redemption.state != RedemptionState::held)
        return RedemptionFault{RedemptionWhy::not_held, 0, "it is no longer held"};
    handing_ = id;
    return {};
}

CounterPtr CounterDesk::take(const TakeBasket& wish, const Moment& now) {
    if (!work_ || !customer_ || handing_) return answer({}, now);
    Basket basket = wish.basket;
    random_.fill(basket.id.bytes);
    basket.resident = customer_->resident().id;
    basket.channel = Channel::counter;
    basket.actor = work_->shown_name;
    return answer(paid_for(wish, basket, *work_, now), now);
}

// The PIN was asked when it was reserved.
CounterPtr CounterDesk::fetch(const FetchReservation& wish, const Moment& now) {
    if (!work_ || !customer_ || handing_) return answer({}, now);
    const auto wanted = found(wish.redemption);
    if (!wanted || wanted->resident != customer_->resident().id)
        return answer(RedemptionFault{RedemptionWhy::unknown, 0, "not of whoever stands here"}, now);
    return answer(begun(wish.redemption, now), now);
}

CounterPtr CounterDesk::handed_over(const HandedOver& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    std::vector<HandLine> lines;
    for (std::size_t i = 0; i < wish.quantities.size(); ++i)
        lines.push_back({static_cast<std::int32_t>(i + 1), wish.quantities[i]});
    db::Transaction both(hall_.connection());
    if (!both.begun()) return answer(RedemptionFault{RedemptionWhy::storage, 0, "no transaction"}, now);
    const auto done = redemptions_.hand_over(wish.redemption, lines, by(), now);
    // The goods went over the counter, with a slip or without one.
    if (done && !done->existed)
        if (const auto queued = queue_slip(done->redemption, false, now); !queued)
            spdlog::error("no slip for redemption {}: {}", done->redemption.number, queued.error().what);
    if (!both.commit()) return answer(RedemptionFault{RedemptionWhy::storage, 0, "not committed"}, now);
    if (!done) return answer(done.error(), now);
    handing_.reset();
    return answer({}, now);
}

Status CounterDesk::queue_slip(const Redemption& redemption, bool again, const Moment& now) {
    const auto slip = counter_slip(hall_, random_, redemption, by().actor);
    if (!slip) return std::unexpected(slip.error());
    const auto queued = PrintQueue(hall_.connection()).put(PrintKind::redemption, again ? as_copy(*slip) : *slip, now);
    if (!queued) return std::unexpected(queued.error());
    return {};
}

CounterPtr CounterDesk::not_handed_over(const NotHandedOver& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const auto done = redemptions_.cancel(wish.redemption, by("not handed over"), now);
    if (!done) return answer(done.error(), now);
    if (handing_ == wish.redemption) handing_.reset();
    return answer({}, now);
}

// One that is gone was dealt with by somebody else: the list says so.
CounterPtr CounterDesk::hear(const HearVoice& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    auto clip = voices_.hear(wish.message, work_->staff, now);
    if (clip) hears_ = VoiceToHear{wish.message, std::move(*clip)};
    return answer({}, now);
}

CounterPtr CounterDesk::voice_done(const VoiceDone& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const auto done = voices_.done(wish.message, work_->staff, now);
    if (!done) return answer(RedemptionFault{RedemptionWhy::storage, 0, done.error().what}, now);
    return answer({}, now);
}

std::optional<Redemption> CounterDesk::found(const RedemptionId& id) {
    auto known = redemptions_.find(id);
    if (!known) return {};
    return std::move(*known);
}

std::optional<OpenRedemption> CounterDesk::with_name(const Redemption& redemption) {
    const auto whose = db::ResidentStore(hall_.connection()).find(redemption.resident);
    if (!whose) return {};
    const std::optional<Resident>& who = *whose;
    if (!who) return {};
    return OpenRedemption{redemption, shown_name(who->name), seal_of(who->name)};
}

std::optional<Customer> CounterDesk::customer(const Moment& now) {
    if (!customer_) return {};
    const Resident& who = customer_->resident();
    const auto visit = VisitDesk(hall_).open(who, now);
    if (!visit) return {};
    Customer shown{who.id,         visit->shown_name, visit->seal, visit->hamlet,
                   visit->balance, visit->pin_pad,    {},          visit->reservations};
    if (const std::optional<Purse>& purse = visit->purse) shown.purse = purse->spendable();
    db::PinEventStore events(hall_.connection());
    const auto limit = events.vouch_limit(), used = events.vouched_on(who.id, now.day);
    if (limit && used) shown.may_vouch = Points{std::max<std::int64_t>(0, limit->value - used->value)};
    return shown;
}

void CounterDesk::fill_work(Counter& counter, const Moment& now) {
    counter.customer = customer(now);
    if (handing_) counter.handing = found(*handing_);
    if (const auto open = redemptions_.unfinished())
        for (const Redemption& redemption : *open)
            if (redemption.id != handing_.value_or(RedemptionId{}))
                if (auto named = with_name(redemption)) counter.unfinished.push_back(std::move(*named));
    DayCloseDesk closes(hall_);
    if (const auto figures = closes.so_far(now)) counter.today = *figures;
    if (const auto closed = closes.of(now.day)) counter.day_closed = closed->has_value();
    fill_page(counter, now);
    fill_awards(counter, now);
    if (auto waiting = voices_.waiting()) counter.voices = std::move(*waiting);
    counter.hears = std::exchange(hears_, std::nullopt);
}

CounterPtr CounterDesk::answer(CounterFault fault, const Moment& now, CounterDone done) {
    Counter counter;
    counter.turn = ++turn_;
    counter.fault = std::move(fault);
    counter.done = done;
    if (door_) {
        counter.step = door_->pad ? CounterStep::wants_pin : CounterStep::wants_first_pin;
        counter.staff = shown_name(door_->member.name);
        counter.pad = door_->pad;
    }
    if (work_) {
        counter.step = CounterStep::at_work;
        counter.staff = work_->shown_name;
        fill_work(counter, now);
    }
    return std::make_shared<const Counter>(std::move(counter));
}

}  // namespace kiosk
