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

}  // namespace kiosk
