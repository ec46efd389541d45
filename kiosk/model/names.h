// How names are shown in a public room. The one place that shortens, masks and carves them.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// The surname: two characters for the compound surnames (Ouyang, Sima ...), else the first grapheme; Latin names: the
// last word.
std::string surname(std::string_view name);

// Masked by grapheme: the middle is one '*' whatever its length; of a two-character name the second is hidden.
std::string shown_name(std::string_view name);

// What stands on the seal that serves as a portrait.
std::string seal_of(std::string_view name);

}  // namespace kiosk
