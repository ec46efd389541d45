#include "kiosk/model/redemption.h"

#include <sodium.h>

#include <algorithm>

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 19> names{"too_few_points",  "out_of_stock",    "goods_gone",   "bad_quantity",
                                                 "bad_basket",      "month_limit",     "purse_limit",  "no_purse",
                                                 "price_changed",   "nobody",          "clock_unsure", "unknown",
                                                 "not_held",        "not_handed_over", "expired",      "too_late",
                                                 "returned_before", "another_body",    "storage"};

std::array<std::byte, 16> derived(const RedemptionId& redemption, std::int32_t line, std::string_view purpose,
                                  std::string_view step) {
    crypto_generichash_state state;
    std::array<std::byte, 16> id;
    crypto_generichash_init(&state, nullptr, 0, id.size());
    const auto add = [&](const void* bytes, std::size_t size) {
        crypto_generichash_update(&state, static_cast<const unsigned char*>(bytes), size);
    };
    add(redemption.bytes.data(), redemption.bytes.size());
    std::array<unsigned char, 8> number;
    for (std::size_t i = 0; i < number.size(); ++i)
        number[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(line) >> (8 * i));
    add(number.data(), number.size());
    add(purpose.data(), purpose.size());
    add(step.data(), step.size());
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(id.data()), id.size());
    return id;
}

}  // namespace

Points Redemption::total() const {
    const bool waiting = state == RedemptionState::held;
    Points sum;
    for (const RedemptionLine& line : lines)
        sum = sum + line.worth(waiting ? line.quantity : line.handed_over - line.returned);
    return sum;
}

std::string_view name_of(RedemptionWhy why) { return names[static_cast<std::size_t>(why)]; }

RedemptionWhy redemption_why(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? RedemptionWhy::storage : static_cast<RedemptionWhy>(found - names.begin());
}

TransferId transfer_key(const RedemptionId& redemption, std::int32_t line, std::string_view step) {
    return {derived(redemption, line, "transfer/", step)};
}

StockMoveId stock_key(const RedemptionId& redemption, std::int32_t line, std::string_view step) {
    return {derived(redemption, line, "stock/", step)};
}

TransferGroupId group_key(const RedemptionId& redemption, std::string_view step) {
    return {derived(redemption, 0, "group/", step)};
}

}  // namespace kiosk
