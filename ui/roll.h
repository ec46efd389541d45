// The way from the list of names to the desk and back: who was asked for, and the newest answer.
#pragma once

#include <utility>

#include "kiosk/model/roll.h"

namespace ui {

class Roll {
public:
    // Numbers the question; what was answered before is no longer valid.
    kiosk::RollAsk ask(kiosk::RollAsk wanted) {
        wanted.number = ++number_;
        answered_ = false;
        return wanted;
    }
    void put(kiosk::RollAnswer answer) {
        if (answer.number != number_) return;
        answer_ = std::move(answer);
        answered_ = true;
    }
    // Nobody stands here any more.
    void forget() {
        ++number_;
        answered_ = false;
        answer_ = {};
    }
    // Of the newest question; another than the own: somebody else asked, or all was forgotten.
    std::uint64_t number() const { return number_; }
    bool answered() const { return answered_; }
    // Until the next answer comes, the last one.
    const kiosk::RollAnswer& answer() const { return answer_; }

private:
    std::uint64_t number_ = 1;
    bool answered_ = false;
    kiosk::RollAnswer answer_;
};

}  // namespace ui
