// One of the village's accents with its four tones: vermilion speaks, pine is done, ochre honors, indigo informs.
// No color without a word or an icon beside it.
#pragma once

#include "ui/theme.h"

namespace ui {

struct Accent {
    Tone fill, on_fill, text, tint;
};

namespace accent {
inline constexpr Accent voice{Tone::voice, Tone::on_voice, Tone::voice_text, Tone::voice_tint};
inline constexpr Accent done{Tone::done, Tone::on_done, Tone::done_text, Tone::done_tint};
inline constexpr Accent honor{Tone::honor, Tone::on_honor, Tone::honor_text, Tone::honor_tint};
inline constexpr Accent info{Tone::info, Tone::on_info, Tone::info_text, Tone::info_tint};
inline constexpr Accent plain{Tone::soft, Tone::card, Tone::soft, Tone::sunk};
}  // namespace accent

}  // namespace ui
