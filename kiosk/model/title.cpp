#include "kiosk/model/title.h"

namespace kiosk {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

// As the sounds are written: small, without the mark that divides syllables.
std::string spelled(std::string_view run) {
    std::string out;
    for (const char c : run)
        if (c != '\'') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::string_view cut_run(std::string_view& rest) {
    std::size_t end = 1;
    while (end < rest.size() && is_letter(rest[end]) == is_letter(rest.front())) ++end;
    const std::string_view run = rest.substr(0, end);
    rest.remove_prefix(end);
    return run;
}

}  // namespace

bool is_found(std::string_view sought, std::string_view title, std::string_view also, const TitleSound& sound) {
    while (!sought.empty()) {
        const std::string_view run = cut_run(sought);
        const bool written = title.find(run) != std::string_view::npos || also.find(run) != std::string_view::npos;
        if (written) continue;
        if (!is_letter(run.front())) return false;
        const std::string sounds = spelled(run);
        if (sound.full.find(sounds) == std::string::npos && sound.initials.find(sounds) == std::string::npos)
            return false;
    }
    return true;
}

}  // namespace kiosk
