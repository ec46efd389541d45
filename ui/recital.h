// A recording of the office, or what somebody said, being played: where it is, by our own clock from the moment the
// player found it.
//
// It knows no player: it hands out orders and is told what was found and when it was over. A player that falls silent
// does not hold the page: by its own length it ends.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/speech.h"

namespace ui {

class Recital {
public:
    static constexpr std::int64_t back_ms = 10'000;

    // first_id: its orders are numbered from there; the voice's sentences are counted from 1.
    explicit Recital(std::uint64_t first_id = 1ULL << 62U) : id_(first_id) {}

    bool on() const { return on_; }
    void start(std::string file, std::int64_t steady_ms);
    void start(kiosk::VoiceClip clip, std::int64_t steady_ms);
    void stop();
    // False: it is of no use and over.
    bool found(const kiosk::RecordingFound& found, std::int64_t steady_ms);
    void said(std::uint64_t id);
    // False: nothing was found for too long; it is over.
    bool tick(std::int64_t steady_ms);

    bool paused() const { return paused_; }
    void pause(std::int64_t steady_ms);
    void go_on(std::int64_t steady_ms);
    // Ten seconds back, and on from there.
    void back(std::int64_t steady_ms);

    std::int64_t at_ms(std::int64_t steady_ms) const;
    std::int64_t lasts_ms() const { return lasts_ms_; }  // 0: not known yet.
    bool playing() const { return on_ && !paused_; }
    std::int64_t next_ms(std::int64_t steady_ms) const;

    std::vector<kiosk::SpeechOrder> take_orders();

private:
    void begin(std::int64_t steady_ms);
    void play(std::int64_t from_ms, std::int64_t steady_ms);

    bool on_ = false, paused_ = false, running_ = false;  // running: the player has it, so time passes.
    std::string file_;
    kiosk::VoiceClip clip_;  // With a sound: this instead.
    std::uint64_t id_;
    std::int64_t lasts_ms_ = 0, from_ms_ = 0, since_ms_ = 0;
    std::vector<kiosk::SpeechOrder> orders_;
};

}  // namespace ui
