// What village-kiosk can do: the one table of verbs.
#pragma once

#include <span>

#include "kiosk/command/verb.h"

namespace kiosk {

std::span<const Verb> verbs();

}  // namespace kiosk
