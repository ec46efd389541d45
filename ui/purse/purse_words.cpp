#include "ui/purse/purse_words.h"

#include "ui/icons.h"

namespace ui {

using kiosk::PurseSaid;

ShopNotice purse_notice(const Frame& frame, PurseSaid said) {
    const auto done = [&](std::string_view icon, const char* title, const char* sentence) {
        return ShopNotice{icon, accent::done, frame.tr(title), frame.tr(sentence)};
    };
    const auto no = [&](const char* title, const char* sentence) {
        return ShopNotice{icon::info, accent::honor, frame.tr(title), frame.tr(sentence)};
    };
    switch (said) {
        case PurseSaid::joined:
            return done(icon::how_to_reg, msgid("You take part now"),
                        msgid("Put points in when you like; what is in it is there for all of you."));
        case PurseSaid::left:
            return done(icon::check_circle, msgid("You take part no longer"),
                        msgid("Your own points stay yours. You can say yes again at any time."));
        case PurseSaid::put_in:
            return done(icon::check_circle, msgid("It is in the purse"),
                        msgid("Put in by mistake? For ten minutes it can be taken back here."));
        case PurseSaid::taken_back:
            return done(icon::undo, msgid("Taken back"), msgid("The points are your own again."));
        case PurseSaid::limited:
            return done(icon::check_circle, msgid("It counts from now on"),
                        msgid("What was spent this month counts in it."));
        case PurseSaid::not_here:
            return no(msgid("There is no purse for you here"),
                      msgid("It takes two grown-ups of one household. Ask at the counter."));
        case PurseSaid::no_part:
            return no(msgid("You take no part in the purse"), msgid("Say yes first. Nothing was changed."));
        case PurseSaid::not_the_head:
            return no(msgid("That is for the head of the household"), msgid("Nothing was changed."));
        case PurseSaid::bad_amount:
            return no(msgid("This number does not work"), msgid("One point or more. Nothing was changed."));
        case PurseSaid::too_few:
            return no(msgid("Not enough points"), msgid("So many are not there to move. Nothing was taken off."));
        case PurseSaid::too_late:
            return no(msgid("Ten minutes are over"), msgid("It stays in the purse, for all of you."));
        case PurseSaid::clock_unsure:
            return no(msgid("The clock here is not right"),
                      msgid("Tell the counter, please. Your points are all there."));
        case PurseSaid::storage: break;
    }
    return no(msgid("It did not work"), msgid("Nothing was taken off. Try once more, or ask at the counter."));
}

}  // namespace ui
