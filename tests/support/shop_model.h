// The points shop as a few maps: it knows the rules of redemption and no SQL. Property tests and simulations ask it and
// the desk the same and compare the answers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/desk/redemption_desk.h"

class ShopModel {
public:
    // "done", "existed", or the name of the reason why not.
    using Answer = std::string;

    struct Line {
        kiosk::GoodsId goods;
        std::int64_t quantity = 0, price = 0, handed_over = 0, returned = 0;
        bool damaged = false;
    };
    struct Redemption {
        kiosk::ResidentId resident;
        kiosk::Channel channel = kiosk::Channel::counter;
        std::vector<Line> lines;
        kiosk::RedemptionState state = kiosk::RedemptionState::held;
        bool begun = false, returned = false;
        std::int64_t expires_at_ms = 0, handed_over_ms = 0, month = 0;
    };
    struct Shelf {
        std::int64_t price = 0, month_limit = 0, on_hand = 0, reserved = 0;
        bool active = true;
    };
    struct Purse {
        std::int64_t posted = 0, held = 0;
    };

    // expires_at_ms: when a hold made now would end.
    Answer reserve(const kiosk::Basket& basket, std::int64_t month, std::int64_t expires_at_ms);
    Answer begin(const kiosk::RedemptionId& id, std::int64_t now_ms);
    Answer hand_over(const kiosk::RedemptionId& id, const std::vector<kiosk::HandLine>& lines, std::int64_t now_ms);
    Answer cancel(const kiosk::RedemptionId& id);
    std::int64_t expire_due(std::int64_t now_ms);
    Answer bring_back(const kiosk::RedemptionId& id, const kiosk::ReturnLine& line);
    Answer undo(const kiosk::RedemptionId& id, std::int64_t now_ms);

    std::map<kiosk::GoodsId, Shelf> shelves;
    std::map<kiosk::ResidentId, Purse> purses;
    std::map<kiosk::RedemptionId, Redemption> redemptions;

private:
    Answer new_basket(const kiosk::Basket& basket, std::int64_t month, std::int64_t expires_at_ms);
    std::int64_t had(kiosk::ResidentId resident, kiosk::GoodsId goods, std::int64_t month) const;
    void let_go(Redemption& held);
    void take_back(Redemption& gone, Line& line, std::int64_t pieces, bool damaged);

    std::map<kiosk::RedemptionId, Answer> refused_;
};
