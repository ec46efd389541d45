// The village's surnames as keys, the most common first: two rows of them, or all.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "kiosk/model/roll.h"
#include "ui/frame.h"

namespace ui {

struct SurnameKeys {
    std::span<const kiosk::Surname> surnames;
    const std::string& chosen;
    bool all = false;  // Every surname; else as many as two rows hold, and a key that shows the others.
};

struct SurnameTap {
    std::string surname;  // Empty: the others are wanted.
};

float surname_keys_height(const Frame& frame, float width, const SurnameKeys& keys);
std::optional<SurnameTap> surname_keys(Frame& frame, const Rect& box, const Rect& visible, const SurnameKeys& keys);

}  // namespace ui
