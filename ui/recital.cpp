#include "ui/recital.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

namespace {

constexpr std::int64_t found_within_ms = 20'000, late_ms = 3000, second_ms = 1000;

}  // namespace

void Recital::start(std::string file, std::int64_t steady_ms) {
    file_ = std::move(file);
    clip_ = {};
    begin(steady_ms);
}

void Recital::start(kiosk::VoiceClip clip, std::int64_t steady_ms) {
    file_.clear();
    clip_ = std::move(clip);
    begin(steady_ms);
}

void Recital::begin(std::int64_t steady_ms) {
    on_ = true;
    paused_ = false;
    lasts_ms_ = 0;
    play(0, steady_ms);
}

void Recital::stop() {
    if (!on_) return;
    on_ = running_ = false;
    clip_ = {};
    orders_.emplace_back(kiosk::Hush{});
}

void Recital::play(std::int64_t from_ms, std::int64_t steady_ms) {
    from_ms_ = from_ms;
    since_ms_ = steady_ms;
    running_ = false;
    ++id_;
    orders_.emplace_back(kiosk::PlayRecording{id_, file_, from_ms, clip_});
}

bool Recital::found(const kiosk::RecordingFound& found, std::int64_t steady_ms) {
    if (!on_ || found.id != id_) return true;
    lasts_ms_ = found.lasts_ms;
    since_ms_ = steady_ms;
    running_ = on_ = found.lasts_ms > 0;
    return on_;
}

void Recital::said(std::uint64_t id) {
    if (!on_ || id != id_) return;
    on_ = running_ = false;
    clip_ = {};
}

bool Recital::tick(std::int64_t steady_ms) {
    if (!playing()) return true;
    if (running_ && steady_ms - since_ms_ + from_ms_ > lasts_ms_ + late_ms) stop();
    if (running_ || !on_ || steady_ms - since_ms_ < found_within_ms) return true;
    stop();
    return false;
}

void Recital::pause(std::int64_t steady_ms) {
    if (!playing()) return;
    from_ms_ = at_ms(steady_ms);
    paused_ = true;
    running_ = false;
    ++id_;  // What the player still says of it is not heard.
    orders_.emplace_back(kiosk::Hush{});
}

void Recital::go_on(std::int64_t steady_ms) {
    if (!on_ || !paused_) return;
    paused_ = false;
    play(from_ms_, steady_ms);
}

void Recital::back(std::int64_t steady_ms) {
    if (!on_) return;
    paused_ = false;
    play(std::max<std::int64_t>(0, at_ms(steady_ms) - back_ms), steady_ms);
}

std::int64_t Recital::at_ms(std::int64_t steady_ms) const {
    return running_ ? std::min(from_ms_ + steady_ms - since_ms_, lasts_ms_) : from_ms_;
}

std::int64_t Recital::next_ms(std::int64_t steady_ms) const {
    if (!playing()) return std::numeric_limits<std::int64_t>::max();
    if (!running_) return since_ms_ + found_within_ms;
    const std::int64_t at = from_ms_ + steady_ms - since_ms_;
    return steady_ms + second_ms - at % second_ms;
}

std::vector<kiosk::SpeechOrder> Recital::take_orders() { return std::exchange(orders_, {}); }

}  // namespace ui
