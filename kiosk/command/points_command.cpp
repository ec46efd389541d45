// village-kiosk points budget | give | waiting | approve | refuse | object | settle | take-back | undo | claims |
// history | clock-right
#include <array>

#include "db/account_store.h"
#include "db/ledger.h"
#include "kiosk/base/clock.h"
#include "kiosk/command/award_id.h"
#include "kiosk/command/called.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/typed_pin.h"
#include "kiosk/desk/budget_desk.h"
#include "kiosk/desk/correction_desk.h"
#include "kiosk/desk/ledger_clock.h"
#include "kiosk/desk/waiting_award_desk.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

struct Wish {
    std::string who, rule, slot, memo, award, reason, by, decision;
    std::int64_t amount = 0;
    std::int32_t year = 0;
};

struct Desks {
    Hall& hall;
    SystemRandom random = {};
    PinDesk pins{hall, random};
    StaffDesk staff{hall, pins};
    Moment now = hall.moment(SystemClock().utc_ms());
};

// Whoever says so types their PIN: two people at a shell are two people.
Result<StaffSession> signed_by(Desks& desks, const std::string& name) {
    const auto member = member_called(desks.hall, desks.staff, name);
    if (!member) return fail(member);
    const auto pin = typed_pin();
    if (!pin) return fail(pin);
    if (!std::holds_alternative<PinRight>(desks.pins.check(member->id, *pin, desks.now)))
        return fail(ErrorCode::refused, "the PIN is not right, or may not be typed now; nothing was changed");
    return StaffSession{member->id, member->resident, member->name, member->role, desks.now.utc_ms};
}

Result<TransferId> award_of(const Wish& wish) {
    const auto id = award_id_of(wish.award);
    if (!id) return fail(ErrorCode::bad_input, "an award is named by 32 digits and letters, see points history");
    return *id;
}

// What a subcommand comes to: a line of JSON, or why not.
using Told = Result<nlohmann::ordered_json>;

Told budget(Desks& desks, const Wish& wish) {
    BudgetDesk budgets(desks.hall);
    const auto raised = budgets.raise(wish.year, {wish.amount}, wish.decision, "shell", desks.now);
    if (!raised) return fail(raised);
    return nlohmann::ordered_json{{"year", raised->year}, {"given", raised->given.value}, {"left", raised->left.value}};
}

Told give(Desks& desks, const Wish& wish) {
    const auto resident = resident_called(desks.hall, wish.who);
    if (!resident) return fail(resident);
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    constexpr std::array<const char*, 5> words{"given", "waits", "existed", "limit", "no_budget"};
    const auto entered = WaitingAwardDesk(desks.hall)
                             .enter({resident->id, wish.rule, wish.slot, {wish.amount}, wish.memo}, *by, desks.now);
    if (!entered) return fail(entered);
    const TransferId id = award_key(desks.hall.village().number, resident->number, wish.rule, wish.slot);
    return nlohmann::ordered_json{{"outcome", words[static_cast<std::size_t>(*entered)]}, {"award", award_id_text(id)}};
}

Told approve(Desks& desks, const Wish& wish) {
    const auto award = award_of(wish);
    if (!award) return fail(award);
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    const auto given = WaitingAwardDesk(desks.hall).approve(*award, *by, desks.now);
    if (!given) return fail(given);
    return nlohmann::ordered_json{{"award", wish.award}, {"given", *given}};
}

template <class Say>
Told say(Desks& desks, const Wish& wish, Say say_it) {
    const auto award = award_of(wish);
    if (!award) return fail(award);
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    WaitingAwardDesk desk(desks.hall);
    if (const auto done = say_it(desk, *award, *by); !done) return fail(done.error().code, done.error().what);
    return nlohmann::ordered_json{{"award", wish.award}};
}

Told refuse(Desks& desks, const Wish& wish) {
    return say(desks, wish, [&](WaitingAwardDesk& desk, const TransferId& award, const StaffSession& by) {
        return desk.refuse(award, by, wish.reason, desks.now);
    });
}

