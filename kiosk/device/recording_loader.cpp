#include "kiosk/device/recording_loader.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <string_view>
#include <utility>

#include "kiosk/device/recording_file.h"

namespace kiosk {

std::shared_ptr<const Recording> load_recording(const std::string& folder, const std::string& name) {
    const std::string path = folder + "/" + name;
    std::error_code unknown;
    // A link leads elsewhere, whatever its name.
    if (name.empty() || name.front() == '.' || name.find_first_of(std::string_view("/\0", 2)) != std::string::npos ||
        std::filesystem::is_symlink(path, unknown))
        return nullptr;
    auto recording = read_recording(path);
    if (recording) return std::make_shared<const Recording>(std::move(*recording));
    spdlog::warn("recording: {}; the voice reads instead", recording.error().what);
    return nullptr;
}

std::shared_ptr<const Recording> load_clip(std::span<const std::byte> sound) {
    auto recording = hear_recording(sound);
    if (recording) return std::make_shared<const Recording>(std::move(*recording));
    spdlog::warn("voice message: {}; it is not played", recording.error().what);
    return nullptr;
}

RecordingLoader::RecordingLoader(std::string folder, Reply reply)
    : folder_(std::move(folder)), reply_(std::move(reply)), thread_([this] {
          while (auto wanted = wanted_.wait()) {
              while (auto newer = wanted_.take()) wanted = std::move(newer);  // Nobody listens to the ones before.
              if (ended_) return;
              load(*wanted);
          }
      }) {}

RecordingLoader::~RecordingLoader() {
    ended_ = true;
    wanted_.close();
    thread_.join();
}

// A failure is not kept: the office may have brought the file meanwhile.
void RecordingLoader::load(const PlayRecording& wanted) {
    if (wanted.clip.sound) return reply_(wanted, load_clip(*wanted.clip.sound));
    if (!kept_ || kept_name_ != wanted.file) {
        kept_ = load_recording(folder_, wanted.file);
        kept_name_ = wanted.file;
    }
    reply_(wanted, kept_);
}

}  // namespace kiosk
