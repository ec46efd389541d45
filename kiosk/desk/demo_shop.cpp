// The demo village's shop on the days that are over: somebody on the roll closed each day on which anything was handed
// over, and the last evening the shelf was counted.
#include <algorithm>

#include "db/goods_store.h"
#include "db/redemption_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/desk/day_close_desk.h"
#include "kiosk/desk/demo_village.h"

namespace kiosk {

namespace {

constexpr int closing_hour = 17, closing_minute = 30;

Result<std::vector<Resident>> staff_of(Hall& hall) {
    std::vector<Resident> staff;
    const auto done = db::ResidentStore(hall.connection()).each([&staff](const ResidentRow& row) {
        if (std::ranges::count(row.resident.roles, Role::staff) > 0) staff.push_back(row.resident);
    });
    if (!done) return std::unexpected(done.error());
    return staff;
}

// A piece of what there is most of is gone; one more than written is there of the next.
Result<std::vector<CountedLine>> last_count(Hall& hall) {
    auto goods = db::GoodsStore(hall.connection()).all();
    if (!goods) return std::unexpected(goods.error());
    std::ranges::stable_sort(*goods, std::ranges::greater(), &Goods::on_hand);
    std::vector<CountedLine> counts;
    for (const Goods& one : *goods)
        counts.push_back({one.id, one.on_hand + (counts.empty() ? -1 : counts.size() == 1 ? 1 : 0)});
    return counts;
}

}  // namespace

Status close_demo_days(Hall& hall) {
    const auto staff = staff_of(hall);
    if (!staff) return std::unexpected(staff.error());
    const auto days = db::RedemptionStore(hall.connection()).days();
    if (!days) return std::unexpected(days.error());
    if (staff->empty()) return {};
    db::Transaction transaction(hall.connection());
    if (!transaction.begun()) return transaction.begun();
    DayCloseDesk desk(hall);
    for (const BusinessDay day : *days) {
        const Resident& who = (*staff)[static_cast<std::size_t>(day.value / 7) % staff->size()];
        ClosingWords words{{}, who.id, who.name, {}};
        if (day == days->back()) {
            auto counts = last_count(hall);
            if (!counts) return std::unexpected(counts.error());
            words.counts = std::move(*counts);
        }
        CivilTime evening = civil_of_day(day.value);
        evening.hour = closing_hour;
        evening.minute = closing_minute;
        const auto closed = desk.close(words, hall.moment(hall.calendar().instant(evening)));
        if (!closed) return std::unexpected(closed.error());
    }
    return transaction.commit();
}

}  // namespace kiosk