Told settle(Desks& desks, const Wish& wish) {
    return say(desks, wish, [&](WaitingAwardDesk& desk, const TransferId& award, const StaffSession& by) {
        return desk.settle(award, by, wish.reason, desks.now);
    });
}

// A resident came to the counter and said so.
Told object(Desks& desks, const Wish& wish) {
    const auto resident = resident_called(desks.hall, wish.who);
    if (!resident) return fail(resident);
    return say(desks, wish, [&](WaitingAwardDesk& desk, const TransferId& award, const StaffSession& /*notes it*/) {
        return desk.object(award, resident->id, wish.reason, desks.now);
    });
}

Told taken(const Wish& wish, const Result<TakenBack>& back) {
    if (!back) return fail(back);
    return nlohmann::ordered_json{{"award", wish.award},
                                  {"reversed", back->reversed.value},
                                  {"claimed", back->claimed.value},
                                  {"existed", back->existed}};
}

Told take_back(Desks& desks, const Wish& wish) {
    const auto award = award_of(wish);
    if (!award) return fail(award);
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    if (!may_approve(by->role)) return fail(ErrorCode::refused, "only the approver and the secretary correct awards");
    CorrectionDesk desk(desks.hall);
    const By whose{by->shown_name, wish.reason};
    return taken(wish, wish.amount > 0 ? desk.take_back(*award, {wish.amount}, whose, desks.now)
                                       : desk.take_back(*award, whose, desks.now));
}

Told undo(Desks& desks, const Wish& wish) {
    const auto award = award_of(wish);
    if (!award) return fail(award);
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    return taken(wish, CorrectionDesk(desks.hall).undo(*award, {by->shown_name, wish.reason}, desks.now));
}

Told clock_right(Desks& desks, const Wish& wish) {
    const auto by = signed_by(desks, wish.by);
    if (!by) return fail(by);
    if (const auto done = LedgerClock(desks.hall).confirm(by->shown_name, desks.now); !done)
        return fail(done.error().code, done.error().what);
    return nlohmann::ordered_json{{"clock", "believed"}};
}

Status list_waiting(Desks& desks, const Wish& /*all*/) {
    const auto all = WaitingAwardDesk(desks.hall).all();
    if (!all) return std::unexpected(all.error());
    for (const WaitingAward& w : *all)
        print_json({{"award", award_id_text(w.award)},
                    {"resident_id", w.resident.value},
                    {"rule", w.code},
                    {"points", w.amount.value},
                    {"why", db::waits_for_name(w.why)},
                    {"memo", w.memo},
                    {"approvals", w.approvals},
                    {"approvals_needed", w.approvals_needed()},
                    {"objected", w.objected},
                    {"public_until", w.public_until.value == 0 ? "" : iso_date(w.public_until.value)}});
    return {};
}

Status list_claims(Desks& desks, const Wish& /*all*/) {
    const auto claims = CorrectionDesk(desks.hall).open_claims();
    if (!claims) return std::unexpected(claims.error());
    for (const Claim& claim : *claims)
        print_json({{"resident_id", claim.resident.value},
                    {"award", award_id_text(claim.award)},
                    {"points", claim.amount.value},
                    {"repaid", claim.repaid.value},
                    {"reason", claim.reason}});
    return {};
}

Status list_history(Desks& desks, const Wish& wish) {
    const auto resident = resident_called(desks.hall, wish.who);
    if (!resident) return std::unexpected(resident.error());
    const auto account = db::AccountStore(desks.hall.connection()).of(AccountKind::resident, resident->id.value);
    if (!account) return std::unexpected(account.error());
    const auto rows = db::Ledger(desks.hall.connection()).history(*account, 50);
    if (!rows) return std::unexpected(rows.error());
    for (const db::HistoryRow& row : *rows)
        print_json({{"award", award_id_text(row.id)},
                    {"at_ms", row.event_at_ms},
                    {"rule", row.code},
                    {"version", row.rule_version},
                    {"points", row.change.value},
                    {"memo", row.memo}});
    return {};
}

int write(const CommandLine& line, const Wish& wish, Told (*carry_out)(Desks&, const Wish&)) {
    const auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    Desks desks{**hall};
    const auto told = carry_out(desks, wish);
    if (!told) return tell(told.error());
    print_json(*told);
    return exit_code::done;
}

