// How the hall's devices are, as small icons on the screen and lines in the log show it.
#pragma once

namespace kiosk {

enum class DeviceState {
    none,     // This hall has none, or it was switched off on purpose: no icon.
    ready,    // Works.
    missing,  // Should be there and is not: unplugged, no card in the machine. Comes back by itself.
    failing,  // Is there and cannot be used: held by another program, no permission, broken.
};

// A value, copied into each frame.
struct DeviceStates {
    DeviceState scanner = DeviceState::none;
    DeviceState camera = DeviceState::none;
    DeviceState printer = DeviceState::none;
    DeviceState sound = DeviceState::none;
    DeviceState network = DeviceState::none;
    DeviceState microphone = DeviceState::none;  // ready: a message may be left by voice.
    // ready: plugged in, and the room hears nothing of what is said. missing: there is a jack with nothing in it.
    DeviceState headphones = DeviceState::none;
    bool speaks = false;                       // There is sound, and a voice for it: pages can be read aloud.
    bool handwriting = false, pinyin = false;  // The writing panel offers them.

    bool operator==(const DeviceStates&) const = default;
};

}  // namespace kiosk
