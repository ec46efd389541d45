#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>
#include <utility>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/device_status.h"
#include "kiosk/device/microphone.h"
#include "kiosk/device/voice_encoder.h"

namespace kiosk {

namespace {

constexpr std::size_t most_samples = longest_voice_ms * voice_rate_hz / 1000;
constexpr int heard_from = 300;  // Of 32767: a quiet voice half a metre away is some 1,000, an empty room below 100.

int loudest(std::span<const std::int16_t> samples) {
    int peak = 0;
    for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
    return peak;
}

// As it is felt: half as loud is half the line.
float level_of(int peak) {
    constexpr float quietest_db = -50;
    const float db = 20 * std::log10(std::max(1.0F, static_cast<float>(peak)) / 32768.0F);
    return std::clamp(1 - db / quietest_db, 0.0F, 1.0F);
}

class LinuxMicrophone final : public Microphone {
public:
    LinuxMicrophone(std::unique_ptr<VoiceInput> input, MicrophoneSetup setup)
        : input_(std::move(input)),
          setup_(std::move(setup)),
          status_("microphone", setup_.changed),
          thread_([this] { run(); }) {}
    ~LinuxMicrophone() override {
        asked_.close();
        thread_.join();
    }
    LinuxMicrophone(const LinuxMicrophone&) = delete;
    LinuxMicrophone& operator=(const LinuxMicrophone&) = delete;

    void obey(VoiceOrder order) override { asked_.put(order); }
    DeviceState state() const override { return status_.state(); }

private:
    void run() {
        note(input_->look());
        for (;;) {
            const auto order = asked_.wait(recording_ ? setup_.glance : setup_.retry);
            if (order)
                std::visit([this](const auto& wanted) { take_order(wanted); }, *order);
            else if (asked_.closed())
                return end();
            else if (recording_)
                listen();
            else
                note(input_->look());
        }
    }

    void note(const std::expected<void, Unavailable>& there) {
        there ? status_.set(DeviceState::ready) : status_.set(there.error().state, there.error().why);
    }

    void take_order(const StartRecording& wanted) {
        end();
        const auto opened = input_->open();
        note(opened);
        if (!opened) return setup_.tell(VoiceFailed{wanted.id, VoiceFault::no_microphone});
        recording_ = wanted.id;
        samples_.clear();
    }
    void take_order(StopRecording /*say what was heard*/) {
        if (recording_) finish();
    }
    void take_order(DropRecording /*nobody wants it*/) { end(); }

    void end() {
        if (std::exchange(recording_, std::nullopt)) input_->close();
        samples_ = {};
    }

    void listen() {
        const std::size_t before = samples_.size();
        if (!input_->take(samples_)) {
            const std::uint64_t id = recording_.value_or(0);
            end();
            note(std::unexpected(Unavailable::missing("it was unplugged while somebody spoke")));
            return setup_.tell(VoiceFailed{id, VoiceFault::no_microphone});
        }
        if (samples_.size() >= most_samples) return finish();
        const int peak = loudest(std::span(samples_).subspan(before));
        const auto so_far_ms = static_cast<std::int64_t>(samples_.size()) * 1000 / voice_rate_hz;
        setup_.tell(VoiceLevel{recording_.value_or(0), so_far_ms, level_of(peak)});
    }

    void finish() {
        const std::uint64_t id = recording_.value_or(0);
        std::vector<std::int16_t> said = std::exchange(samples_, {});
        end();
        said.resize(std::min(said.size(), most_samples));
        if (loudest(said) < heard_from) return setup_.tell(VoiceFailed{id, VoiceFault::silence});
        auto clip = encode_voice(said);
        if (clip) return setup_.tell(VoiceRecorded{id, std::move(*clip)});
        spdlog::error("microphone: {}", clip.error().what);
        setup_.tell(VoiceFailed{id, VoiceFault::no_microphone});
    }

    std::unique_ptr<VoiceInput> input_;
    MicrophoneSetup setup_;
    DeviceStatus status_;
    Mailbox<VoiceOrder> asked_{16};
    std::optional<std::uint64_t> recording_;
    std::vector<std::int16_t> samples_;  // These two on the microphone's thread only.
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Microphone> start_microphone(std::unique_ptr<VoiceInput> input, MicrophoneSetup setup) {
    return std::make_unique<LinuxMicrophone>(std::move(input), std::move(setup));
}

std::unique_ptr<Microphone> start_microphone(const std::string& path, std::shared_ptr<std::mutex> turn,
                                             MicrophoneSetup setup) {
    if (path == "none") return nullptr;
    return start_microphone(path == "default" ? sdl_voice_input(std::move(turn)) : file_voice_input(path),
                            std::move(setup));
}

}  // namespace kiosk
