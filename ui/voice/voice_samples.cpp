#include "ui/voice/voice_samples.h"

#include <cmath>

namespace ui {

namespace {

using Step = VoiceBox::Step;
constexpr std::int64_t so_far_ms = 23'000, a_look_ms = 100;
constexpr std::int64_t shown_ms = a_look_ms * static_cast<std::int64_t>(VoiceBox::shown_levels);

std::uint64_t begun(VoiceBox& box) {
    std::uint64_t id = 0;
    for (const kiosk::VoiceOrder& order : box.take_orders())
        if (const auto* start = std::get_if<kiosk::StartRecording>(&order)) id = start->id;
    return id;
}

}  // namespace

VoiceBox sample_voice(Step step, std::int64_t steady_ms) {
    VoiceBox box;
    if (step == Step::ready) return box;
    box.start(steady_ms);
    const std::uint64_t id = begun(box);
    for (std::int64_t at = so_far_ms - shown_ms; at <= so_far_ms; at += a_look_ms)
        box.hear(kiosk::VoiceLevel{id, at, 0.45F + 0.35F * std::sin(static_cast<float>(at) / 170.0F)}, steady_ms);
    if (step == Step::recording) return box;
    box.stop(steady_ms);
    box.hear(kiosk::VoiceRecorded{id, {nullptr, so_far_ms}}, steady_ms);
    static_cast<void>(box.take_orders());
    if (step == Step::recorded) return box;
    static_cast<void>(box.send(kiosk::VoiceAbout::help, {}));
    box.answered({kiosk::VoiceRefusal::none, 12});
    return box;
}

}  // namespace ui
