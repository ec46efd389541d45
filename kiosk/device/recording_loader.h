// Decodes the office's recordings and voice messages on a thread of its own, so that a check-in's sound never waits for
// one. The last one is kept: whoever pauses goes on at once.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <thread>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/recording.h"
#include "kiosk/model/speech.h"

namespace kiosk {

// The recording's file in `folder`, by bare name. Null: there is none, it is damaged, or the name leads elsewhere.
std::shared_ptr<const Recording> load_recording(const std::string& folder, const std::string& name);

// A voice message; null: it is damaged. Never kept.
std::shared_ptr<const Recording> load_clip(std::span<const std::byte> sound);

class RecordingLoader {
public:
    // Called on the loader's thread; must only hand on. Null: it cannot be played.
    using Reply = std::function<void(const PlayRecording& asked, std::shared_ptr<const Recording> recording)>;

    RecordingLoader(std::string folder, Reply reply);
    // Finishes the one it decodes; those that wait are left.
    ~RecordingLoader();
    RecordingLoader(const RecordingLoader&) = delete;
    RecordingLoader& operator=(const RecordingLoader&) = delete;

    void ask(PlayRecording wanted) { wanted_.put(std::move(wanted)); }

private:
    void load(const PlayRecording& wanted);

    std::string folder_;
    Reply reply_;
    std::string kept_name_;
    std::shared_ptr<const Recording> kept_;
    Mailbox<PlayRecording> wanted_{8};
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

}  // namespace kiosk
