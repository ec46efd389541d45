// The id of an award: the same deed is the same id on every terminal, so a double scan or a retry can never pay twice.
//
// BLAKE2b-128 over village number, resident number, earning rule's code and slot, each with its length. The slot says
// which occasion: a business day, a session, a document.
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/model/ids.h"

namespace kiosk {

TransferId award_key(std::uint32_t village, std::string_view resident_number, std::string_view code,
                     std::string_view slot);
// Of the group an award posts in: the same bytes, another purpose.
TransferGroupId award_group(const TransferId& award);
// Of what follows from a transfer: its reversal, the part of it that repays claim `number`. Tried again it is the same.
TransferId derived_key(const TransferId& from, std::string_view step, std::int64_t number);

}  // namespace kiosk
