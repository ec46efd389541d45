// Redemptions: heads, lines and events, insert-only. What became of one is read from its events and stock moves.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/shop.h"

namespace db {

struct RedemptionEvent {
    std::string_view kind;  // As in the table's CHECK.
    std::string actor, reason;
    kiosk::Moment at;
};

class RedemptionStore {
public:
    explicit RedemptionStore(Connection& connection) : connection_(connection) {}

    kiosk::Result<std::optional<kiosk::Redemption>> find(const kiosk::RedemptionId& id);
    // By the number on its slip.
    kiosk::Result<std::optional<kiosk::Redemption>> find_number(std::int64_t number);
    // Held, oldest first; a resident's, or everybody's (none).
    kiosk::Result<std::vector<kiosk::Redemption>> open(kiosk::ResidentId resident = {});
    // Held beyond their time, and nobody has begun to hand them over.
    kiosk::Result<std::vector<kiosk::RedemptionId>> due(std::int64_t at_ms);
    // Handed over on this business day, newest first.
    kiosk::Result<std::vector<kiosk::Redemption>> handed_over_on(kiosk::BusinessDay day);
    // On which anything was handed over, oldest first.
    kiosk::Result<std::vector<kiosk::BusinessDay>> days();
    // Pieces this person reserved in these days and still holds or kept.
    kiosk::Result<std::int64_t> pieces(kiosk::ResidentId resident, kiosk::GoodsId goods, kiosk::BusinessDay from,
                                       kiosk::BusinessDay to);
    // Head and lines; its holds and stock moves are written before.
    kiosk::Status add(const kiosk::Redemption& redemption);
    // refused: it has ended before.
    kiosk::Status note(const kiosk::RedemptionId& id, const RedemptionEvent& event);

    kiosk::Result<std::optional<kiosk::RedemptionFault>> refusal(const kiosk::RedemptionId& id);
    kiosk::Status note_refusal(const kiosk::Basket& basket, const kiosk::RedemptionFault& fault,
                               const kiosk::Moment& at);

    // The newest event not later than this; 0: none.
    kiosk::Result<std::int64_t> last_event(std::int64_t at_ms);
    // What happened in the events after the one and up to the other.
    kiosk::Result<kiosk::DayFigures> figures(std::int64_t after_event, std::int64_t until_event);

private:
    kiosk::Status read_lines(kiosk::Redemption& redemption);
    kiosk::Status read_lines(std::vector<kiosk::Redemption>& redemptions);

    Connection& connection_;
};

}  // namespace db
