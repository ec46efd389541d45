#include "kiosk/desk/card_desk.h"

#include <algorithm>

namespace kiosk {

namespace {
constexpr std::int32_t first_issue_day = 18262;  // 2020-01-01, see card_token.h
}

std::string CardDesk::sign(const db::Card& card) const {
    const std::int32_t day = std::clamp(card.issued_day - first_issue_day, 0, 0xFFFF);
    return sign_card({key_.id, hall_.village().number, static_cast<std::uint32_t>(card.id.value),
                      static_cast<std::uint16_t>(card.generation), static_cast<std::uint16_t>(day)},
                     key_.secret);
}

Result<std::optional<std::string>> CardDesk::printed_token(ResidentId resident) {
    const auto found = cards_.of(resident);
    if (!found) return fail(found);
    if (const std::optional<db::Card>& card = *found) return sign(*card);
    return std::nullopt;
}

Result<std::string> CardDesk::token_for(ResidentId resident, BusinessDay today) {
    auto printed = printed_token(resident);
    if (!printed) return fail(printed);
    if (std::optional<std::string>& token = *printed) return std::move(*token);
    return replace(resident, today);
}

Result<std::string> CardDesk::replace(ResidentId resident, BusinessDay today) {
    const auto card = cards_.issue(resident, today.value);
    if (!card) return fail(card);
    return sign(*card);
}

}  // namespace kiosk
