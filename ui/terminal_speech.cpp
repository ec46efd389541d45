// What the terminal lets be heard: whose page it is decides, and whether headphones are plugged in.
#include <algorithm>
#include <iterator>

#include "ui/terminal.h"

namespace ui {

BarState Terminal::bar_state() {
    BarState state{router_.at_home()};
    if (!devices_.speaks) return state;
    using enum BarState::ReadAloud;
    // While somebody speaks into the microphone, or listens to what they said, nothing else sounds.
    if (voice_.busy())
        state.read_aloud = off;
    else if (!may_be_heard())
        state.read_aloud = devices_.headphones == kiosk::DeviceState::none ? off : needs_headphones;
    else
        state.read_aloud = read_aloud_.on() ? reading : offered;
    return state;
}

// Somebody's own page is for their ears only.
bool Terminal::may_be_heard() {
    return !router_.current().is_private() || devices_.headphones == kiosk::DeviceState::ready;
}

void Terminal::explore_frame(const Rect& page, Now now) {
    const bool alone = devices_.headphones == kiosk::DeviceState::ready;
    const bool secret = overlaid_ ? answer_.open() && !alone : !may_be_heard();
    std::vector<Passage> words = overlaid_ ? std::vector<Passage>() : read_aloud_.page();
    words.insert(words.end(), around_.begin(), around_.end());
    explore_.use(scale_.px_per_mm(), read_aloud_.speed());
    if (explore_.saw({touch_.targets(), std::move(words), page, secret, overlaid_, !animating_}, locale()))
        dirty_ = true;
    if (const auto turn = explore_.take_turn(now.steady_ms)) {
        touch_.feed(*turn);
        dirty_ = true;
    }
}

void Terminal::recording_found(const kiosk::RecordingFound& found, Now now) {
    read_aloud_.recording_found(found, now.steady_ms);
    voice_.found(found, now.steady_ms);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

std::vector<kiosk::SpeechOrder> Terminal::take_speech() {
    std::vector<kiosk::SpeechOrder> orders = read_aloud_.take_orders();
    std::ranges::move(explore_.take_orders(), std::back_inserter(orders));
    // Last: what is being played ends whatever else was to be heard.
    std::ranges::move(voice_.take_speech(), std::back_inserter(orders));
    return orders;
}

void Terminal::hear_voice(kiosk::VoiceNews news, Now now) {
    voice_.hear(std::move(news), now.steady_ms);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

void Terminal::show_voice(const kiosk::VoiceAnswer& answer, Now now) {
    voice_.answered(answer);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

}  // namespace ui
