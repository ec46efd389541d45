#include "kiosk/device/sound_hardware.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

// A sound server, or a driver named by whoever started us, knows what there is.
bool asked_elsewhere() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    if (std::getenv("SDL_AUDIODRIVER") != nullptr || std::getenv("PULSE_SERVER") != nullptr) return true;
    return runtime != nullptr && (fs::exists(fs::path(runtime) / "pulse/native", error) ||
                                  fs::exists(fs::path(runtime) / "pipewire-0", error));
}

// ALSA's files: pcmC0D0p plays, pcmC0D0c records.
bool has_pcm(char way) {
    std::error_code error;
    for (auto entry = fs::directory_iterator("/dev/snd", error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with("pcm") && name.ends_with(way)) return true;
    }
    return false;
}

}  // namespace

bool may_have_speaker() { return asked_elsewhere() || has_pcm('p'); }
bool may_have_microphone() { return asked_elsewhere() || has_pcm('c'); }

}  // namespace kiosk
