#include "kiosk/desk/purse_desk.h"

#include <algorithm>

#include "kiosk/desk/ledger_clock.h"
#include "kiosk/desk/months.h"
#include "kiosk/model/award_key.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

constexpr int entries_at_most = 50;

}  // namespace

bool PurseDesk::clock_is_sure(const Moment& now) {
    const auto state = LedgerClock(hall_).state(now);
    return state && *state == ClockState::sure;
}

Result<PurseDesk::Accounts> PurseDesk::accounts(const Resident& resident) {
    const auto own = ledger_.account(AccountKind::resident, resident.id.value);
    if (!own) return fail(own);
    const auto purse = ledger_.account(AccountKind::household, resident.household.value);
    if (!purse) return fail(purse);
    return Accounts{*own, *purse};
}

// Whoever asks first, then the others; empty: there is no purse for them.
Result<std::vector<db::PurseShare>> PurseDesk::grown_ups(const Resident& resident, const Moment& now) {
    if (hall_.village().points.purse_month <= Points{}) return std::vector<db::PurseShare>();
    auto shares = store_.shares(resident.household);
    if (!shares) return shares;
    const std::int32_t year = civil_of_day(now.day.value).year;
    std::erase_if(*shares, [year](const db::PurseShare& share) {
        Resident person;
        person.birth_year = share.birth_year;
        return is_minor(person, year);
    });
    const auto own = std::ranges::find(*shares, resident.id, &db::PurseShare::resident);
    if (own == shares->end() || shares->size() < 2) return std::vector<db::PurseShare>();
    std::rotate(shares->begin(), own, own + 1);
    return shares;
}

Result<std::optional<db::PurseShare>> PurseDesk::share(const Resident& resident, const Moment& now) {
    const auto shares = grown_ups(resident, now);
    if (!shares) return fail(shares);
    return shares->empty() ? std::nullopt : std::optional(shares->front());
}

Result<PurseMember> PurseDesk::member(const Resident& resident, const db::PurseShare& share, const Moment& now) {
    PurseMember member{share.resident, shown_name(share.name), seal_of(share.name), share.head};
    if (!share.a_month) return member;
    member.takes_part = true;
    member.a_month = *share.a_month;
    const auto spent =
        store_.spent(resident.household, share.resident, first_of_month(now.day), last_of_month(now.day));
    if (!spent) return fail(spent);
    member.spent = *spent;
    return member;
}

Result<std::optional<Points>> PurseDesk::left(const Resident& resident, const Moment& now) {
    const auto own = share(resident, now);
    if (!own) return fail(own);
    const std::optional<db::PurseShare>& theirs = *own;
    if (!theirs || !theirs->a_month) return std::nullopt;
    const auto looked = member(resident, *theirs, now);
    if (!looked) return fail(looked);
    return looked->left();
}

Result<std::optional<Purse>> PurseDesk::open(const Resident& resident, const Moment& now) {
    const auto shares = grown_ups(resident, now);
    if (!shares) return fail(shares);
    if (shares->empty()) return std::nullopt;
    Purse purse;
    for (const db::PurseShare& share : *shares) {
        auto looked = member(resident, share, now);
        if (!looked) return fail(looked);
        purse.members.push_back(std::move(*looked));
    }
    if (purse.own().takes_part)
        if (const auto done = read_books(purse, resident, now); !done) return std::unexpected(done.error());
    return purse;
}

Status PurseDesk::read_books(Purse& purse, const Resident& resident, const Moment& now) {
    const auto both = accounts(resident);
    if (!both) return std::unexpected(both.error());
    const auto balance = ledger_.balance(both->purse);
    if (!balance) return std::unexpected(balance.error());
    purse.balance = balance->available();
    auto lines = store_.lines(both->purse, entries_at_most);
    if (!lines) return std::unexpected(lines.error());
    for (db::PurseLine& line : *lines)
        purse.entries.push_back(
            {line.who.empty() ? "" : shown_name(line.who), std::move(line.memo), line.event_at_ms, line.change});
    const auto fresh = fresh_put_in(*both, now);
    if (!fresh) return std::unexpected(fresh.error());
    if (const std::optional<db::PutIn>& last = *fresh; last && last->amount <= purse.balance)
        purse.may_take_back = last->amount;
    return {};
}

