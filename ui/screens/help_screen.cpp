// Somebody to ask: the counter, and the office's number in figures one can read across the room.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/voice/voice_way_in.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"

namespace ui {

namespace {

class HelpScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

struct Line {
    std::string words;
    TextStyle style;
    float after_mm;
};

void HelpScreen::draw(Frame& frame) {
    const Paint& paint = frame.paint;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Somebody will help you"), frame.tr("Asking costs nothing, and nothing can break"));
    Rect foot = place.cut_bottom(button_height(frame));
    const bool speaks_beside = may_speak(frame) && !frame.portrait();
    if (button(frame, foot.cut_right(foot.width() * (speaks_beside ? 0.22F : 0.36F)),
               {"counter", frame.tr("Staff"), icon::badge}))
        frame.go("counter");
    foot.cut_right(frame.mm(5));
    if (speaks_beside) {
        voice_way_in(frame, foot.cut_right(foot.width() * 0.46F), kiosk::VoiceAbout::help);
        foot.cut_right(frame.mm(5));
    }
    if (button(frame, foot, {"back_home", frame.tr("Thank you, back home"), icon::home, "", ButtonLook::main}))
        frame.navigation.go_home();
    place.cut_bottom(frame.mm(5));
    if (may_speak(frame) && frame.portrait()) {
        voice_way_in(frame, place.cut_bottom(button_height(frame)), kiosk::VoiceAbout::help);
        place.cut_bottom(frame.mm(5));
    }
    const std::string& phone = frame.boards.village.office_phone;
    const std::array lines{
        Line{frame.tr("Go to the service counter"), {Face::title, TextSize::head, Tone::ink, Align::center, 2}, 3},
        Line{frame.tr("They know the cards, the points and every form"),
             {Face::text, TextSize::body, Tone::soft, Align::center, 3},
             9},
        Line{phone.empty() ? "" : frame.tr("or ring the village office"),
             {Face::text, TextSize::body, Tone::soft, Align::center, 2},
             2},
        Line{phone, {Face::bold, TextSize::display, Tone::voice_text, Align::center, 2}, 0}};
    const float width = place.width() - frame.mm(28);
    float words = 0;
    for (const Line& line : lines)
        if (!line.words.empty()) words += paint.height_of(line.words, width, line.style) + frame.mm(line.after_mm);
    const float size = std::clamp(place.height() - words - frame.mm(24), frame.mm(24), frame.mm(50)),
                needed = words + size + frame.mm(22);
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    const float top = place.t - scroll_.begin(frame, target_id("help_scroll"), region, needed),
                height = std::max(needed, std::min(place.height(), frame.mm(260)));
    const Rect box = rect_at(place.l, top, place.width(), height);
    card(paint, box, Height::raised);
    motif::corners(paint, box, frame.mm(6), frame.mm(0.178F), Tone::voice, frame.mm(1));
    Rect text = rect_at(place.l + frame.mm(14), box.middle().y - (words + size + frame.mm(8)) / 2, width, height);
    const Rect sign = text.cut_top(size);
    paint.disc(sign.middle(), size / 2, Tone::voice_tint);
    paint.icon(sign.middle(), icon::support_agent, size * 0.6F, Tone::voice_text);
    text.cut_top(frame.mm(8));
    for (const Line& line : lines)
        if (!line.words.empty()) text.cut_top(paint.paragraph(text, line.words, line.style) + frame.mm(line.after_mm));
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_help_screen(const Route& /*route*/) { return std::make_unique<HelpScreen>(); }

}  // namespace ui
