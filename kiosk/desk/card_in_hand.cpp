#include "kiosk/desk/card_in_hand.h"

#include "db/card_store.h"
#include "db/resident_store.h"

namespace kiosk {

std::expected<CardInHand, RefusedWhy> CardInHand::read(Hall& hall, std::string_view scanned) {
    const auto token = CardToken::parse(scanned, hall.keys());
    if (!token) return std::unexpected(token.error());
    const auto issued = db::CardStore(hall.connection()).find({token->fields().card});
    if (!issued) return std::unexpected(RefusedWhy::storage);
    const std::optional<db::Card>& card = *issued;
    if (!card || card->generation != token->fields().generation) return std::unexpected(RefusedWhy::unknown);
    if (!card->newest) return std::unexpected(RefusedWhy::replaced);
    const auto known = db::ResidentStore(hall.connection()).find(card->resident);
    if (!known) return std::unexpected(RefusedWhy::storage);
    const std::optional<Resident>& resident = *known;
    if (!resident) return std::unexpected(RefusedWhy::unknown);
    return CardInHand(card->id, *resident);
}

}  // namespace kiosk
