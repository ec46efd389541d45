#include "db/transfer_body.h"

#include <sodium.h>

#include <algorithm>
#include <memory>
#include <string>

namespace db {

namespace {

// Gathers the fields and hashes them in few calls: two million bodies are hashed while somebody waits.
class Writer {
public:
    Writer() { crypto_generichash_init(state_.get(), nullptr, 0, sizeof(Hash)); }
    void number(std::int64_t value) {
        std::array<std::byte, 8> bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
        raw(bytes);
    }
    void bytes(std::span<const std::byte> value) {
        number(static_cast<std::int64_t>(value.size()));
        raw(value);
    }
    void text(std::string_view value) { bytes(std::as_bytes(std::span(value))); }
    void raw(std::span<const std::byte> value) {
        if (value.size() > room_.size() - used_) flush();
        if (value.size() > room_.size()) return update(value);
        std::ranges::copy(value, room_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ += value.size();
    }
    Hash hash() {
        flush();
        Hash out;
        crypto_generichash_final(state_.get(), reinterpret_cast<unsigned char*>(out.data()), out.size());
        return out;
    }

private:
    void update(std::span<const std::byte> value) {
        crypto_generichash_update(state_.get(), reinterpret_cast<const unsigned char*>(value.data()), value.size());
    }
    void flush() {
        update(std::span(room_).first(used_));
        used_ = 0;
    }

    // Not on the stack: it wants 64 bytes of alignment, which not every compiler gives it there beside the room.
    std::unique_ptr<crypto_generichash_state> state_ = std::make_unique<crypto_generichash_state>();
    std::array<std::byte, 256> room_;
    std::size_t used_ = 0;
};

}  // namespace

std::string_view kind_name(kiosk::TransferKind kind) {
    using kiosk::TransferKind;
    switch (kind) {
        case TransferKind::pending: return "pending";
        case TransferKind::post: return "post";
        case TransferKind::void_: return "void";
        case TransferKind::expire: return "expire";
        case TransferKind::reverse: return "reverse";
        case TransferKind::single: break;
    }
    return "single";
}

std::optional<kiosk::TransferKind> kind_named(std::string_view name) {
    using kiosk::TransferKind;
    for (const TransferKind kind : {TransferKind::single, TransferKind::pending, TransferKind::post,
                                    TransferKind::void_, TransferKind::expire, TransferKind::reverse})
        if (kind_name(kind) == name) return kind;
    return std::nullopt;
}

Hash body_hash(const kiosk::NewTransfer& t, const kiosk::TransferGroupId& group, std::int64_t terminal,
               std::int64_t epoch, std::int64_t seq) {
    Writer writer;
    writer.bytes(t.id.bytes);
    writer.bytes(group.bytes);
    writer.text(kind_name(t.kind));
    writer.bytes(t.refers_to ? std::span<const std::byte>(t.refers_to->bytes) : std::span<const std::byte>());
    for (const std::int64_t value : {t.debit.value, t.credit.value, t.amount.value}) writer.number(value);
    writer.text(t.code);
    writer.text(t.rule_version);
    writer.number(t.day.value);
    writer.number(t.event_at_ms);
    writer.text(t.actor);
    writer.text(t.memo);
    for (const std::int64_t value : {terminal, epoch, seq}) writer.number(value);
    return writer.hash();
}

Hash chain_hash(std::span<const std::byte> before, std::span<const std::byte> body) {
    Writer writer;
    writer.raw(before);
    writer.raw(body);
    return writer.hash();
}

}  // namespace db
