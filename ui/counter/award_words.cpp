#include "ui/counter/award_words.h"

#include "ui/counter/counter_page.h"
#include "ui/icons.h"
#include "ui/wording.h"

namespace ui {

using kiosk::AwardBar;
using kiosk::AwardSaid;
using kiosk::WaitsFor;

namespace {

std::string day_words(const Frame& frame, kiosk::BusinessDay day) {
    return frame.wording.day_of(kiosk::iso_date(day.value));
}

std::string wait_words(const Frame& frame, WaitsFor why, kiosk::BusinessDay public_until) {
    switch (why) {
        case WaitsFor::claimed: return frame.tr("somebody else here has to say yes");
        case WaitsFor::two_people:
            return frame.wording.fill(frame.tr("two others say yes, and it is public until {day}"),
                                      {{"day", day_words(frame, public_until)}});
        case WaitsFor::clock: return frame.tr("the clock was not sure; somebody says that it was");
        case WaitsFor::budget: break;
    }
    return frame.tr("this year's budget has nothing left; it comes by itself");
}

}  // namespace

std::string waits_words(const Frame& frame, const kiosk::WaitingAtCounter& row) {
    if (row.award.objected) return frame.tr("somebody objected, and nobody has looked into it yet");
    return wait_words(frame, row.award.why, row.award.public_until);
}

std::string bar_words(const Frame& frame, AwardBar why) {
    switch (why) {
        case AwardBar::none: return {};
        case AwardBar::role: return frame.tr("Only the approver and the secretary decide this");
        case AwardBar::own_entry: return frame.tr("You entered it yourself; another says yes");
        case AwardBar::own_award: return frame.tr("It would be yours; others decide");
        case AwardBar::said_before: return frame.tr("Said before");
        case AwardBar::not_public: return frame.tr("Its public days are over, or it has none");
        case AwardBar::nothing_open: break;
    }
    return frame.tr("Nobody has objected");
}

bool award_answer_is_done(const kiosk::AwardAnswer& answer) {
    return answer.said != AwardSaid::not_yours && answer.said != AwardSaid::gone && answer.said != AwardSaid::storage &&
           answer.said != AwardSaid::limit && answer.said != AwardSaid::no_budget;
}

std::string award_answer_words(const Frame& frame, const kiosk::AwardAnswer& answer) {
    switch (answer.said) {
        case AwardSaid::given: return frame.tr("Given: the points are there");
        case AwardSaid::waits:
            return frame.wording.fill(frame.tr("Entered; {why}"),
                                      {{"why", wait_words(frame, answer.waits_for, answer.public_until)}});
        case AwardSaid::existed: return frame.tr("Entered today already; it counts once");
        case AwardSaid::limit: return frame.tr("Enough of this kind; the rule allows no more now");
        case AwardSaid::no_budget: return frame.tr("This year's budget has nothing left");
        case AwardSaid::approved: return frame.tr("Your yes is noted; something is still missing");
        case AwardSaid::refused: return frame.tr("Refused; it will not come");
        case AwardSaid::objected: return frame.tr("The objection is noted; it waits until somebody has looked into it");
        case AwardSaid::settled: return frame.tr("Noted: it was looked into");
        case AwardSaid::not_yours: return bar_words(frame, answer.why);
        case AwardSaid::gone: return frame.tr("It waits no longer; somebody else was quicker");
        case AwardSaid::storage: break;
    }
    return frame.tr("It was not written down; tell the office");
}

void told_of_award(Frame& frame, Rect& place, const std::optional<kiosk::AwardAnswer>& answer) {
    if (!answer) return;
    tell_line(frame, place, award_answer_words(frame, *answer), award_answer_is_done(*answer));
}

}  // namespace ui
