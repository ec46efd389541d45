// A household's purse as one of its members sees it: a usual one, and one at every limit.
#pragma once

#include <string>

#include "kiosk/model/purse.h"
#include "tests/support/boards_builder.h"

inline kiosk::PurseMember purse_member(std::int64_t id, const std::string& name, bool head, bool takes_part) {
    kiosk::PurseMember one{{id}, name, name.substr(0, 3), head, takes_part};
    if (takes_part) one.a_month = kiosk::points(60), one.spent = kiosk::points(15);
    return one;
}

// As Luo, the head, sees it: two take part, one does not yet.
inline kiosk::Purse a_purse(bool takes_part = true) {
    kiosk::Purse purse;
    purse.members = {purse_member(1, "罗*生", true, takes_part), purse_member(2, "陈*英", false, true),
                     purse_member(3, "罗*远", false, false)};
    if (!takes_part) return purse;
    purse.balance = kiosk::points(50);
    purse.entries = {{"陈*英", "换了1袋食盐", demo_now_ms - 3'600'000, kiosk::points(-20)},
                     {"罗*生", "放进家庭积分", demo_now_ms - 7'200'000, kiosk::points(70)}};
    return purse;
}

inline kiosk::Purse a_hostile_purse() {
    std::string name;
    for (int i = 0; i < 40; ++i) name += "龘";
    kiosk::Purse purse;
    for (int i = 0; i < 12; ++i) {
        purse.members.push_back(purse_member(i + 1, name, i == 0, i % 3 != 2));
        purse.members.back().a_month = purse.members.back().spent = kiosk::points(1'000'000);
    }
    purse.balance = purse.may_take_back = kiosk::points(999'999'999);
    for (int i = 0; i < 50; ++i)
        purse.entries.push_back({name, name + "%s %n", demo_now_ms, kiosk::points(-999'999'999)});
    return purse;
}
