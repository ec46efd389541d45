// While one lives nothing is logged: what desks say of failing disks is no news in a simulation.
#pragma once

#include <spdlog/spdlog.h>

namespace kiosk::simulation {

class Silence {
public:
    Silence() : before_(spdlog::get_level()) { spdlog::set_level(spdlog::level::off); }
    ~Silence() { spdlog::set_level(before_); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    spdlog::level::level_enum before_;
};

}  // namespace kiosk::simulation
