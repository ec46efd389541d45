// The pictures of a voice message: each of its steps, and what staff see of it.
#pragma once

#include <vector>

#include "tests/golden/golden_view.h"

std::vector<View> voice_views();
