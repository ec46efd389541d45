#include "ui/answer_words.h"

#include "ui/icons.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::RefusedWhy;

AnswerWords welcome(const kiosk::Welcomed& answer, const Frame& frame) {
    const bool by_name = answer.via == kiosk::Via::name;
    const std::string times = by_name ? std::string(frame.tr("Noted as a check-in without a card"))
                                      : frame.wording.fill(frame.tr("Visit {n} this month, noted down"),
                                                           {{"n", std::to_string(answer.visits_this_month)}});
    return {accent::done,
            icon::check,
            frame.tr("Checked in"),
            answer.shown_name,
            answer.hamlet,
            answer.waits ? icon::schedule : icon::add_circle,
            frame.wording.points(answer.award),
            !answer.waits,
            answer.waits ? std::string(frame.tr("Noted; the points come when the village adds to this year's budget"))
                         : times,
            false};
}

AnswerWords already(const kiosk::AlreadyToday& answer, const Frame& frame) {
    const bool by_name = answer.via == kiosk::Via::name;  // Anybody may stand there: when they came is not told.
    const std::string when = by_name ? std::string(frame.tr("Nothing was added twice"))
                                     : frame.wording.fill(frame.tr("{points} added at {time}"),
                                                          {{"points", frame.wording.points(answer.award)},
                                                           {"time", frame.wording.time_of_day(answer.first_at_ms)}});
    return {accent::honor,
            icon::done_all,
            frame.tr("Counted already today"),
            answer.shown_name,
            answer.hamlet,
            icon::schedule,
            when,
            false,
            frame.tr("Check-in counts once a day; no point is lost. Come again tomorrow."),
            false};
}

struct RefusedWords {
    const char *head, *main, *comfort;
};

RefusedWords refused_words(RefusedWhy why) {
    switch (why) {
        case RefusedWhy::unreadable:
            return {msgid("Not read yet"), msgid("Please hold the card still over the scanner once more."),
                    msgid("Wipe the code if it is dirty. Nothing was counted or lost.")};
        case RefusedWhy::not_ours:
            return {msgid("Another village's card"),
                    msgid("Please use the card of this village, or ask at the counter."),
                    msgid("Your points at home are untouched.")};
        case RefusedWhy::too_old:
            return {msgid("An old kind of card"), msgid("Please have a new card printed at the counter."),
                    msgid("All your points stay with your name.")};
        case RefusedWhy::replaced:
            return {msgid("This card was replaced"), msgid("Please use the new card; without one, ask at the counter."),
                    msgid("The old card is switched off; not one point is lost.")};
        case RefusedWhy::unknown:
            return {msgid("Card not in the list"), msgid("Please ask at the counter, they will look it up."),
                    msgid("Nothing was counted or lost.")};
        case RefusedWhy::limit:
            return {msgid("Enough for today"), msgid("Today's share of this kind is used up."),
                    msgid("What you did is noted; come again tomorrow.")};
        case RefusedWhy::many_by_name:
            return {msgid("Your card, please"), msgid("Just now very many were checked in by name."),
                    msgid("Without a card, wait ten minutes or ask at the counter.")};
        case RefusedWhy::clock_unsure:
            return {msgid("The clock is not sure"), msgid("Your scan is kept; staff will confirm it."),
                    msgid("Please tell the counter that the clock needs a look.")};
        case RefusedWhy::storage: break;
    }
    return {msgid("Not written down"), msgid("Please tell the counter: the machine could not save."),
            msgid("Nothing was counted twice, nothing was lost.")};
}

}  // namespace

AnswerWords words_for(const kiosk::Outcome& outcome, const Frame& frame) {
    if (const auto* answer = std::get_if<kiosk::Welcomed>(&outcome)) return welcome(*answer, frame);
    if (const auto* answer = std::get_if<kiosk::AlreadyToday>(&outcome)) return already(*answer, frame);
    const auto& refused = std::get<kiosk::Refused>(outcome);
    const RefusedWords words = refused_words(refused.why);
    return {accent::voice,
            icon::priority_high,
            frame.tr(words.head),
            "",
            "",
            "",
            frame.tr(words.main),
            false,
            frame.tr(words.comfort),
            true};
}

}  // namespace ui
