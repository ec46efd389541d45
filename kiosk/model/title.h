// A title that can be found by a few of its characters or by its sound.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// Made by the desk when it reads the boards, so that no frame has to.
struct TitleSound {
    std::string full;      // "ertizhenshanghou", without tones or spaces
    std::string initials;  // "etzs"
};

// Whether what somebody wrote is meant by this title: each run of it, characters or letters, stands in the title, in
// `also`, or in the sound. Nothing written means every title.
bool is_found(std::string_view sought, std::string_view title, std::string_view also, const TitleSound& sound);

}  // namespace kiosk
