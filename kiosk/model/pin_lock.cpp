#include "kiosk/model/pin_lock.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::array<std::int64_t, 3> waits_ms{1 * minute_ms, 5 * minute_ms, 15 * minute_ms};

std::int64_t wait_after(std::int32_t tries) {
    if (tries < pin_free_tries) return 0;
    return waits_ms[std::min<std::size_t>(static_cast<std::size_t>(tries - pin_free_tries), waits_ms.size() - 1)];
}

}  // namespace

PinGate gate(const PinTries& tries, std::int64_t now_ms) {
    if (tries.locked || tries.tries >= pin_most_tries) return Locked{};
    const std::int64_t wait = wait_after(tries.tries), until = std::min(tries.last_try_ms, now_ms) + wait;
    if (wait > 0 && now_ms < until) return MustWait{until};
    return MayTry{pin_most_tries - tries.tries};
}

PinTries counted(const PinTries& tries, std::int64_t now_ms) {
    const std::int32_t more = std::min(tries.tries + 1, pin_most_tries);
    return {more, now_ms, more == pin_most_tries};
}

std::optional<PinTries> mended(const PinTries& tries, std::int64_t now_ms) {
    if (tries.last_try_ms <= now_ms) return std::nullopt;
    return PinTries{tries.tries, now_ms, tries.locked};
}

}  // namespace kiosk
