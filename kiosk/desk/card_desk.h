// Issues cards: a generation in the register, a signed code for the print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/card_store.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class CardDesk {
public:
    CardDesk(Hall& hall, const SigningKey& key) : hall_(hall), key_(key), cards_(hall.connection()) {}
    // The code on the resident's card that counts, if there is one; writes nothing.
    Result<std::optional<std::string>> printed_token(ResidentId resident);
    // The same; a first card is issued when there is none.
    Result<std::string> token_for(ResidentId resident, BusinessDay today);
    // A new card; the old one stops counting here at once.
    Result<std::string> replace(ResidentId resident, BusinessDay today);

private:
    std::string sign(const db::Card& card) const;
    Hall& hall_;
    const SigningKey& key_;
    db::CardStore cards_;
};

}  // namespace kiosk
