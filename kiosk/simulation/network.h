// The place where the hub joins: what terminals would send each other goes through here.
//
// Today nobody is at the other end: every call comes back unanswered, and the terminals go on alone, as halls without a
// network do. A hub joins as another Network: it keeps the batches it was given, answers after a delay, twice, or not
// at all, in an order that comes from the world's seed, and applies them as the township's side does. The world then
// gives it to its terminals instead of NobodyThere, and the auditor's I9 and I11 ask it about leases and awards.
#pragma once

#include <cstdint>
#include <string_view>

namespace kiosk::simulation {

// What a terminal has written that the hub has not confirmed: the ledger is the outbox.
struct Batch {
    std::int64_t terminal = 0, epoch = 0;
    std::int64_t first_seq = 0, last_seq = 0;  // Without a gap.
};

enum class Delivery { nobody_there };

class Network {
public:
    virtual ~Network() = default;
    virtual Delivery send(const Batch& batch) = 0;
};

class NobodyThere final : public Network {
public:
    Delivery send(const Batch& /*batch*/) override { return Delivery::nobody_there; }
};

inline std::string_view name_of(Delivery /*delivery*/) { return "nobody there"; }

}  // namespace kiosk::simulation
