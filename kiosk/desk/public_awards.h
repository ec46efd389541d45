// Awards above the village's limit as a notice for everybody: who would get how many points for what, until when one
// may object, and where. It hangs as long as one of them is public. Thread: the hall's.
#pragma once

#include <optional>

#include "kiosk/desk/hall.h"
#include "kiosk/model/notice.h"

namespace kiosk {

// Nothing: no award is public today.
Result<std::optional<Notice>> public_awards(Hall& hall, const Moment& now);

}  // namespace kiosk
