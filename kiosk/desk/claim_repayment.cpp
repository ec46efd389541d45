#include "kiosk/desk/claim_repayment.h"

#include <algorithm>

#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

NewTransfer repayment(const NewTransfer& award, const Claim& claim, Points amount) {
    NewTransfer t = award;
    t.id = derived_key(award.id, "repay", claim.id.value);
    t.debit = award.credit;
    t.credit = award.debit;
    t.amount = amount;
    t.code = "repay";
    t.rule_version = "";
    t.memo = "补还以前多记的积分：" + claim.reason;
    return t;
}

}  // namespace

Result<std::vector<NewTransfer>> ClaimRepayment::with_repayments(NewTransfer award, ResidentId resident) {
    parts_.clear();
    const auto open = claims_.open_of(resident);
    if (!open) return fail(open);
    std::vector<NewTransfer> group{std::move(award)};
    Points left = group.front().amount;
    for (const Claim& claim : *open) {
        const Points amount = std::min(left, claim.open());
        if (amount == Points{}) break;
        group.push_back(repayment(group.front(), claim, amount));
        parts_.push_back({claim.id, group.back().id});
        left = left - amount;
    }
    return group;
}

Status ClaimRepayment::keep() {
    for (const Part& part : parts_)
        if (const auto paid = claims_.pay(part.claim, part.transfer); !paid) return paid;
    return {};
}

}  // namespace kiosk
