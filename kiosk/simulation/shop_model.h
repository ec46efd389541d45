// The points shop as a few maps: it knows the rules of redemption and no SQL. Property tests and simulations ask it and
// the desk the same and compare the answers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/desk/redemption_desk.h"

namespace kiosk::simulation {

class ShopModel {
public:
    // "done", "existed", or the name of the reason why not.
    using Answer = std::string;

    struct Line {
        GoodsId goods;
        std::int64_t quantity = 0, price = 0, handed_over = 0, returned = 0;
        bool damaged = false;
    };
    struct Redemption {
        ResidentId resident;
        Channel channel = Channel::counter;
        std::vector<Line> lines;
        RedemptionState state = RedemptionState::held;
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

    // expires_at_ms: when a hold made now would end. clock_unsure: the wall clock was set back, nothing new is held.
    Answer reserve(const Basket& basket, std::int64_t month, std::int64_t expires_at_ms, bool clock_unsure = false);
    Answer begin(const RedemptionId& id, std::int64_t now_ms);
    Answer hand_over(const RedemptionId& id, const std::vector<HandLine>& lines, std::int64_t now_ms);
    Answer cancel(const RedemptionId& id);
    std::int64_t expire_due(std::int64_t now_ms);
    Answer bring_back(const RedemptionId& id, const ReturnLine& line);
    Answer undo(const RedemptionId& id, std::int64_t now_ms);

    bool was_refused(const RedemptionId& id) const { return refused_.contains(id); }

    std::map<GoodsId, Shelf> shelves;
    std::map<ResidentId, Purse> purses;
    std::map<RedemptionId, Redemption> redemptions;

private:
    Answer new_basket(const Basket& basket, std::int64_t month, std::int64_t expires_at_ms);
    std::int64_t had(ResidentId resident, GoodsId goods, std::int64_t month) const;
    void let_go(Redemption& held);
    void take_back(Redemption& gone, Line& line, std::int64_t pieces, bool damaged);

    std::map<RedemptionId, Answer> refused_;
};

}  // namespace kiosk::simulation
