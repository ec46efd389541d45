#include "kiosk/desk/counter_awards.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

#include "db/earning_store.h"
#include "db/ledger.h"
#include "kiosk/base/calendar.h"
#include "kiosk/desk/award_limits.h"
#include "kiosk/desk/counter_desk.h"
#include "kiosk/model/award_key.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

constexpr std::string_view check_in_rule = "visit";

// In the order of AwardNo, AwardObjection and AwardFinding; they stand in the books.
constexpr std::array award_no_words{"没有看到这件事", "是别人做的", "登记错了"};
constexpr std::array objection_words{"没有做这件事", "是别人做的", "分数太多"};
constexpr std::array finding_words{"去看过了，属实", "大家商量过了"};

template <class Words, class Why>
std::string award_reason(const Words& words, Why why) {
    return words.at(static_cast<std::size_t>(why));
}

AwardAnswer award_barred(AwardBar why) { return {AwardSaid::not_yours, why, {}, {}}; }

AwardAnswer award_fault(const Error& error) {
    spdlog::warn("counter, awards: {}", error.what);
    if (error.code == ErrorCode::not_found) return {AwardSaid::gone, {}, {}, {}};
    return error.code == ErrorCode::refused ? award_barred(AwardBar::role) : AwardAnswer{};
}

AwardSaid said_of(Entered entered) {
    switch (entered) {
        case Entered::given: return AwardSaid::given;
        case Entered::waits: return AwardSaid::waits;
        case Entered::existed: return AwardSaid::existed;
        case Entered::limit: return AwardSaid::limit;
        case Entered::no_budget: break;
    }
    return AwardSaid::no_budget;
}

bool has_said(const std::vector<db::WaitingAwardWord>& words, std::string_view kind, auto who) {
    return std::ranges::any_of(words, [&](const db::WaitingAwardWord& word) { return word.kind == kind && who(word); });
}

AwardBar bar_to_approve(const WaitingAward& award, const std::vector<db::WaitingAwardWord>& words,
                        const StaffSession& by) {
    if (!may_approve(by.role)) return AwardBar::role;
    if (award.entered_by == by.staff) return AwardBar::own_entry;
    if (award.resident == by.resident) return AwardBar::own_award;
    const bool before =
        has_said(words, "approved", [&](const db::WaitingAwardWord& word) { return word.staff == by.staff; });
    return before ? AwardBar::said_before : AwardBar::none;
}

AwardBar bar_to_object(const WaitingAward& award, const std::vector<db::WaitingAwardWord>& words, ResidentId who,
                       BusinessDay today) {
    if (today > award.public_until) return AwardBar::not_public;
    const bool before =
        has_said(words, "objected", [&](const db::WaitingAwardWord& word) { return word.resident == who; });
    return before ? AwardBar::said_before : AwardBar::none;
}

std::optional<Resident> award_owner(Hall& hall, ResidentId id) {
    auto found = db::ResidentStore(hall.connection()).find(id);
    if (!found) return {};
    return std::move(*found);
}

}  // namespace

AwardAnswer CounterAwardDesk::enter(const EnterAward& wish, ResidentId who, const StaffSession& by, const Moment& now) {
    if (wish.code == check_in_rule) return award_barred(AwardBar::role);
    const auto resident = award_owner(hall_, who);
    if (!resident) return {AwardSaid::gone, {}, {}, {}};
    const std::string slot = iso_date(now.day.value);
    const auto entered = desk_.enter({who, wish.code, slot, {}, ""}, by, now);
    if (!entered) return award_fault(entered.error());
    AwardAnswer answer{said_of(*entered), {}, {}, {}};
    if (answer.said != AwardSaid::waits) return answer;
    const auto waits = store_.find(award_key(hall_.village().number, resident->number, wish.code, slot));
    if (!waits) return award_fault(waits.error());
    if (const std::optional<WaitingAward>& award = *waits) {
        answer.waits_for = award->why;
        answer.public_until = award->public_until;
    }
    return answer;
}

AwardAnswer CounterAwardDesk::approve(const ApproveAward& wish, const StaffSession& by, const Moment& now) {
    const auto award = look(wish.award, by, {}, now);
    if (!award) return {AwardSaid::gone, {}, {}, {}};
    if (award->approve != AwardBar::none) return award_barred(award->approve);
    const auto given = desk_.approve(wish.award, by, now);
    if (!given) return award_fault(given.error());
    return {*given ? AwardSaid::given : AwardSaid::approved, {}, award->award.why, award->award.public_until};
}

AwardAnswer CounterAwardDesk::refuse(const RefuseAward& wish, const StaffSession& by, const Moment& now) {
    const auto award = look(wish.award, by, {}, now);
    if (!award) return {AwardSaid::gone, {}, {}, {}};
    if (award->refuse != AwardBar::none) return award_barred(award->refuse);
    const auto done = desk_.refuse(wish.award, by, award_reason(award_no_words, wish.why), now);
    return done ? AwardAnswer{AwardSaid::refused, {}, {}, {}} : award_fault(done.error());
}

AwardAnswer CounterAwardDesk::object(const ObjectToAward& wish, ResidentId who, const Moment& now) {
    const auto award = look(wish.award, {}, who, now);
    if (!award) return {AwardSaid::gone, {}, {}, {}};
    if (award->object != AwardBar::none) return award_barred(award->object);
    const auto done = desk_.object(wish.award, who, award_reason(objection_words, wish.why), now);
    return done ? AwardAnswer{AwardSaid::objected, {}, {}, award->award.public_until} : award_fault(done.error());
}

