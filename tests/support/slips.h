// Slips as the demo village's counter would print them.
#pragma once

#include "kiosk/model/slips.h"

inline kiosk::SlipHead slip_head(std::int64_t sequence) {
    const kiosk::CivilTime at{2026, 11, 24, 10, 32, 2};
    return {"青石渡村", at, kiosk::slip_number(at, sequence)};
}

inline kiosk::RedemptionSlip a_redemption(std::string name = "罗满仓") {
    return {.head = slip_head(42),
            .name = std::move(name),
            .lines = {{"菜籽油 5 升", 1, {60}},
                      {"洗衣粉", 2, {12}},
                      {"无磷洗洁精（柠檬香型，家庭大瓶装 1.5 千克）", 3, {8}}},
            .balance_left = {126},
            .handed_by = "李秀英",
            .code = "VS1:20261124-0042:7QK2M9X4TDBH"};
}

inline kiosk::EntriesSlip entries_of_one(std::string name = "单玥") {
    return {.head = slip_head(43),
            .name = std::move(name),
            .entries = {{{2026, 11, 24}, "来村部签到", {2}},
                        {{2026, 11, 22}, "兑换洗衣粉", {-12}},
                        {{2026, 11, 21}, "清理村道（义务劳动）", {10}},
                        {{2026, 11, 18}, "参加反诈讲座", {5}},
                        {{2026, 11, 17}, "来村部签到", {2}},
                        {{2026, 11, 16}, "更早的一条，印不下", {2}}},
            .balance = {126},
            .code = "VS1:20261124-0043:9XK2M0X4TDBH"};
}

inline kiosk::DayCloseSlip a_day_close() {
    return {.head = slip_head(88),
            .redemptions = 31,
            .returns = 1,
            .spent = {1284},
            .returned = {12},
            .goods = {{"菜籽油 5 升", 11, 11}, {"洗衣粉", 40, 38}, {"毛巾", 25, 25}, {"牙膏", 17, 18}},
            .closed_by = "李秀英",
            .code = "VS1:20261124-0088:1XK2M0X4TDBH"};
}
