#include "kiosk/desk/correction_desk.h"

#include <algorithm>
#include <ranges>

#include "db/account_store.h"
#include "db/transaction.h"
#include "kiosk/base/utf8.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

constexpr std::size_t longest_reason = 100, longest_title = 60;

bool is_reason(const std::string& text) {
    const std::size_t letters = graphemes(text).size();
    return letters >= 1 && letters <= longest_reason;
}

std::string memo_of(const NewTransfer& award, const std::string& reason) {
    std::string title;
    for (const std::string& letter : graphemes(award.memo) | std::views::take(longest_title)) title += letter;
    return "收回“" + title + "”：" + reason;
}

}  // namespace

Result<TakenBack> CorrectionDesk::take_back(const TransferId& id, Points too_much, const By& by, const Moment& now) {
    if (!is_reason(by.reason)) return fail(ErrorCode::bad_input, "a correction has a reason of 1 to 100 characters");
    const auto given = award(id);
    if (!given) return fail(given);
    if (too_much < points(1) || too_much > given->transfer.amount)
        return fail(ErrorCode::bad_input, "no more is taken back than the award gave");
    return reverse(*given, too_much, "correct", by, now);
}

Result<TakenBack> CorrectionDesk::take_back(const TransferId& id, const By& by, const Moment& now) {
    const auto given = award(id);
    if (!given) return fail(given);
    return take_back(id, given->transfer.amount, by, now);
}

Result<TakenBack> CorrectionDesk::undo(const TransferId& id, const By& by, const Moment& now) {
    const auto given = award(id);
    if (!given) return fail(given);
    if (now.utc_ms - given->transfer.event_at_ms > undo_within_ms)
        return fail(ErrorCode::refused, "an award is undone within ten minutes; later it is corrected, with a reason");
    return reverse(*given, given->transfer.amount, "undo", {by.actor, by.reason.empty() ? "记错了" : by.reason}, now);
}

Result<CorrectionDesk::Award> CorrectionDesk::award(const TransferId& id) {
    const auto found = ledger_.find(id);
    if (!found) return fail(found);
    const std::optional<NewTransfer>& transfer = *found;
    if (!transfer) return fail(ErrorCode::not_found, "there is no such award");
    db::AccountStore accounts(hall_.connection());
    const auto from = accounts.find(transfer->debit), to = accounts.find(transfer->credit);
    if (!from) return fail(from);
    if (!to) return fail(to);
    const bool from_village = from->kind == AccountKind::issuance || from->kind == AccountKind::budget;
    if (transfer->kind != TransferKind::single || !from_village || to->kind != AccountKind::resident)
        return fail(ErrorCode::refused, "only an award is corrected; what was bought is brought back");
    return Award{*transfer, {to->owner}};
}

// What was taken back of it already; nothing: it stands as it was given.
Result<std::optional<TakenBack>> CorrectionDesk::before(const Award& award) {
    const auto reversed = ledger_.reversed(award.transfer.id);
    if (!reversed) return fail(reversed);
    const auto claimed = claims_.of(award.transfer.id);
    if (!claimed) return fail(claimed);
    const std::optional<Claim>& claim = *claimed;
    if (!reversed->has_value() && !claim) return std::nullopt;
    return TakenBack{reversed->value_or(Points{}), claim ? claim->amount : Points{}, true};
}

Result<TakenBack> CorrectionDesk::reverse(const Award& award, Points too_much, std::string_view code, const By& by,
                                          const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto known = before(award);
    if (!known) return fail(known);
    if (const std::optional<TakenBack>& same = *known) {
        if (same->reversed + same->claimed == too_much) return *same;
        return fail(ErrorCode::refused, "another part of this award was taken back before");
    }
    const auto balance = ledger_.balance(award.transfer.credit);
    if (!balance) return fail(balance);
    const Points back = std::min(too_much, balance->available());
    const TakenBack taken{back, too_much - back};
    if (back > Points{})
        if (const auto done = post_reversal(award, back, code, by, now); !done) return std::unexpected(done.error());
    const Claim rest{{}, award.transfer.id, award.owner, taken.claimed, {}, by.actor, by.reason, now};
    if (rest.amount > Points{})
        if (const auto kept = claims_.add(rest); !kept) return std::unexpected(kept.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return taken;
}

Status CorrectionDesk::post_reversal(const Award& award, Points amount, std::string_view code, const By& by,
                                     const Moment& now) {
    NewTransfer t;
    t.id = derived_key(award.transfer.id, "take back", 0);
    t.kind = TransferKind::reverse;
    t.refers_to = award.transfer.id;
    t.debit = award.transfer.credit;
    t.credit = award.transfer.debit;
    t.amount = amount;
    t.code = code;
    t.rule_version = award.transfer.rule_version;
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.actor = by.actor;
    t.memo = memo_of(award.transfer, by.reason);
    const auto posted = ledger_.post(award_group(t.id), {&t, 1});
    if (!posted) return std::unexpected(posted.error());
    return {};
}

}  // namespace kiosk