AwardAnswer CounterAwardDesk::settle(const SettleAward& wish, const StaffSession& by, const Moment& now) {
    const auto award = look(wish.award, by, {}, now);
    if (!award) return {AwardSaid::gone, {}, {}, {}};
    if (award->settle != AwardBar::none) return award_barred(award->settle);
    const auto done = desk_.settle(wish.award, by, award_reason(finding_words, wish.why), now);
    return done ? AwardAnswer{AwardSaid::settled, {}, {}, {}} : award_fault(done.error());
}

std::int64_t CounterAwardDesk::waiting_count() { return store_.count().value_or(0); }

DeedState CounterAwardDesk::state_of(const Resident& who, const EarningRule& rule, const Moment& now) {
    const TransferId id = award_key(hall_.village().number, who.number, rule.code, iso_date(now.day.value));
    const auto given = db::Ledger(hall_.connection()).has(id), entered = store_.has(id);
    if ((given && *given) || (entered && *entered)) return DeedState::counted_today;
    const auto times = AwardLimits(hall_.connection()).times(who, rule, now.day);
    return times && !may_earn(rule, *times) ? DeedState::limit : DeedState::open;
}

std::vector<AwardableDeed> CounterAwardDesk::deeds(const Resident& who, const Moment& now) {
    std::vector<AwardableDeed> deeds;
    const auto rules = db::EarningStore(hall_.connection()).all();
    if (!rules) return deeds;
    for (const EarningRule& rule : *rules)
        if (rule.code != check_in_rule) deeds.push_back({rule, state_of(who, rule, now)});
    return deeds;
}

std::optional<WaitingAtCounter> CounterAwardDesk::look(const TransferId& id, const StaffSession& by,
                                                       ResidentId customer, const Moment& now) {
    const auto found = store_.find(id);
    if (!found) return {};
    const std::optional<WaitingAward>& award = *found;
    if (!award) return {};
    return shown(*award, by, customer, now);
}

WaitingAtCounter CounterAwardDesk::shown(const WaitingAward& award, const StaffSession& by, ResidentId customer,
                                         const Moment& now) {
    WaitingAtCounter row;
    row.award = award;
    if (const auto who = award_owner(hall_, award.resident)) {
        row.shown_name = shown_name(who->name);
        row.seal = seal_of(who->name);
    }
    if (const auto rule = db::EarningStore(hall_.connection()).find(award.code))
        if (const std::optional<EarningRule>& terms = *rule) row.deed = terms->title;
    const auto said = store_.words(award.award);
    const std::vector<db::WaitingAwardWord> words = said ? *said : std::vector<db::WaitingAwardWord>{};
    for (const db::WaitingAwardWord& word : words) {
        if (word.kind == "approved") row.approved_by.push_back(word.actor);
        if (word.kind != "objected") continue;
        const auto who = award_owner(hall_, word.resident);
        row.objections.push_back({who ? shown_name(who->name) : std::string(), word.reason});
    }
    row.approve = bar_to_approve(award, words, by);
    row.refuse = may_approve(by.role) ? AwardBar::none : AwardBar::role;
    row.settle = award.objected ? row.refuse : AwardBar::nothing_open;
    if (row.settle == AwardBar::none && award.resident == by.resident) row.settle = AwardBar::own_award;
    row.object = bar_to_object(award, words, customer, now.day);
    return row;
}

std::vector<WaitingAtCounter> CounterAwardDesk::waiting(const StaffSession& by, ResidentId customer,
                                                        const Moment& now) {
    std::vector<WaitingAtCounter> rows;
    const auto all = desk_.all();
    if (!all) return rows;
    for (const WaitingAward& award : *all) rows.push_back(shown(award, by, customer, now));
    return rows;
}

CounterPtr CounterDesk::award(const Action& action, const Moment& now) {
    const auto told = [&](auto ask) {
        if (work_) award_said_ = ask(*work_);
        return answer({}, now);
    };
    const auto* enters = std::get_if<EnterAward>(&action);
    const auto* objects = std::get_if<ObjectToAward>(&action);
    const ResidentId whose = customer_ ? customer_->resident().id : ResidentId{};
    if ((enters && enters->whose != whose) || (objects && objects->who != whose) || ((enters || objects) && !customer_))
        return answer({}, now);
    if (enters) return told([&](const StaffSession& by) { return awards_.enter(*enters, whose, by, now); });
    if (objects) return told([&](const StaffSession&) { return awards_.object(*objects, whose, now); });
    if (const auto* wish = std::get_if<ApproveAward>(&action))
        return told([&](const StaffSession& by) { return awards_.approve(*wish, by, now); });
    if (const auto* wish = std::get_if<RefuseAward>(&action))
        return told([&](const StaffSession& by) { return awards_.refuse(*wish, by, now); });
    if (const auto* wish = std::get_if<SettleAward>(&action))
        return told([&](const StaffSession& by) { return awards_.settle(*wish, by, now); });
    return {};
}

void CounterDesk::fill_awards(Counter& counter, const Moment& now) {
    counter.awards.answer = std::exchange(award_said_, std::nullopt);
    counter.awards.waiting_count = awards_.waiting_count();
    if (!work_) return;
    const ResidentId whose = customer_ ? customer_->resident().id : ResidentId{};
    if (page_ == CounterPage::award && customer_) counter.awards.deeds = awards_.deeds(customer_->resident(), now);
    if (page_ == CounterPage::waiting) counter.awards.waiting = awards_.waiting(*work_, whose, now);
}

}  // namespace kiosk
