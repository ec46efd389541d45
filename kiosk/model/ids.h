// Names of rows that cannot be mixed up: a ResidentId is no HouseholdId.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace kiosk {

// A row number in the hall's database; 0 means none.
template <class Noun>
struct RowId {
    std::int64_t value = 0;
    auto operator<=>(const RowId&) const = default;
    explicit operator bool() const { return value != 0; }
};

using ResidentId = RowId<struct ResidentNoun>;
using HouseholdId = RowId<struct HouseholdNoun>;
using HamletId = RowId<struct HamletNoun>;
using GroupId = RowId<struct GroupNoun>;
using GridId = RowId<struct GridNoun>;
using CardId = RowId<struct CardNoun>;
using RuleId = RowId<struct RuleNoun>;
using NoticeId = RowId<struct NoticeNoun>;
using PlaqueId = RowId<struct PlaqueNoun>;
using AccountId = RowId<struct AccountNoun>;
using GoodsId = RowId<struct GoodsNoun>;

// 16 bytes made before the first try and kept for every retry: the same id is the same transfer, everywhere.
template <class Noun>
struct ByteId {
    std::array<std::byte, 16> bytes{};
    auto operator<=>(const ByteId&) const = default;
};

using TransferId = ByteId<struct TransferNoun>;
using TransferGroupId = ByteId<struct TransferGroupNoun>;
using RedemptionId = ByteId<struct RedemptionNoun>;
using StockMoveId = ByteId<struct StockMoveNoun>;

}  // namespace kiosk
