#include "ui/counter/unfinished.h"

#include "ui/icons.h"
#include "ui/widgets/dialog.h"
#include "ui/wording.h"

namespace ui {

std::string lines_in_words(const Frame& frame, const kiosk::Redemption& redemption) {
    std::string words;
    for (const kiosk::RedemptionLine& line : redemption.lines) {
        const std::int32_t pieces = redemption.handed_over_ms > 0 ? line.handed_over : line.quantity;
        if (pieces > 0)
            words += (words.empty() ? "" : frame.tr(", ")) + line.name + " \xC3\x97" + std::to_string(pieces);
    }
    return words;
}

bool ask_unfinished(Frame& frame, const kiosk::OpenRedemption& open) {
    const std::string title = frame.wording.fill(frame.tr("{name}: was it given?"), {{"name", open.shown_name}});
    const std::string sentence = frame.wording.fill(frame.tr("{what}, {points}, at {time}"),
                                                    {{"what", lines_in_words(frame, open.redemption)},
                                                     {"points", frame.wording.points(open.redemption.total())},
                                                     {"time", frame.wording.day_and_time(open.redemption.at_ms)}}) +
                                 "\n" + frame.tr("Given: the points are paid. Not given: they go back.");
    const DialogAnswer answer = dialog(frame, frame.content,
                                       {"was_given", icon::history, accent::honor, title, sentence,
                                        frame.tr("It was given"), icon::check, frame.tr("It was not"), icon::undo});
    if (answer == DialogAnswer::none) return false;
    if (answer == DialogAnswer::other) {
        frame.ask(kiosk::NotHandedOver{open.redemption.id});
        return true;
    }
    std::vector<std::int32_t> all;
    for (const kiosk::RedemptionLine& line : open.redemption.lines) all.push_back(line.quantity);
    frame.ask(kiosk::HandedOver{open.redemption.id, std::move(all)});
    return true;
}

}  // namespace ui
