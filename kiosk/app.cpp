#include "kiosk/app.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <vector>

namespace kiosk {

namespace {

constexpr std::int64_t frame_ms = 16;          // Between two frames of an animation or a drag.
constexpr std::int64_t patience_ms = 700;      // An empty wall is not shown while the boards are on their way.
constexpr std::int64_t longest_frame_ms = 50;  // Worth a line in the log.
constexpr std::int64_t a_minute_ms = 60'000;

ui::PointerEvent pointer(const FingerMoved& finger) {
    using From = FingerMoved::Kind;
    using To = ui::PointerEvent::Kind;
    To kind = To::lost;
    switch (finger.kind) {
        case From::down: kind = To::down; break;
        case From::move: kind = To::move; break;
        case From::up: kind = To::up; break;
        case From::wheel: kind = To::wheel; break;
        case From::lost: break;
    }
    return {kind, finger.finger, {finger.x_px, finger.y_px}, finger.steady_ms, finger.wheel_px};
}

std::shared_ptr<const ui::Picture> shown(const std::shared_ptr<const ColorImage>& image) {
    if (!image) return nullptr;
    return std::make_shared<ui::Picture>(
        ui::Picture{static_cast<int>(image->width), static_cast<int>(image->height), image->argb});
}

}  // namespace

void App::run(const std::function<bool()>& after_first_frame) {
    after_first_frame_ = after_first_frame;
    started_ms_ = minute_ms_ = parts_.clock.steady_ms();
    while (round()) {
    }
    parts_.watchdog.stopping();
}

bool App::round() {
    for (const WindowEvent& event : parts_.window.wait(longest_wait_ms(parts_.clock.steady_ms())))
        if (!take(event)) return false;
    const ui::Now moment = now();
    const bool answered = take_letters(moment);
    const std::int64_t tend_in_ms = parts_.backstage.tend(moment.steady_ms);
    tend_ms_ = tend_in_ms < 0 ? -1 : moment.steady_ms + tend_in_ms;
    parts_.terminal.show_devices(parts_.backstage.devices());
    const bool ready = has_boards_ || moment.steady_ms - started_ms_ >= patience_ms;
    const bool in_turn = answered || moment.steady_ms - drawn_ms_ >= frame_ms;
    if (ready && in_turn && parts_.terminal.wants_frame(moment)) draw(moment);
    carry_out();
    if (parts_.backstage.healthy(moment.steady_ms)) parts_.watchdog.alive(moment.steady_ms);
    return !ended_;
}

// Until the picture changes by itself, the watchdog wants to hear, or something is to be tried again.
std::int64_t App::longest_wait_ms(std::int64_t steady_ms) {
    std::int64_t until = parts_.terminal.next_change_ms(now());
    until = std::max(until, drawn_ms_ + frame_ms);
    if (!has_boards_) until = std::max(until, started_ms_ + patience_ms);
    if (tend_ms_ >= 0) until = std::min(until, tend_ms_);
    std::int64_t wait = std::max<std::int64_t>(0, until - steady_ms);
    if (const auto watched = parts_.watchdog.longest_wait_ms()) wait = std::min(wait, *watched);
    return wait;
}

bool App::take(const WindowEvent& event) {
    if (std::holds_alternative<Closed>(event)) return false;
    if (const auto* finger = std::get_if<FingerMoved>(&event)) parts_.terminal.feed(pointer(*finger));
    if (const auto* typed = std::get_if<Typed>(&event); typed && parts_.wedge)
        parts_.wedge->type(typed->characters, typed->steady_ms);
    if (const auto* size = std::get_if<Resized>(&event)) parts_.terminal.resize(size->width_px, size->height_px);
    if (std::holds_alternative<Uncovered>(event) || std::holds_alternative<Resized>(event)) {
        renderer_.forget();
        parts_.terminal.refresh();
    }
    return true;
}

bool App::take_letters(ui::Now now) {
    bool answered = false;
    while (const auto scan = parts_.scans.take()) parts_.backstage.ask(ScanCard{scan->text});
    while (auto letter = parts_.letters.take()) answered |= open_letter(std::move(*letter), now);
    return answered;
}

bool App::open_letter(Letter letter, ui::Now now) {
    if (const auto* picture = std::get_if<PictureLetter>(&letter)) {
        parts_.terminal.put_picture(picture->name, shown(picture->picture));
        return false;
    }
    if (const auto* said = std::get_if<SaidLetter>(&letter)) {
        parts_.terminal.said(said->speech, now);
        return false;
    }
    if (auto* writing = std::get_if<WritingAnswer>(&letter)) {
        parts_.terminal.put_writing(std::move(*writing));
        return false;
    }
    if (const auto* found = std::get_if<RecordingFound>(&letter)) {
        parts_.terminal.recording_found(*found, now);
        return false;
    }
    if (auto* news = std::get_if<VoiceNews>(&letter)) {
        parts_.terminal.hear_voice(std::move(*news), now);
        return false;
    }
    const Answer& answer = std::get<Answer>(letter);
    if (const auto* boards = std::get_if<BoardsPtr>(&answer)) {
        has_boards_ = true;
        parts_.terminal.show_boards(*boards);
        return false;
    }
    if (auto* roll = std::get_if<RollAnswer>(&std::get<Answer>(letter))) {
        parts_.terminal.put_roll(std::move(*roll));
        return false;
    }
    if (auto* shop = std::get_if<ShopAnswer>(&std::get<Answer>(letter))) {
        parts_.terminal.show_shop(std::move(*shop), now);
        return true;
    }
    if (const auto* voice = std::get_if<VoiceAnswer>(&answer)) {
        parts_.terminal.show_voice(*voice, now);
        return true;
    }
    if (const auto* counter = std::get_if<CounterPtr>(&answer)) {
        parts_.terminal.show_counter(*counter, now);
        return true;
    }
    const ScanAnswer& scan = std::get<ScanAnswer>(answer);
    parts_.terminal.show_answer(scan, now);
    parts_.backstage.sound(scan.outcome);
    return true;
}

void App::draw(ui::Now now) {
    const WindowPixels target = parts_.window.pixels();
    if (!target.pixels) return;
    drawn_ms_ = now.steady_ms;
    const ImDrawData* data = parts_.terminal.draw(now);
    std::vector<WindowArea> changed;
    for (const ui::raster::Area& area :
         renderer_.render(*data, {target.pixels, target.width_px, target.height_px, target.pitch_px}))
        changed.push_back({area.l, area.t, area.r - area.l, area.b - area.t});
    parts_.window.present(changed);
    if (parts_.backstage.drawn) parts_.backstage.drawn(parts_.terminal);
    note_frame(parts_.clock.steady_ms() - now.steady_ms, now.steady_ms);
    if (!std::exchange(said_ready_, true)) parts_.watchdog.ready();
    if (has_boards_ && after_first_frame_) ended_ = !std::exchange(after_first_frame_, {})();
}

void App::carry_out() {
    for (Action& action : parts_.terminal.take_actions()) parts_.backstage.ask(std::move(action));
    for (std::string& name : parts_.terminal.take_wanted_pictures()) parts_.backstage.want_picture(std::move(name));
    if (const auto inch = parts_.terminal.take_measured()) parts_.backstage.keep_diagonal(*inch);
    for (SpeechOrder& order : parts_.terminal.take_speech()) parts_.backstage.speak(std::move(order));
    for (const VoiceOrder& order : parts_.terminal.take_recording()) parts_.backstage.record(order);
    for (WritingAsk& ask : parts_.terminal.take_writing()) parts_.backstage.recognize(std::move(ask));
}

void App::note_frame(std::int64_t took_ms, std::int64_t steady_ms) {
    longest_ms_ = std::max(longest_ms_, took_ms);
    if (steady_ms - minute_ms_ < a_minute_ms) return;
    if (longest_ms_ >= longest_frame_ms) spdlog::info("frames: the longest of the last minute took {} ms", longest_ms_);
    longest_ms_ = 0;
    minute_ms_ = steady_ms;
}

}  // namespace kiosk
