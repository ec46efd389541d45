#include "ui/voice/voice_box.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

namespace {

constexpr std::int64_t sign_of_life_ms = 8000;  // To open a worn sound card, or to write a minute of Opus.

}  // namespace

void VoiceBox::start(std::int64_t steady_ms) {
    forget();
    step_ = Step::recording;
    heard_ms_ = steady_ms;
    orders_.emplace_back(kiosk::StartRecording{++id_});
}

void VoiceBox::stop(std::int64_t steady_ms) {
    if (step_ != Step::recording) return;
    step_ = Step::finishing;
    heard_ms_ = steady_ms;
    orders_.emplace_back(kiosk::StopRecording{});
}

void VoiceBox::forget() {
    if (step_ == Step::recording || step_ == Step::finishing) orders_.emplace_back(kiosk::DropRecording{});
    ++id_;
    step_ = Step::ready;
    clip_ = {};
    levels_.clear();
    so_far_ms_ = number_ = 0;
    held_.reset();
    recital_.stop();
}

void VoiceBox::note(const kiosk::VoiceLevel& level) {
    if (step_ != Step::recording) return;
    so_far_ms_ = level.so_far_ms;
    if (levels_.size() == shown_levels) levels_.erase(levels_.begin());
    levels_.push_back(std::clamp(level.level, 0.0F, 1.0F));
}

void VoiceBox::hear(kiosk::VoiceNews news, std::int64_t steady_ms) {
    const bool listens = step_ == Step::recording || step_ == Step::finishing;
    if (!listens || std::visit([](const auto& told) { return told.id; }, news) != id_) return;
    heard_ms_ = steady_ms;
    if (const auto* level = std::get_if<kiosk::VoiceLevel>(&news)) return note(*level);
    if (auto* recorded = std::get_if<kiosk::VoiceRecorded>(&news)) {
        clip_ = std::move(recorded->clip);
        step_ = Step::recorded;
    } else {
        fault_ = std::get<kiosk::VoiceFailed>(news).fault;
        step_ = Step::failed;
        held_.reset();
    }
}

kiosk::LeaveVoice VoiceBox::send(kiosk::VoiceAbout about, kiosk::ResidentId from) {
    recital_.stop();
    step_ = Step::sending;
    return {clip_, about, from};
}

// One that could not be left is still there: whoever spoke may try again.
void VoiceBox::answered(const kiosk::VoiceAnswer& answer) {
    refusal_ = answer.refusal;
    const bool refused = answer.refusal != kiosk::VoiceRefusal::none;
    if (step_ == Step::ready || step_ == Step::refused) {
        step_ = refused ? Step::refused : Step::ready;
    } else if (step_ == Step::sending) {
        step_ = refused ? Step::recorded : Step::left;
        number_ = answer.number;
        if (!refused) clip_ = {};
    }
}

bool VoiceBox::tick(std::int64_t steady_ms) {
    recital_.tick(steady_ms);
    const bool listens = step_ == Step::recording || step_ == Step::finishing;
    if (listens && steady_ms - heard_ms_ > sign_of_life_ms) {
        forget();
        fault_ = kiosk::VoiceFault::no_microphone;
        step_ = Step::failed;
    }
    return busy();
}

std::int64_t VoiceBox::next_ms(std::int64_t steady_ms) const {
    const bool listens = step_ == Step::recording || step_ == Step::finishing;
    const std::int64_t gone = listens ? heard_ms_ + sign_of_life_ms + 1 : std::numeric_limits<std::int64_t>::max();
    return std::min(gone, recital_.next_ms(steady_ms));
}

bool VoiceBox::holds(const Navigation& wanted, std::int64_t steady_ms) {
    const bool goes = wanted.wanted || wanted.back || wanted.home;
    if (!goes || !unsent()) return false;
    stop(steady_ms);
    recital_.stop();
    held_ = wanted;
    return true;
}

Navigation VoiceBox::leave() {
    Navigation way = held_.value_or(Navigation{});
    forget();
    return way;
}

std::vector<kiosk::VoiceOrder> VoiceBox::take_orders() { return std::exchange(orders_, {}); }

}  // namespace ui
