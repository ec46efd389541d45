#include "kiosk/hall_door.h"

namespace kiosk {

namespace {
constexpr std::int64_t try_again_ms = 5000;
}

// Whoever is woken finds the answer: it lies in the box before anybody is.
HallDoor::HallDoor(std::string folder, std::function<void()> woken)
    : folder_(std::move(folder)), answers_(1, std::move(woken)) {
    knock();
}

void HallDoor::knock() {
    next_try_ms_.reset();
    opening_ = std::async(std::launch::async, [this] { answers_.put(Hall::open(folder_)); });
}

std::optional<Result<std::unique_ptr<Hall>>> HallDoor::answer(std::int64_t steady_ms) {
    if (next_try_ms_ && steady_ms >= *next_try_ms_) knock();
    auto hall = answers_.take();
    if (hall && !*hall) next_try_ms_ = steady_ms + try_again_ms;
    return hall;
}

}  // namespace kiosk
