// The way of a voice message from the tap that begins it to its number, and the playing of one: knows no microphone, no
// loudspeaker and no desk, hands out orders and is told what came of them.
//
// Belongs to the terminal, for news come between frames. forget() leaves nothing: nobody hears what the last visitor
// said. A microphone that falls silent does not hold the page: after some seconds it counts as gone.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/model/speech.h"
#include "kiosk/model/voice_message.h"
#include "ui/recital.h"
#include "ui/route.h"

namespace ui {

class VoiceBox {
public:
    enum class Step : std::uint8_t { ready, recording, finishing, recorded, sending, left, failed, refused };

    Step step() const { return step_; }
    // Another recording is gone for good.
    void start(std::int64_t steady_ms);
    void stop(std::int64_t steady_ms);
    // Back to the beginning; what was said is gone.
    void forget();
    void hear(kiosk::VoiceNews news, std::int64_t steady_ms);

    // What is to be asked of the desk with it; `from`: whose name the page shows.
    kiosk::LeaveVoice send(kiosk::VoiceAbout about, kiosk::ResidentId from);
    void answered(const kiosk::VoiceAnswer& answer);

    std::int64_t lasts_ms() const { return step_ == Step::recording ? so_far_ms_ : clip_.lasts_ms; }
    // The newest last; at most `shown_levels`.
    const std::vector<float>& levels() const { return levels_; }
    kiosk::VoiceFault fault() const { return fault_; }
    kiosk::VoiceRefusal refusal() const { return refusal_; }
    std::int64_t number() const { return number_; }

    // What was recorded, or what staff asked for.
    void play(std::int64_t steady_ms) { play(clip_, steady_ms); }
    void play(kiosk::VoiceClip clip, std::int64_t steady_ms) { recital_.start(std::move(clip), steady_ms); }
    void hush() { recital_.stop(); }
    const Recital& recital() const { return recital_; }
    void found(const kiosk::RecordingFound& found, std::int64_t steady_ms) { recital_.found(found, steady_ms); }
    void said(std::uint64_t id) { recital_.said(id); }

    // Somebody speaks or listens: nothing else may sound, and nobody is sent home.
    bool busy() const { return step_ == Step::recording || step_ == Step::finishing || recital_.on(); }
    // Call before drawing. True: busy.
    bool tick(std::int64_t steady_ms);
    // When the page shows something else by itself.
    std::int64_t next_ms(std::int64_t steady_ms) const;

    // Whether somebody is about to leave what they said behind: then the way is kept until they are asked.
    bool holds(const Navigation& wanted, std::int64_t steady_ms);
    bool asks() const { return held_.has_value(); }
    // They stay; or the way they wanted to go, and what was said is gone.
    void stay() { held_.reset(); }
    Navigation leave();

    std::vector<kiosk::VoiceOrder> take_orders();
    std::vector<kiosk::SpeechOrder> take_speech() { return recital_.take_orders(); }

    static constexpr std::size_t shown_levels = 40;

private:
    bool unsent() const { return step_ >= Step::recording && step_ <= Step::sending; }
    void note(const kiosk::VoiceLevel& level);

    Step step_ = Step::ready;
    std::uint64_t id_ = 0;
    kiosk::VoiceClip clip_;
    std::vector<float> levels_;
    std::int64_t so_far_ms_ = 0, heard_ms_ = 0;  // heard: the microphone's last sign of life.
    kiosk::VoiceFault fault_ = kiosk::VoiceFault::no_microphone;
    kiosk::VoiceRefusal refusal_ = kiosk::VoiceRefusal::none;
    std::int64_t number_ = 0;
    Recital recital_{3ULL << 61U};  // Its ids are not those of a page's recording.
    std::optional<Navigation> held_;
    std::vector<kiosk::VoiceOrder> orders_;
};

}  // namespace ui
