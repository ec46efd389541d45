// The canonical bytes of a transfer and their hashes: what the chain vouches for.
//
// body_hash  = BLAKE2b-256 over all fields in a fixed order, each with its length, integers as 8 bytes little endian
// chain_hash = BLAKE2b-256 over the row before's chain_hash and this body_hash; the first row follows 32 zero bytes
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kiosk/model/transfer.h"

namespace db {

using Hash = std::array<std::byte, 32>;

std::string_view kind_name(kiosk::TransferKind kind);
// Nothing: no kind is called so.
std::optional<kiosk::TransferKind> kind_named(std::string_view name);
Hash body_hash(const kiosk::NewTransfer& transfer, const kiosk::TransferGroupId& group, std::int64_t terminal,
               std::int64_t epoch, std::int64_t seq);
Hash chain_hash(std::span<const std::byte> before, std::span<const std::byte> body);

}  // namespace db
