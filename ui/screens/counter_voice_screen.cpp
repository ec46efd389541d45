// What residents left by voice, for whoever is signed in at the counter.
#include "ui/counter/voice_list.h"
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"

namespace ui {

namespace {

class CounterVoiceScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool of_counter() const override { return true; }
    bool lists_people() const override { return true; }
    void forget() override { list_ = VoiceList(); }

private:
    VoiceList list_;
};

void CounterVoiceScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Messages by voice"), frame.tr("Whoever stands near hears what you play"));
    const bool at_work = frame.counter && frame.counter->step == kiosk::CounterStep::at_work && !frame.counter->closed;
    if (!at_work)
        return empty_state(frame, place, icon::badge, frame.tr("Only for those who work here"),
                           frame.tr("Sign in at the counter first."));
    list_.draw(frame, place, *frame.counter);
}

}  // namespace

std::unique_ptr<Screen> make_counter_voice_screen(const Route& /*route*/) {
    return std::make_unique<CounterVoiceScreen>();
}

}  // namespace ui
