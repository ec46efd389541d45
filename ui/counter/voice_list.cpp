#include "ui/counter/voice_list.h"

#include <algorithm>
#include <string>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5, edge_mm = 6, seal_mm = 20, track_mm = 4;

const char* about_words(kiosk::VoiceAbout about) {
    switch (about) {
        case kiosk::VoiceAbout::help: return msgid("looked for help");
        case kiosk::VoiceAbout::rules: return msgid("did not find a rule");
        case kiosk::VoiceAbout::notices: return msgid("did not find a notice");
        case kiosk::VoiceAbout::name: break;
    }
    return msgid("did not find their name");
}

std::string title_of(const Frame& frame, const kiosk::VoiceMessage& message) {
    const std::string who = message.shown_name.empty() ? std::string(frame.tr("Somebody without a card"))
                                                       : message.shown_name + "  " + message.place;
    return frame.wording.fill(frame.tr("No. {n}: {who}"),
                              {{"n", frame.wording.number(message.id.value)}, {"who", who}});
}

std::string sentence_of(const Frame& frame, const kiosk::VoiceMessage& message) {
    std::string words = frame.wording.fill(frame.tr("{time}, {length} long, {about}"),
                                           {{"time", frame.wording.day_and_time(message.at_ms)},
                                            {"length", frame.wording.length(message.lasts_ms)},
                                            {"about", frame.tr(about_words(message.about))}});
    if (!message.heard_by.empty())
        words += frame.wording.fill(frame.tr("; heard by {name}"), {{"name", message.heard_by}});
    return words;
}

WordPair words_of(const std::string& title, const std::string& sentence) {
    WordPair pair{title, sentence};
    pair.title_style.max_lines = 1;
    return pair;
}

// Upright the keys stand below the words.
float row_height(const Frame& frame) {
    const Scale& scale = frame.paint.scale;
    const float words = std::max(frame.mm(seal_mm), scale.line_px(TextSize::title) + 2 * scale.line_px(TextSize::body)),
                keys = button_height(frame), edges = frame.mm(2 * edge_mm + track_mm);
    return edges + (frame.upright() ? words + frame.mm(gap_mm) + keys : std::max(words, keys));
}

}  // namespace

void VoiceList::draw_keys(Frame& frame, Rect row, const kiosk::VoiceMessage& message) {
    const std::int64_t id = message.id.value;
    const bool playing = playing_ == message.id;
    Button listen{"voice_hear", frame.tr("Listen"), icon::volume_up, "", ButtonLook::plain, false, id};
    if (playing) listen = {"voice_hear", frame.tr("Stop"), icon::pause, "", ButtonLook::plain, false, id};
    if (frame.devices.sound != kiosk::DeviceState::ready) listen.state = ButtonState::off;
    if (button(frame, row.cut_left((row.width() - frame.mm(gap_mm)) / 2), listen)) {
        frame.voice.hush();
        playing_ = {};
        if (!playing) frame.ask(kiosk::HearVoice{message.id});
        frame.animate();
    }
    row.cut_left(frame.mm(gap_mm));
    if (!button(frame, row,
                {"voice_done", frame.tr("Dealt with"), icon::check, "",
                 message.heard_by.empty() ? ButtonLook::plain : ButtonLook::done, false, id}))
        return;
    asked_done_ = message.id;
    frame.animate();
}

void VoiceList::draw_row(Frame& frame, const Rect& box, const kiosk::VoiceMessage& message) {
    const Paint& paint = frame.paint;
    card(paint, box);
    Rect inside = box.inset(frame.mm(edge_mm));
    const Rect track = inside.cut_bottom(frame.mm(track_mm)).inset(0, frame.mm(0.5F));
    Rect keys = frame.upright() ? inside.cut_bottom(button_height(frame)) : inside.cut_right(inside.width() * 0.46F);
    keys.t = keys.b = keys.middle().y;
    keys = keys.inset(0, -button_height(frame) / 2);
    frame.upright() ? inside.cut_bottom(frame.mm(gap_mm)) : inside.cut_right(frame.mm(gap_mm));
    const float size = std::min(frame.mm(seal_mm), inside.height());
    const Rect sign = rect_at(inside.l, inside.middle().y - size / 2, size, size);
    if (message.seal.empty())
        badge(paint, sign.middle(), size, icon::mic, accent::info);
    else
        seal(paint, sign, message.seal, SealCut::voice);
    inside.cut_left(size + frame.mm(gap_mm));
    const std::string title = title_of(frame, message), sentence = sentence_of(frame, message);
    word_pair(paint, inside, words_of(title, sentence));
    draw_keys(frame, keys, message);
    const Recital& recital = frame.voice.recital();
    if (playing_ == message.id && recital.lasts_ms() > 0)
        progress_track(paint, track,
                       static_cast<float>(recital.at_ms(frame.steady_ms)) / static_cast<float>(recital.lasts_ms()),
                       Tone::voice);
}

// The desk's answer brings the sound once; it is heard because somebody tapped, and never by itself.
void VoiceList::hear(Frame& frame, const kiosk::Counter& counter) {
    if (counter.hears && heard_turn_ && counter.turn != *heard_turn_) {
        frame.voice.play(counter.hears->clip, frame.steady_ms);
        playing_ = counter.hears->message;
        frame.animate();
    }
    heard_turn_ = counter.turn;
    if (!frame.voice.recital().on()) playing_ = {};
}

void VoiceList::ask_done(Frame& frame, const kiosk::Counter& counter) {
    if (!asked_done_) return;
    const auto found = std::ranges::find(counter.voices, *asked_done_, &kiosk::VoiceMessage::id);
    if (found == counter.voices.end()) return asked_done_.reset();
    const std::string title =
        frame.wording.fill(frame.tr("Is number {n} dealt with?"), {{"n", frame.wording.number(found->id.value)}});
    const DialogAnswer answer = dialog(frame, frame.content,
                                       {"voice_done_ask", icon::check, accent::done, title,
                                        frame.tr("It leaves this list. What was said is deleted thirty days later."),
                                        frame.tr("Yes, dealt with"), icon::check, frame.tr("Not yet"), icon::close});
    if (answer == DialogAnswer::none) return;
    if (answer == DialogAnswer::main) {
        frame.voice.hush();
        frame.ask(kiosk::VoiceDone{found->id});
    }
    asked_done_.reset();
    frame.animate();
}

void VoiceList::draw(Frame& frame, const Rect& place, const kiosk::Counter& counter) {
    hear(frame, counter);
    if (counter.voices.empty())
        return empty_state(frame, place, icon::done_all, frame.tr("Every message is dealt with"),
                           frame.tr("What residents say at the terminal comes here."));
    const Rect list{place.l, place.t, place.r - frame.mm(5), place.b};  // Beside it stands the scroll bar.
    const float high = row_height(frame), gap = frame.mm(gap_mm);
    const Rect region{place.l - frame.mm(2), place.t, place.r, frame.content.b - frame.mm(1)};
    const float all = static_cast<float>(counter.voices.size()) * (high + gap);
    float y = place.t - scroll_.begin(frame, target_id("voice_list"), region, all);
    for (const kiosk::VoiceMessage& message : counter.voices) {
        const Rect box = rect_at(list.l, y, list.width(), high);
        y += high + gap;
        if (frame.in_sight(box, region)) draw_row(frame, box, message);
    }
    scroll_.end(frame);
    ask_done(frame, counter);
}

}  // namespace ui
