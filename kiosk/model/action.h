// What a screen, a browser or the command line may ask of the desk. One desk decides, whoever asks.
#pragma once

#include <string>
#include <variant>

#include "kiosk/model/counter_award.h"
#include "kiosk/model/counter_talk.h"
#include "kiosk/model/roll.h"
#include "kiosk/model/shop_talk.h"
#include "kiosk/model/voice_message.h"

namespace kiosk {

// A line came from the scanner or the camera. The desk checks the resident in and opens their visit.
struct ScanCard {
    std::string scanned;
};

// Somebody without a card looks for their name. Answered by a RollAnswer.
struct FindResidents {
    RollAsk ask;
};

// "That is me": checks in without a card, and opens nothing. Answered by a ScanAnswer.
struct CheckInByName {
    ResidentId resident;
};

// "Please call somebody": rings at the counter, is logged without a name.
struct CallHelp {};

// Of shop_talk.h, answered by a ShopAnswer; of counter_talk.h and counter_award.h, answered by a CounterPtr, but for
// LeaveCounter and EndVisit; of voice_message.h, see there.
using Action =
    std::variant<ScanCard, FindResidents, CheckInByName, CallHelp, ReserveGoods, CancelReservation, KeepPin,
                 PrintMyEntries, AskPurse, EndVisit, OpenCounter, LeaveCounter, CounterPin, TurnToPage, NextCustomer,
                 TakeBasket, FetchReservation, HandedOver, NotHandedOver, UndoRedemption, BringBack, PrintSlipAgain,
                 PrintEntries, CloseDay, TakeStock, EnterDelivery, FindCoupon, ClaimCoupon, ClearPin, EnterAward,
                 ApproveAward, RefuseAward, ObjectToAward, SettleAward, OfferVoice, LeaveVoice, HearVoice, VoiceDone>;

}  // namespace kiosk
