// A hall with staff who enter awards and others who approve them.
//
//   AwardHall hall;    // Zhou at the counter, Wu approves, Sun is the secretary; Wang Wu and Li Si live in one house.
//   hall.enter("Wang Wu", 5, hall.zhou);
#pragma once

#include <string>

#include "kiosk/desk/waiting_award_desk.h"
#include "tests/support/pin_hall.h"

class AwardHall {
public:
    explicit AwardHall(kiosk::Village village = {43, "Village", "Hall", "V", "Asia/Shanghai", 4, ""})
        : staff_(a_hall()
                     .village(std::move(village))
                     .with(resident("Wang Wu").household("H1").with_card())
                     .with(resident("Li Si").household("H1").with_card())
                     .with(resident("Zhou").with_card())
                     .with(resident("Wu").with_card())
                     .with(resident("Sun").with_card())
                     .with(deed_rule())),
          zhou(hired("Zhou", kiosk::StaffRole::counter)),
          wu(hired("Wu", kiosk::StaffRole::approver)),
          sun(hired("Sun", kiosk::StaffRole::secretary)) {}

    // 5 points, twice a day, three times a household and day.
    static kiosk::EarningRule deed_rule() {
        kiosk::EarningRule rule;
        rule.code = "deed";
        rule.title = "A good deed";
        rule.amount = {5};
        rule.a_day = 2;
        rule.household_day = 3;
        return rule;
    }

    TestHall& hall() { return staff_.hall; }
    kiosk::Moment now() const { return staff_.hall.now(); }
    void later(std::int64_t ms) { staff_.hall.clock().advance(ms); }
    kiosk::WaitingAwardDesk desk() { return kiosk::WaitingAwardDesk(staff_.hall.hall()); }
    // Each an occasion of its own.
    kiosk::Entered enter(const std::string& who, std::int64_t amount, const kiosk::StaffSession& by) {
        return must(
            desk().enter({hall().resident(who), "deed", "deed " + std::to_string(++deeds_), {amount}, ""}, by, now()));
    }
    // The only one that waits.
    kiosk::WaitingAward waiting() {
        const auto all = must(desk().all());
        if (all.size() != 1) throw std::runtime_error(std::to_string(all.size()) + " awards wait");
        return all.front();
    }

private:
    kiosk::StaffSession hired(const std::string& name, kiosk::StaffRole role) {
        const auto id = staff_.hire(name, role, "");
        return {id, staff_.hall.resident(name), name, role, now().utc_ms};
    }

    PinHall staff_;
    int deeds_ = 0;

public:
    const kiosk::StaffSession zhou, wu, sun;
};
