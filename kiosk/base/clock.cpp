#include "kiosk/base/clock.h"

#include <chrono>

namespace kiosk {

namespace {
template <class C>
std::int64_t ms_now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(C::now().time_since_epoch()).count();
}
}  // namespace

std::int64_t SystemClock::utc_ms() const { return ms_now<std::chrono::system_clock>(); }
std::int64_t SystemClock::steady_ms() const { return ms_now<std::chrono::steady_clock>(); }

}  // namespace kiosk
