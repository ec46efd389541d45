// Choices and steps; how far something is; what stands where there is nothing, an error, or waiting; a quote.
#include <algorithm>
#include <array>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/plaque_board.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/quote.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/theme_swatch.h"
#include "ui/wording.h"

namespace ui::gallery {

namespace {

constexpr int most_umbrellas = 2;

float choices(Frame& frame, const Rect& place, Tries& tries) {
    const std::array all{Choice{frame.tr("Say it"), icon::mic}, Choice{frame.tr("Write it"), icon::edit_note},
                         Choice{frame.tr("Off today"), icon::phone_iphone, true}};
    const Rect box = rect_at(place.l, place.t, place.width(), segmented_choice_height(frame));
    const int tapped = segmented_choice(frame, box, "gallery_choice", all, tries.choice);
    if (tapped >= 0) tries.choice = tapped, frame.animate();
    return box.height();
}

float steppers(Frame& frame, const Rect& place, Tries& tries) {
    const Stepper one{"gallery_stepper", std::to_string(tries.count), tries.count > 1, tries.count < most_umbrellas,
                      frame.tr("Two for each person at most")};
    const Rect box = rect_at(place.l, place.t, place.width(), stepper_height(frame));
    const int by = stepper(frame, box, one);
    tries.count += by;
    if (by) frame.animate();  // This frame still shows what was before.
    return box.height();
}

float progress(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Paint& paint = frame.paint;
    Rect rest = place;
    const auto next = [&] {
        const Rect box = rest.cut_top(progress_height(paint));
        rest.cut_top(frame.mm(6));
        return box;
    };
    const auto of = [&](int n, int all) {
        return frame.wording.fill(frame.tr("Step {n} of {all}"),
                                  {{"n", std::to_string(n)}, {"all", std::to_string(all)}});
    };
    progress_bar(paint, next(), 0.66F, frame.tr("Two thirds are read in"));
    progress_bar(paint, next(), 0, frame.tr("Nothing is read in yet"));
    progress_steps(paint, next(), 11, 14, of(11, 14));
    progress_steps(paint, next(), 3, 3, of(3, 3));
    const Rect waiting = rest.cut_top(progress_height(paint));
    progress_waiting(paint, waiting, frame.tr("Leafing through the books, a second or two"));
    return rest.t - place.t;
}

float nothing_and_error(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const ErrorState error{"gallery_error", frame.tr("This picture does not open"),
                           frame.tr("All else is here; it was noted and will be mended."), frame.tr("Once more"),
                           icon::replay};
    const float width = nth(frame, place, 0, 2).width();
    const Rect row =
        rect_at(place.l, place.t, place.width(), std::max(frame.mm(122), error_state_height(frame, width, error)));
    empty_state(frame, nth(frame, row, 0, 2), icon::campaign, frame.tr("No notices here now"),
                frame.tr("The office hangs them here; come by again."));
    error_state(frame, nth(frame, row, 1, 2), error);
    return row.height();
}

float waiting(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const ErrorState error{"gallery_error_2", frame.tr("The village's website cannot be reached"),
                           frame.tr("Nothing to do here; it comes back by itself."), ""};
    const float width = nth(frame, place, 0, 2).width();
    const Rect row =
        rect_at(place.l, place.t, place.width(), std::max(frame.mm(110), error_state_height(frame, width, error)));
    skeleton(frame.paint, nth(frame, row, 0, 2), frame.tr("Leafing through the books, a second or two"));
    error_state(frame, nth(frame, row, 1, 2), error);
    return row.height();
}

float quotes(Frame& frame, const Rect& place, Tries& /*tries*/) {
    Rect rest = place;
    const std::string words = frame.tr("Who sweeps the path in front of the gate, sweeps it for the guest"),
                      who = frame.tr("an elder of Pengjia hamlet");
    quote(frame, rest.cut_top(quote_height(frame, place.width(), words, who)), words, who);
    rest.cut_top(frame.mm(5));
    const std::string brief = frame.tr("Neighbors lend a hand");
    quote(frame, rest.cut_top(quote_height(frame, place.width(), brief, "")), brief, "");
    return rest.t - place.t;
}

float looks(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect row = rect_at(place.l, place.t, place.width(), frame.mm(72));
    const Palette& worn = frame.paint.palette;
    theme_swatch(frame, nth(frame, row, 0, 2), {worn, 0, frame.tr("Daylight"), true});
    const Palette* other = frame.themes.find("dusk");
    theme_swatch(frame, nth(frame, row, 1, 2), {other ? *other : worn, 1, frame.tr("Dusk"), false});
    return row.height();
}

float plaques(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect row = rect_at(place.l, place.t, place.width(), frame.mm(50));
    kiosk::Plaque plaque;
    plaque.title = frame.tr("Neighbors lend a hand");
    plaque_board(frame, nth(frame, row, 0, 2), plaque, frame.paint.scale.text_px(TextSize::head));
    plaque.title = frame.tr("Who sweeps the path in front of the gate, sweeps it for the guest");
    plaque_board(frame, nth(frame, row, 1, 2), plaque, frame.paint.scale.text_px(TextSize::head));
    return row.height();
}

constexpr std::array all_sections{
    Section{msgid("A choice"), msgid("Chosen: filled, a heavier frame and a check mark"), &choices},
    Section{msgid("A number"), msgid("One less, one more; at its end it says why"), &steppers},
    Section{msgid("How far it is"), msgid("The words say what the bar says"), &progress},
    Section{msgid("A quote"), msgid("In the village's hand, broken at its commas"), &quotes},
    Section{msgid("Nothing, and an error"), msgid("What would help, in one sentence; one thing to do"),
            &nothing_and_error},
    Section{msgid("Looks of the hall"), msgid("Each in its own colors; the one that is worn is framed and checked"),
            &looks},
    Section{msgid("Plaques"), msgid("Lacquer and gilding are the same in every look"), &plaques},
    Section{msgid("Waiting, and no way out"), msgid("Pale shapes instead of a spinner"), &waiting}};

}  // namespace

std::span<const Section> states_sections() { return all_sections; }

}  // namespace ui::gallery
