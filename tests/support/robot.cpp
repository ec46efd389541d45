#include "tests/support/robot.h"

#include <algorithm>
#include <stdexcept>

namespace {
constexpr std::int64_t tap_ms = 80;
constexpr std::int64_t between_taps_ms = 400;
constexpr std::int64_t rest_ms = 120;
}  // namespace

void Robot::feed(ui::PointerEvent::Kind kind, ui::Point at, std::int64_t finger) {
    ui_.terminal().feed({kind, finger, at, ui_.clock().steady_ms()});
    frame_if_wanted();
}

void Robot::down(ui::Point at, std::int64_t finger) { feed(ui::PointerEvent::Kind::down, at, finger); }
void Robot::move(ui::Point to, std::int64_t finger) { feed(ui::PointerEvent::Kind::move, to, finger); }
void Robot::up(ui::Point at, std::int64_t finger) { feed(ui::PointerEvent::Kind::up, at, finger); }

void Robot::frame_if_wanted() {
    if (ui_.wants_frame()) ui_.draw();
}

void Robot::tap_at(ui::Point at) {
    wait(between_taps_ms);
    down(at);
    wait(tap_ms);
    up(at);
    settle();
}

void Robot::tap(std::string_view label) {
    const ui::Item* item = find(label);
    if (!item) throw std::runtime_error("no \"" + std::string(label) + "\" to tap; there is: " + all_words());
    tap_at(item->box.common(ui_.screen()).middle());
}

void Robot::swipe(ui::Point from, ui::Point to, std::int64_t ms) {
    wait(between_taps_ms);
    down(from);
    const std::int64_t steps = std::max<std::int64_t>(2, ms / frame_ms);
    for (std::int64_t i = 1; i <= steps; ++i) {
        wait(frame_ms);
        const float part = static_cast<float>(i) / static_cast<float>(steps);
        move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    }
}

void Robot::drag(ui::Point from, ui::Point to, std::int64_t ms) {
    swipe(from, to, ms);
    wait(rest_ms);
    up(to);
    settle();
}

void Robot::fling(ui::Point from, ui::Point to, std::int64_t ms) {
    swipe(from, to, ms);
    up(to);
}

void Robot::hears(const kiosk::ScanAnswer& answer) {
    ui_.terminal().show_answer(answer, ui_.now());
    settle();
}

void Robot::wait(std::int64_t ms) {
    const std::int64_t end = ui_.clock().steady_ms() + ms;
    while (ui_.clock().steady_ms() < end) {
        const std::int64_t now = ui_.clock().steady_ms();
        frame_if_wanted();
        const std::int64_t next = std::max(now + frame_ms, ui_.terminal().next_change_ms(ui_.now()));
        ui_.clock().advance(std::min(next, end) - now);
    }
    frame_if_wanted();
}

void Robot::settle(std::int64_t at_most_ms) {
    for (std::int64_t passed = 0; ui_.wants_frame() && passed < at_most_ms; passed += frame_ms) {
        ui_.draw();
        if (ui_.wants_frame()) ui_.clock().advance(frame_ms);
    }
}

bool Robot::sees(std::string_view words) const {
    return std::ranges::any_of(ui_.terminal().written(),
                               [&](const ui::Written& line) { return line.text.find(words) != std::string::npos; });
}

bool Robot::sees_number(const char* english, std::int64_t n) const {
    std::string words = ui_.tr(english);
    const auto place = words.find("{n}");
    if (place == std::string::npos) throw std::runtime_error("no place for a number in: " + words);
    return sees(words.replace(place, 3, std::to_string(n)));
}

std::string Robot::all_words() const {
    std::string all;
    for (const ui::Written& line : ui_.terminal().written()) all += line.text + " | ";
    return all;
}

const ui::Item* Robot::find(std::string_view label) const {
    const auto& items = ui_.terminal().items();
    const auto found = std::ranges::find_if(items, [&](const ui::Item& item) { return item.label == label; });
    return found == items.end() ? nullptr : &*found;
}
