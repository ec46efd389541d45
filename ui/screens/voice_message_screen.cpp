// "Leave the village a message by voice": for whoever finds nobody in the hall, or cannot find something by its name.
// Nothing is recorded before a tap, and what was said is gone with the page unless it was sent.
#include <algorithm>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/voice/voice_sheet.h"
#include "ui/voice/voice_way_in.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"

namespace ui {

namespace {

class VoiceMessageScreen final : public Screen {
public:
    explicit VoiceMessageScreen(std::int64_t about)
        : about_(static_cast<kiosk::VoiceAbout>(
              std::clamp<std::int64_t>(about, 0, std::ssize(kiosk::voice_about_names) - 1))) {}
    void draw(Frame& frame) override;
    // With a card in hand their name stands here.
    bool lists_people() const override { return named_; }

private:
    void act(Frame& frame, VoiceTap tap);
    void ask_leave(Frame& frame);

    kiosk::VoiceAbout about_;
    bool asked_ = false, named_ = false;
};

void VoiceMessageScreen::act(Frame& frame, VoiceTap tap) {
    switch (tap) {
        case VoiceTap::none: return;
        case VoiceTap::start: frame.voice.start(frame.steady_ms); break;
        case VoiceTap::stop: frame.voice.stop(frame.steady_ms); break;
        case VoiceTap::play: frame.voice.play(frame.steady_ms); break;
        case VoiceTap::hush: frame.voice.hush(); break;
        case VoiceTap::again:
            frame.voice.forget();
            asked_ = false;
            break;
        case VoiceTap::send:
            frame.ask(frame.voice.send(about_, frame.visit ? frame.visit->resident : kiosk::ResidentId{}));
            break;
        case VoiceTap::home: frame.navigation.go_home(); break;
    }
    frame.animate();
}

// The way back to what was said is the filled one.
void VoiceMessageScreen::ask_leave(Frame& frame) {
    const DialogAnswer answer = dialog(frame, frame.content,
                                       {"voice_leave", icon::mic, accent::voice, frame.tr("It is not sent yet"),
                                        frame.tr("Whoever leaves now throws away what they said."),
                                        frame.tr("Stay here"), icon::check, frame.tr("Throw it away"), icon::close});
    if (answer == DialogAnswer::none) return;
    if (answer == DialogAnswer::main)
        frame.voice.stay();
    else
        frame.navigation = frame.voice.leave();
    frame.animate();
}

void VoiceMessageScreen::draw(Frame& frame) {
    if (!asked_) frame.ask(kiosk::OfferVoice{});
    asked_ = true;
    named_ = frame.visit != nullptr;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("A message by voice"), frame.tr("No writing: say it as you would at home"));
    if (!may_speak(frame) && frame.voice.step() == VoiceBox::Step::ready)
        return empty_state(frame, place, icon::mic, frame.tr("There is no microphone here now"),
                           frame.tr("Please go to the counter; they write it down for you."));
    act(frame, voice_sheet(frame, place, frame.voice, frame.visit ? frame.visit->shown_name : std::string()));
    if (frame.voice.asks()) ask_leave(frame);
}

}  // namespace

std::unique_ptr<Screen> make_voice_message_screen(const Route& route) {
    return std::make_unique<VoiceMessageScreen>(route.argument);
}

}  // namespace ui