// Reads only, so a terminal may be running.
int list(const CommandLine& line, const Wish& wish, Status (*print)(Desks&, const Wish&)) {
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    Desks desks{**hall};
    const auto done = print(desks, wish);
    return done ? exit_code::done : tell(done.error());
}

struct Verbs {
    CLI::App& app;
    Wish& wish;

    CLI::App* of(const char* name, const char* what) const { return app.add_subcommand(name, what); }
    CLI::App* by(const char* name, const char* what) const {
        auto* sub = of(name, what);
        sub->add_option("--by", wish.by, "who says so: full name or number of a member of staff, whose PIN is asked")
            ->required();
        return sub;
    }
    CLI::App* about(const char* name, const char* what, bool with_reason) const {
        auto* sub = by(name, what);
        sub->add_option("AWARD", wish.award, "as waiting and history print it")->required();
        auto* reason = sub->add_option("--reason", wish.reason, "why, for its owner to read");
        if (with_reason) reason->required();
        return sub;
    }
};

}  // namespace

int points_command(const CommandLine& line) {
    CLI::App app{
        "Points that people decide on: the year's budget, awards entered by hand, approved, refused or corrected. A "
        "PIN is read from standard input, never from the command line.",
        "village-kiosk points"};
    Wish wish;
    const Verbs verbs{app, wish};
    auto* budgeting = verbs.of("budget", "puts points into a year's budget, from which its awards are paid");
    budgeting->add_option("YEAR", wish.year)->required();
    budgeting->add_option("POINTS", wish.amount)->required();
    budgeting->add_option("--decision", wish.decision, "the meeting or paper; the same again is done once")->required();
    auto* giving = verbs.by("give", "enters an award; a large one, or without an approver's word, waits");
    giving->add_option("RESIDENT", wish.who, "full name, or number in the list of residents")->required();
    giving->add_option("RULE", wish.rule, "code of the earning rule")->required();
    giving->add_option("--slot", wish.slot, "which occasion: a date, a session, a document")->required();
    giving->add_option("--amount", wish.amount, "points (default: the rule's)");
    giving->add_option("--memo", wish.memo, "words for the history");
    auto* approving = verbs.about("approve", "says yes to an award that waits", false);
    auto* refusing = verbs.about("refuse", "says no to it", true);
    auto* settling = verbs.about("settle", "answers the objections to it", true);
    auto* objecting = verbs.about("object", "a resident objects to it while it is public", true);
    objecting->add_option("RESIDENT", wish.who, "full name, or number in the list of residents")->required();
    auto* taking = verbs.about("take-back", "corrects an award; what was spent of it becomes a claim", true);
    taking->add_option("--points", wish.amount, "only so many of it (default: all)");
    auto* undoing = verbs.about("undo", "the same within ten minutes of the entry", false);
    auto* believing = verbs.by("clock-right", "the clock was looked at: from now on it is believed");
    auto* waiting = verbs.of("waiting", "awards that wait, a JSON object a line");
    auto* claims = verbs.of("claims", "what is still to be repaid, a JSON object a line");
    auto* history = verbs.of("history", "a resident's last 50 entries, a JSON object a line");
    history->add_option("RESIDENT", wish.who, "full name, or number in the list of residents")->required();
    app.require_subcommand(1);
    if (const auto ended = parse(app, line)) return *ended;
    const std::array<std::pair<CLI::App*, Told (*)(Desks&, const Wish&)>, 9> writers{{{budgeting, budget},
                                                                                      {giving, give},
                                                                                      {approving, approve},
                                                                                      {refusing, refuse},
                                                                                      {settling, settle},
                                                                                      {objecting, object},
                                                                                      {taking, take_back},
                                                                                      {undoing, undo},
                                                                                      {believing, clock_right}}};
    for (const auto& [verb, carry_out] : writers)
        if (*verb) return write(line, wish, carry_out);
    if (*waiting) return list(line, wish, list_waiting);
    return list(line, wish, *claims ? list_claims : list_history);
}

}  // namespace kiosk
