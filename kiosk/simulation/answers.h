// What a desk answered, in the few words in which the model answers too.
#pragma once

#include <string>

#include "kiosk/desk/award_desk.h"
#include "kiosk/model/counter.h"
#include "kiosk/model/outcome.h"
#include "kiosk/model/shop_talk.h"

namespace kiosk::simulation {

// "welcomed =12", "again =12" (both without a sum where it is told to anybody), "refused replaced"
std::string said(const Outcome& outcome);
// "right", "wrong", "must wait", "locked", "missing", "kept", "too easy" ...
std::string said(const PinAnswer& answer);
// "done", "existed", or why not.
std::string said(const Redeemed<RedemptionStep>& step);
std::string said(const ShopAnswer& answer);
// "" when it was done.
std::string said(const CounterFault& fault);
// The fault, and how the counter stands: who works, whose turn it is, what is in the hand.
std::string said(const Counter& counter);
// "done" or the kind of error.
std::string said(const Status& status);
std::string said(const Result<AwardResult>& result);

template <class T>
std::string said(const Result<T>& result) {
    return said(result ? Status{} : Status(std::unexpected(result.error())));
}

// Its first bytes.
std::string in_words(const RedemptionId& id);

}  // namespace kiosk::simulation