Result<std::optional<db::PutIn>> PurseDesk::fresh_put_in(const Accounts& both, const Moment& now) {
    auto last = store_.last_put_in(both.own, both.purse);
    if (!last) return last;
    if (const std::optional<db::PutIn>& put = *last; put && now.utc_ms - put->event_at_ms > purse_undo_within_ms)
        return std::nullopt;
    return last;
}

PurseSaid PurseDesk::note(const Resident& resident, ResidentId whom, std::string_view kind, Points a_month,
                          const Moment& now) {
    if (!store_.note({resident.household, whom, kind, a_month, resident.id, now})) return PurseSaid::storage;
    return kind == "joined" ? PurseSaid::joined : kind == "left" ? PurseSaid::left : PurseSaid::limited;
}

PurseSaid PurseDesk::join(const Resident& resident, const Moment& now) {
    const auto own = share(resident, now);
    if (!own) return PurseSaid::storage;
    const std::optional<db::PurseShare>& theirs = *own;
    if (!theirs) return PurseSaid::not_here;
    if (theirs->a_month) return PurseSaid::joined;
    return note(resident, resident.id, "joined", hall_.village().points.purse_month, now);
}

PurseSaid PurseDesk::leave(const Resident& resident, const Moment& now) {
    const auto own = share(resident, now);
    if (!own) return PurseSaid::storage;
    const std::optional<db::PurseShare>& theirs = *own;
    if (!theirs || !theirs->a_month) return PurseSaid::no_part;
    return note(resident, resident.id, "left", {}, now);
}

PurseSaid PurseDesk::limit(const Resident& head, ResidentId whom, Points a_month, const Moment& now) {
    if (a_month < Points{} || a_month > most_purse_a_month) return PurseSaid::bad_amount;
    const auto shares = grown_ups(head, now);
    if (!shares) return PurseSaid::storage;
    if (shares->empty()) return PurseSaid::not_here;
    if (!shares->front().head) return PurseSaid::not_the_head;
    const auto found = std::ranges::find(*shares, whom, &db::PurseShare::resident);
    if (found == shares->end() || !found->a_month) return PurseSaid::no_part;
    return note(head, whom, "limit", a_month, now);
}

PurseSaid PurseDesk::post(const TransferGroupId& group, const NewTransfer& transfer, PurseSaid done) {
    const auto posted = ledger_.post(group, {&transfer, 1});
    if (posted) return done;
    return posted.error().code == ErrorCode::refused ? PurseSaid::too_few : PurseSaid::storage;
}

PurseSaid PurseDesk::put_in(const Resident& resident, Points amount, const TransferId& id, const Moment& now) {
    if (amount < points(1) || amount > most_points_at_once) return PurseSaid::bad_amount;
    if (!clock_is_sure(now)) return PurseSaid::clock_unsure;
    const auto own = share(resident, now);
    if (!own) return PurseSaid::storage;
    const std::optional<db::PurseShare>& theirs = *own;
    if (!theirs) return PurseSaid::not_here;
    if (!theirs->a_month) return PurseSaid::no_part;
    const auto both = accounts(resident);
    if (!both) return PurseSaid::storage;
    NewTransfer t;
    t.id = id;
    t.debit = both->own;
    t.credit = both->purse;
    t.amount = amount;
    t.code = "purse_in";
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.memo = "放进家庭积分";
    return post(award_group(id), t, PurseSaid::put_in);
}

PurseSaid PurseDesk::take_back(const Resident& resident, const Moment& now) {
    if (!clock_is_sure(now)) return PurseSaid::clock_unsure;
    const auto both = accounts(resident);
    if (!both) return PurseSaid::storage;
    const auto fresh = fresh_put_in(*both, now);
    if (!fresh) return PurseSaid::storage;
    const std::optional<db::PutIn>& last = *fresh;
    if (!last) return PurseSaid::too_late;
    NewTransfer t;
    t.id = derived_key(last->id, "purse_back", 0);
    t.kind = TransferKind::reverse;
    t.refers_to = last->id;
    t.debit = both->purse;
    t.credit = both->own;
    t.amount = last->amount;
    t.code = "purse_back";
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.memo = "从家庭积分拿回";
    return post(award_group(t.id), t, PurseSaid::taken_back);
}

}  // namespace kiosk
