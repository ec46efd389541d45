#include "ui/voice/voice_sheet.h"

#include <algorithm>
#include <utility>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/voice/voice_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress.h"
#include "ui/wording.h"

namespace ui {

namespace {

using Step = VoiceBox::Step;
constexpr float gap_mm = 5, edge_mm = 12, figure_mm = 84, badge_mm = 48, line_mm = 24, dot_mm = 3.4F;

Rect inside_card(const Frame& frame, const Rect& place) {
    card(frame.paint, place, Height::raised);
    return place.inset(frame.mm(edge_mm), frame.mm(8));
}

// Where the words stand in the middle there is room for paper-cut corners.
Rect inside_cut_card(const Frame& frame, const Rect& place) {
    const Rect inside = inside_card(frame, place);
    motif::corners(frame.paint.faded(0.5F), place, frame.mm(6), frame.mm(place.height() < frame.mm(70) ? 0.1F : 0.18F),
                   Tone::honor, frame.mm(1));
    return inside;
}

VoiceTap draw_ready(Frame& frame, const Rect& place, const std::string& shown_name) {
    const std::string words = frame.tr("Tap once, then speak");
    const std::string name =
        shown_name.empty() ? std::string(frame.tr("No name goes with it. Say who you are if you want an answer."))
                           : frame.wording.fill(frame.tr("Your name goes with it: {name}"), {{"name", shown_name}});
    const Rect figure = figure_with_lines(
        frame, inside_cut_card(frame, place), figure_mm,
        {voice_title(words), voice_sentence(frame.tr("At most one minute. Nothing is recorded before you tap.")),
         voice_sentence(name, Tone::info_text)});
    return round_button(frame, figure, icon::mic, words) ? VoiceTap::start : VoiceTap::none;
}

// Above the button: that it records, how long, how loud.
void draw_running(const Frame& frame, Rect strip, const VoiceBox& voice) {
    const Paint& paint = frame.paint;
    const TextStyle bold{Face::bold, TextSize::title, Tone::voice_text, Align::left, 1},
        time{Face::bold, TextSize::title, Tone::ink, Align::right};
    const Rect row = strip.cut_top(paint.scale.line_px(TextSize::title));
    paint.disc({row.l + frame.mm(dot_mm), row.middle().y}, frame.mm(dot_mm), Tone::voice);
    paint.paragraph({row.l + frame.mm(3 * dot_mm), row.t, row.r, row.b}, frame.tr("Recording"), bold);
    paint.text({row.r, row.t},
               frame.wording.length(voice.lasts_ms()) + " / " + frame.wording.length(kiosk::longest_voice_ms), time);
    strip.cut_top(frame.mm(2));
    level_line(paint, strip, voice.levels());
}

VoiceTap draw_recording(Frame& frame, const Rect& place, const VoiceBox& voice) {
    Rect inside = inside_card(frame, place);
    draw_running(frame, inside.cut_top(frame.paint.scale.line_px(TextSize::title) + frame.mm(2 + line_mm)), voice);
    inside.cut_top(frame.mm(gap_mm));
    const std::string words = frame.tr("Finished speaking");
    const Rect figure = figure_with_lines(frame, inside, figure_mm,
                                          {voice_title(words), voice_sentence(frame.tr("Tap when all is said"))});
    return round_button(frame, figure, icon::check, words) ? VoiceTap::stop : VoiceTap::none;
}

// A card with a sign and what it means.
void draw_told(const Frame& frame, const Rect& place, std::string_view icon_name, const Accent& look,
               std::vector<VoiceLine> lines) {
    const Rect figure = figure_with_lines(frame, inside_cut_card(frame, place), badge_mm, std::move(lines));
    badge(frame.paint, figure.middle(), figure.width(), icon_name, look);
}

VoiceTap draw_waiting(const Frame& frame, const Rect& place) {
    progress_waiting(frame.paint, inside_card(frame, place), frame.tr("One moment"));
    return VoiceTap::none;
}

std::pair<const char*, const char*> refusal_words(kiosk::VoiceRefusal refusal) {
    switch (refusal) {
        case kiosk::VoiceRefusal::day_full:
            return {msgid("No more fit in today"), msgid("Come again tomorrow, or tell the counter now.")};
        case kiosk::VoiceRefusal::waiting_full:
            return {msgid("Too many are waiting to be heard"), msgid("Please tell the counter; they listen to them.")};
        case kiosk::VoiceRefusal::unusable: return {msgid("It cannot be used"), msgid("Please say it again.")};
        case kiosk::VoiceRefusal::storage:
        case kiosk::VoiceRefusal::none: break;
    }
    return {msgid("It cannot be kept now"), msgid("Please go to the counter; they write it down for you.")};
}

// Three buttons with two lines each do not stand beside each other in less.
constexpr float narrow_mm = 300;

// Below the card: the last step wide and filled, the others above it or beside it.
VoiceTap draw_choices(Frame& frame, Rect& place, bool playing) {
    const float gap = frame.mm(gap_mm), high = two_line_button_height(frame);
    Rect row = place.cut_bottom(high);
    place.cut_bottom(gap);
    VoiceTap tap = VoiceTap::none;
    Rect main = row;
    if (place.width() < frame.mm(narrow_mm)) {
        row = place.cut_bottom(high);
        place.cut_bottom(gap);
    } else {
        main = row.cut_right(row.width() * 0.36F);
        row.cut_right(gap);
    }
    Button listen{"voice_play", frame.tr("Listen to it"), icon::volume_up, ""};
    if (playing) listen = {"voice_play", frame.tr("Stop"), icon::pause, ""};
    const bool heard_by_all = frame.devices.headphones != kiosk::DeviceState::ready;
    if (!playing && heard_by_all) listen.second_line = frame.tr("others here can hear it");
    if (frame.devices.sound != kiosk::DeviceState::ready) listen.state = ButtonState::off;
    if (button(frame, row.cut_left((row.width() - gap) * 0.56F), listen))
        tap = playing ? VoiceTap::hush : VoiceTap::play;
    row.cut_left(gap);
    if (button(frame, row, {"voice_again", frame.tr("Say it again"), icon::refresh})) tap = VoiceTap::again;
    if (button(frame, main, {"voice_send", frame.tr("Send it"), icon::check, "", ButtonLook::main}))
        tap = VoiceTap::send;
    return tap;
}

VoiceTap draw_recorded(Frame& frame, Rect place, const VoiceBox& voice) {
    const Recital& recital = voice.recital();
    const VoiceTap tap = draw_choices(frame, place, recital.on());
    const std::string length =
        frame.wording.fill(frame.tr("It is {time} long"), {{"time", frame.wording.length(voice.lasts_ms())}});
    std::vector<VoiceLine> lines{voice_title(length),
                                 voice_sentence(frame.tr("Only when you send it does the village hear it."))};
    const bool refused = voice.refusal() != kiosk::VoiceRefusal::none;
    if (refused) {
        const auto [title, sentence] = refusal_words(voice.refusal());
        lines = {voice_title(frame.tr(title)), voice_sentence(frame.tr(sentence), Tone::voice_text)};
    }
    Rect inside = inside_cut_card(frame, place);
    const Rect track = inside.cut_bottom(frame.mm(5));
    inside.cut_bottom(frame.mm(3));
    const Rect figure = figure_with_lines(frame, inside, badge_mm, std::move(lines));
    badge(frame.paint, figure.middle(), figure.width(), refused ? icon::priority_high : icon::record_voice_over,
          refused ? accent::voice : accent::info);
    if (recital.on() && recital.lasts_ms() > 0)
        progress_track(frame.paint, track,
                       static_cast<float>(recital.at_ms(frame.steady_ms)) / static_cast<float>(recital.lasts_ms()),
                       Tone::voice);
    return tap;
}

VoiceTap draw_left(Frame& frame, Rect place, const VoiceBox& voice) {
    Rect row = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(gap_mm));
    VoiceTap tap = VoiceTap::none;
    if (button(frame, row.cut_left((row.width() - frame.mm(gap_mm)) * 0.42F),
               {"voice_again", frame.tr("Say more"), icon::mic}))
        tap = VoiceTap::again;
    row.cut_left(frame.mm(gap_mm));
    if (button(frame, row, {"back_home", frame.tr("Thank you, back home"), icon::home, "", ButtonLook::main}))
        tap = VoiceTap::home;
    const std::string number =
        frame.wording.fill(frame.tr("Message number {n}"), {{"n", frame.wording.number(voice.number())}});
    draw_told(frame, place, icon::check_circle, accent::done,
              {voice_title(number), voice_sentence(frame.tr("The village will hear it"), Tone::done_text),
               voice_sentence(frame.tr("The counter hears it on the next working day.")),
               voice_sentence(frame.tr("Ask there by this number what became of it."))});
    return tap;
}

VoiceTap draw_failed(Frame& frame, Rect place, kiosk::VoiceFault fault) {
    const Rect row = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(gap_mm));
    const bool again = button(frame, row, {"voice_again", frame.tr("Once more"), icon::refresh, "", ButtonLook::main});
    const bool silence = fault == kiosk::VoiceFault::silence;
    const char* title = silence ? msgid("Nothing could be heard") : msgid("The microphone cannot be used now");
    const char* sentence = silence ? msgid("Come closer and speak a little louder.")
                                   : msgid("Please go to the counter; they write it down for you.");
    draw_told(frame, place, icon::priority_high, accent::voice,
              {voice_title(frame.tr(title)), voice_sentence(frame.tr(sentence))});
    return again ? VoiceTap::again : VoiceTap::none;
}

}  // namespace

VoiceTap voice_sheet(Frame& frame, Rect place, const VoiceBox& voice, const std::string& shown_name) {
    switch (voice.step()) {
        case Step::ready: return draw_ready(frame, place, shown_name);
        case Step::recording: return draw_recording(frame, place, voice);
        case Step::finishing:
        case Step::sending: return draw_waiting(frame, place);
        case Step::recorded: return draw_recorded(frame, place, voice);
        case Step::left: return draw_left(frame, place, voice);
        case Step::failed: return draw_failed(frame, place, voice.fault());
        case Step::refused: break;
    }
    const auto [title, sentence] = refusal_words(voice.refusal());
    draw_told(frame, place, icon::pending, accent::honor,
              {voice_title(frame.tr(title)), voice_sentence(frame.tr(sentence))});
    return VoiceTap::none;
}

}  // namespace ui
