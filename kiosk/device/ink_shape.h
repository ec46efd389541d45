// How written strokes look, as numbers: how much ink goes in which of eight directions at which of 8 x 8 places.
//
// The order of the strokes leaves no trace in it, and joined strokes hardly any: villagers keep neither the official
// order nor every lift of the brush. Size and place on the pad do not count.
#pragma once

#include <array>
#include <vector>

#include "kiosk/model/writing.h"

namespace kiosk {

inline constexpr std::size_t shape_directions = 8, shape_places = 8;
inline constexpr std::size_t shape_numbers = shape_directions * shape_places * shape_places;
using InkShape = std::array<float, shape_numbers>;

// strokes: as from readable_ink(); all zero when there are none.
InkShape shape_of(const std::vector<Stroke>& strokes);

}  // namespace kiosk
