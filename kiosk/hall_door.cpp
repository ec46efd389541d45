#include "kiosk/hall_door.h"

#include <chrono>

namespace kiosk {

namespace {
constexpr std::int64_t try_again_ms = 5000;
}

HallDoor::HallDoor(std::string folder, std::function<void()> woken)
    : folder_(std::move(folder)), woken_(std::move(woken)) {
    knock();
}

void HallDoor::knock() {
    next_try_ms_.reset();
    opening_ = std::async(std::launch::async, [folder = folder_, woken = woken_] {
        auto hall = Hall::open(folder);
        woken();
        return hall;
    });
}

std::optional<Result<std::unique_ptr<Hall>>> HallDoor::answer(std::int64_t steady_ms) {
    if (next_try_ms_ && steady_ms >= *next_try_ms_) knock();
    if (!opening_.valid() || opening_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return {};
    auto hall = opening_.get();
    if (!hall) next_try_ms_ = steady_ms + try_again_ms;
    return hall;
}

}  // namespace kiosk
