// A voice message at each of its steps, as its page shows it.
#include <array>

#include "ui/gallery/section.h"
#include "ui/voice/voice_samples.h"
#include "ui/voice/voice_sheet.h"

namespace ui::gallery {

namespace {

constexpr float stage_mm = 165, large_stage_mm = 215;

float stage(Frame& frame, const Rect& place, VoiceBox::Step step) {
    const float high = frame.mm(frame.paint.scale.large() ? large_stage_mm : stage_mm);
    voice_sheet(frame, {place.l, place.t, place.r, place.t + high}, sample_voice(step, frame.steady_ms), "");
    return high;
}

float before(Frame& frame, const Rect& place, Tries& /*tries*/) { return stage(frame, place, VoiceBox::Step::ready); }
float during(Frame& frame, const Rect& place, Tries& /*tries*/) {
    return stage(frame, place, VoiceBox::Step::recording);
}
float unsent(Frame& frame, const Rect& place, Tries& /*tries*/) {
    return stage(frame, place, VoiceBox::Step::recorded);
}
float sent(Frame& frame, const Rect& place, Tries& /*tries*/) { return stage(frame, place, VoiceBox::Step::left); }

constexpr std::array all_sections{
    Section{msgid("A voice message"), msgid("Nothing is recorded before a tap on the round button"), &before},
    Section{msgid("While somebody speaks"), msgid("How long, how loud, and one tap to end it"), &during},
    Section{msgid("Before it is sent"), msgid("Heard only by a tap, said anew, or sent"), &unsent},
    Section{msgid("Sent"), msgid("A number to ask by, and what happens next"), &sent}};

}  // namespace

std::span<const Section> voice_sections() { return all_sections; }

}  // namespace ui::gallery
