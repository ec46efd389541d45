// Opens the hall's data beside the frame loop, and again every few seconds as long as it cannot be opened.
//
// Opening reads and checks a database, which on a worn card can take seconds: the display already shows something.
// Everything here is asked and answered on the frame loop's thread.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/base/mailbox.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

class HallDoor {
public:
    // `woken` is called, on another thread, when an answer is there.
    HallDoor(std::string folder, std::function<void()> woken);
    // Waits for an opening that is under way.
    ~HallDoor() = default;
    HallDoor(const HallDoor&) = delete;
    HallDoor& operator=(const HallDoor&) = delete;

    // The answer of the last try, once; nothing as long as there is none. A failed one begins the wait for the next.
    std::optional<Result<std::unique_ptr<Hall>>> answer(std::int64_t steady_ms);
    // When to ask answer() again although nobody woke; nothing while a try is under way or the hall is open.
    std::optional<std::int64_t> next_try_ms() const { return next_try_ms_; }

private:
    void knock();

    std::string folder_;
    std::optional<std::int64_t> next_try_ms_;
    Mailbox<Result<std::unique_ptr<Hall>>> answers_;
    std::future<void> opening_;
};

}  // namespace kiosk
