#include "kiosk/desk/counter_slip.h"

#include "db/goods_store.h"
#include "db/ledger.h"
#include "db/resident_store.h"
#include "kiosk/desk/slip_check.h"
#include "kiosk/model/slips.h"

namespace kiosk {

namespace {

// Of whoever paid.
Result<Points> balance_after(Hall& hall, const Redemption& paid) {
    db::Ledger ledger(hall.connection());
    const auto account = paid.purse ? ledger.account(AccountKind::household, paid.purse.value)
                                    : ledger.account(AccountKind::resident, paid.resident.value);
    if (!account) return fail(account);
    const auto balance = ledger.balance(*account);
    if (!balance) return fail(balance);
    return balance->available();
}

}  // namespace

Result<Receipt> counter_slip(Hall& hall, Random& random, const Redemption& redemption, const std::string& handed_by) {
    const auto found = db::ResidentStore(hall.connection()).find(redemption.resident);
    if (!found) return fail(found);
    const std::optional<Resident>& resident = *found;
    if (!resident) return fail(ErrorCode::not_found, "a redemption of nobody");
    const auto left = balance_after(hall, redemption);
    if (!left) return fail(left);
    const auto check = SlipCheck::open(hall.folder(), random);
    if (!check) return fail(check);
    RedemptionSlip slip;
    slip.head = {hall.village().name, hall.calendar().civil(redemption.handed_over_ms),
                 slip_number(civil_of_day(redemption.day.value), redemption.number)};
    slip.name = resident->name;
    for (const RedemptionLine& line : redemption.lines)
        if (line.handed_over > 0) slip.lines.push_back({line.name, line.handed_over, line.price});
    slip.balance_left = *left;
    slip.of_purse = static_cast<bool>(redemption.purse);
    slip.handed_by = handed_by;
    slip.code = check->code(slip.head.number);
    return redemption_slip(slip);
}

Result<Receipt> day_close_receipt(Hall& hall, Random& random, const DayClose& close) {
    const auto check = SlipCheck::open(hall.folder(), random);
    if (!check) return fail(check);
    DayCloseSlip slip;
    slip.head = {hall.village().name, hall.calendar().civil(close.at_ms),
                 slip_number(civil_of_day(close.day.value), close_sequence)};
    slip.redemptions = close.figures.redemptions;
    slip.returns = close.figures.undone + close.figures.returns;
    slip.spent = close.figures.points;
    slip.returned = close.figures.points_back;
    db::GoodsStore shelf(hall.connection());
    for (const CountResult& count : close.counts) {
        const auto goods = shelf.find(count.goods);
        if (!goods) return fail(goods);
        if (const std::optional<Goods>& there = *goods)
            slip.goods.push_back({there->name, count.expected, count.counted});
    }
    slip.closed_by = close.signed_by;
    slip.code = check->code(slip.head.number);
    return day_close_slip(slip);
}

}  // namespace kiosk
