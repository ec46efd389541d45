#include "ui/closed_page.h"

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scene.h"

namespace ui {

namespace {

struct Words {
    const char *head, *comfort, *helper;
};

Words words_for(kiosk::ErrorCode code) {
    using kiosk::ErrorCode;
    switch (code) {
        case ErrorCode::not_found:
            return {msgid("There is no village here yet"), msgid("This machine waits for its village to be set up."),
                    msgid("Whoever installs it finds the next step below.")};
        case ErrorCode::refused:
            return {msgid("This terminal is resting"),
                    msgid("The village's records are kept safe; nothing was changed."),
                    msgid("Please tell the office what stands below.")};
        default:
            return {msgid("The records cannot be opened"),
                    msgid("Nothing was overwritten; points and names are as they were."),
                    msgid("Please tell the office what stands below.")};
    }
}

}  // namespace

void closed_page(Frame& frame, const Rect& screen, const Closure& why) {
    const Paint& paint = frame.paint;
    frame.touch.cover();
    attract_scene(paint, screen, AttractScene::village, screen.b - frame.mm(frame.portrait() ? 60 : 30));
    const float width = std::min(frame.mm(220), screen.width() - frame.mm(20));
    const Rect middle = rect_at(screen.middle().x - width / 2, screen.t, width, screen.height());
    if (!why) {
        paint.paragraph({middle.l, screen.middle().y, middle.r, middle.b}, frame.tr("The hall opens in a moment"),
                        {Face::title, TextSize::head, Tone::gink, Align::center, 2});
        return;
    }
    const Words words = words_for(why->code);
    const TextStyle head{Face::title, TextSize::head, Tone::ink, Align::center, 2},
        body{Face::text, TextSize::body, Tone::ink, Align::center, 3},
        detail{Face::text, TextSize::body, Tone::soft, Align::center, 8};
    const float size = frame.mm(28), gap = frame.mm(6), inner = width - frame.mm(20);
    const std::string comfort = frame.tr(words.comfort), helper = frame.tr(words.helper);
    const float height = size + 5 * gap + paint.height_of(frame.tr(words.head), inner, head) +
                         paint.height_of(comfort, inner, body) + paint.height_of(helper, inner, body) +
                         paint.height_of(why->what, inner, detail) + frame.mm(16);
    const Rect sheet = rect_at(middle.l, screen.middle().y - height / 2, width, height);
    card(paint, sheet);
    Rect place = sheet.inset(frame.mm(10), frame.mm(8));
    badge(paint, {place.middle().x, place.t + size / 2}, size, icon::construction, accent::voice);
    place.cut_top(size + gap);
    place.cut_top(paint.paragraph(place, frame.tr(words.head), head) + gap);
    place.cut_top(paint.paragraph(place, comfort, body) + gap);
    place.cut_top(paint.paragraph(place, helper, body) + gap);
    paint.line({place.l, place.t}, {place.r, place.t}, Tone::line, std::max(1.0F, frame.mm(0.3F)));
    place.cut_top(gap);
    paint.paragraph(place, why->what, detail);
}

}  // namespace ui
