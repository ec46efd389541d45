#include "kiosk/desk/demo_awards.h"

#include "db/staff_store.h"
#include "kiosk/desk/budget_desk.h"
#include "kiosk/desk/demo_people.h"
#include "kiosk/desk/waiting_award_desk.h"

namespace kiosk {

namespace {

constexpr std::string_view clerk = "XT04-2";

struct Row {
    std::string_view number, code, slot, memo;
    std::int64_t amount;
};
constexpr Row rows[] = {
    {"LJ03-1", "toilet", "2026-11", "改好一个厕所，村里验收合格", 30},
    {"DM05-1", "clean", "老水圳二期", "清理老水圳，干了两天", 24},
    {"LZ10-2", "good_turn", "收谷", "帮邻居收谷，邻居来说的", 3},
};

Result<StaffSession> at_the_counter(Hall& hall) {
    const auto resident = demo_person(hall, clerk);
    if (!resident) return fail(resident);
    const auto member = db::StaffStore(hall.connection()).at_work(resident->id);
    if (!member) return fail(member);
    const std::optional<StaffMember>& found = *member;
    if (!found) return fail(ErrorCode::not_found, "nobody is at the demo's counter");
    return StaffSession{found->id, resident->id, found->name, found->role, 0};
}

}  // namespace

Status load_demo_awards(Hall& hall, const Moment& now) {
    const auto by = at_the_counter(hall);
    if (!by) return std::unexpected(by.error());
    WaitingAwardDesk desk(hall);
    for (const Row& row : rows) {
        const auto who = demo_person(hall, row.number);
        if (!who) return std::unexpected(who.error());
        const auto entered = desk.enter(
            {who->id, std::string(row.code), std::string(row.slot), {row.amount}, std::string(row.memo)}, *by, now);
        if (!entered) return std::unexpected(entered.error());
    }
    return {};
}

Status load_demo_budgets(Hall& hall) {
    struct Year {
        std::int32_t year;
        std::int64_t points;
    };
    for (const Year& year : {Year{2025, 4'000}, Year{2026, 32'000}}) {
        const BusinessDay day{day_number_of(std::to_string(year.year) + "-01-20").value_or(0)};
        const auto raised = BudgetDesk(hall).raise(year.year, points(year.points), "村民代表会议，年初", "村委会",
                                                   Moment{static_cast<std::int64_t>(day.value) * 86'400'000, day});
        if (!raised) return std::unexpected(raised.error());
    }
    return {};
}

}  // namespace kiosk
