#include "kiosk/desk/points_expiry_desk.h"

#include "db/transaction.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

BusinessDay end_of_year(std::int32_t year) { return {day_number_of(std::to_string(year) + "-12-31").value_or(0)}; }

std::int32_t year_of(BusinessDay day) { return civil_of_day(day.value).year; }

}  // namespace

Result<std::optional<PointsEnding>> PointsExpiryDesk::ending(AccountId account, const Moment& now) {
    const std::int32_t years = hall_.village().points.kept_years, year = year_of(now.day);
    if (years == 0) return std::nullopt;
    const auto old = store_.left_of(account, end_of_year(year - years));
    if (!old) return fail(old);
    if (*old <= Points{}) return std::nullopt;
    return PointsEnding{*old, end_of_year(year)};
}

Result<std::int64_t> PointsExpiryDesk::expire_due(const Moment& now, int most) {
    const std::int32_t years = hall_.village().points.kept_years;
    if (years == 0) return 0;
    const BusinessDay earned_until = end_of_year(year_of(now.day) - years - 1);
    const auto old = store_.left(earned_until, most);
    if (!old) return fail(old);
    if (old->empty()) return 0;
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    for (const db::OldPoints& one : *old)
        if (const auto gone = expire(one, earned_until, now); !gone) return std::unexpected(gone.error());
    if (const auto kept = transaction.commit(); !kept) return std::unexpected(kept.error());
    return static_cast<std::int64_t>(old->size());
}

Status PointsExpiryDesk::expire(const db::OldPoints& old, BusinessDay earned_until, const Moment& now) {
    const auto expired = ledger_.account(AccountKind::expired);
    if (!expired) return std::unexpected(expired.error());
    const std::string year = std::to_string(year_of(earned_until));
    NewTransfer t;
    t.id = award_key(hall_.village().number, old.owner, "expire", year + "/" + iso_date(now.day.value));
    t.debit = old.account;
    t.credit = *expired;
    t.amount = old.points;
    t.code = "expire";
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.memo = year + "年的积分到期没用完";
    const auto posted = ledger_.post(award_group(t.id), {&t, 1});
    if (!posted) return std::unexpected(posted.error());
    return {};
}

}  // namespace kiosk
