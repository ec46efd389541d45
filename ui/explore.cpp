#include "ui/explore.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <string_view>
#include <utility>

#include "ui/sentences.h"
#include "ui/widgets/focus_ring.h"

namespace ui {

namespace {

constexpr std::int64_t second_tap_ms = 600, longest_tap_ms = 400;
constexpr float trembling_mm = 8;
constexpr float part_of_page = 0.75F;
constexpr std::uint64_t first_id = 1ULL << 63U;  // The reader of pages counts from 1.

Rect seen_of(const Passage& passage) {
    Rect all;
    for (const PassageLine& line : passage.lines) {
        if (line.seen.empty()) continue;
        all = all.empty() ? line.seen
                          : Rect{std::min(all.l, line.seen.l), std::min(all.t, line.seen.t),
                                 std::max(all.r, line.seen.r), std::max(all.b, line.seen.b)};
    }
    return all;
}

std::vector<float> heights_of(const std::vector<Passage>& words) {
    std::vector<float> heights;
    heights.reserve(words.size());
    for (const Passage& passage : words) heights.push_back(passage.lines.empty() ? 0 : passage.lines.front().box.t);
    return heights;
}

// From its first letter on.
bool begins_in(const Rect& page, const Passage& passage) {
    if (passage.lines.empty()) return false;
    const PassageLine& first = passage.lines.front();
    return first.seen.height() >= first.box.height() - 1 && page.holds(first.seen.middle());
}

}  // namespace

void Explore::enter(const Locale& locale) {
    on_ = true;
    focus_.reset();
    std::string how;
    for (const char* sentence : {msgid("Now you listen by touch."), msgid("What lies under your finger is spoken."),
                                 msgid("Tap twice quickly to do it."),
                                 msgid("To leave, find the last place above the lowest row, tap twice.")})
        how += std::string(locale.tr(sentence)) + "\n";
    say(std::move(how), locale);
}

void Explore::leave() {
    if (!on_) return;
    *this = Explore();
    orders_.emplace_back(kiosk::Hush{});
}

void Explore::hush() {
    if (!on_) return;
    orders_.assign(1, kiosk::Hush{});
    view_.secret = true;
}

void Explore::use(float px_per_mm, float characters_per_s) {
    px_per_mm_ = px_per_mm;
    characters_per_s_ = characters_per_s;
}

std::vector<PointerEvent> Explore::feed(const PointerEvent& event, const Locale& locale) {
    using Kind = PointerEvent::Kind;
    if (event.kind == Kind::down && !finger_) {
        finger_ = event.finger;
        down_at_ = event.at;
        down_ms_ = event.steady_ms;
        wandered_ = false;
        second_ = focus_ && event.steady_ms - tapped_ms_ <= second_tap_ms;
        if (!second_) touch(event.at, locale, true);
        return {};
    }
    if (!finger_ || *finger_ != event.finger) return {};
    const Point way = event.at - down_at_;
    wandered_ = wandered_ || std::hypot(way.x, way.y) > trembling_mm * px_per_mm_;
    if (wandered_ && event.kind != Kind::lost) {
        second_ = false;
        touch(event.at, locale, false);
    }
    if (event.kind == Kind::move) return {};
    finger_.reset();
    if (event.kind == Kind::lost || wandered_ || event.steady_ms - down_ms_ > longest_tap_ms) return {};
    if (second_) return act(event, locale);
    tapped_ms_ = event.steady_ms;
    return {};
}

// A tap in the middle of what is ringed, wherever the finger was.
std::vector<PointerEvent> Explore::act(const PointerEvent& event, const Locale& locale) {
    tapped_ms_ = -1'000'000;
    if (!focus_) return {};
    if (focus_->id == 0) {
        tell(*focus_, locale);
        return {};
    }
    PointerEvent down{PointerEvent::Kind::down, event.finger, focus_->box.middle(), event.steady_ms};
    PointerEvent up = down;
    up.kind = PointerEvent::Kind::up;
    return {down, up};
}

// What can be done lies over what can only be heard.
std::optional<Explore::Thing> Explore::under(Point at) const {
    for (const Target& target : view_.targets | std::views::reverse)
        if (target.box.holds(at)) return Thing{target.id, target.label, target.box};
    for (const Passage& passage : view_.words | std::views::reverse)
        if (std::ranges::any_of(passage.lines, [&](const PassageLine& line) { return line.seen.holds(at); }))
            return Thing{0, passage.text, seen_of(passage)};
    return std::nullopt;
}

std::optional<Explore::Thing> Explore::first_words() const {
    for (const Passage& passage : view_.words)
        if (const Rect seen = seen_of(passage); !seen.empty() && view_.page.holds(seen.middle()))
            return Thing{0, passage.text, seen};
    return std::nullopt;
}

void Explore::touch(Point at, const Locale& locale, bool again) {
    const auto thing = under(at);
    if (!thing) return;
    if (view_.page.holds(at)) last_on_page_ = at;
    if (!again && focus_ == thing) return;
    focus_ = thing;
    tell(*thing, locale);
}

void Explore::tell(const Thing& thing, const Locale& locale) {
    const bool secret = view_.secret && (view_.over || view_.page.holds(thing.box.middle()));
    say(secret ? locale.tr("This is your own page; it is spoken when headphones are plugged in.") : thing.label,
        locale);
}

void Explore::say(std::string words, const Locale& locale) {
    const bool chinese = std::string_view(locale.icu_name()).starts_with("zh") || has_chinese(words);
    orders_.emplace_back(kiosk::Speech{first_id + ++said_, std::move(words), chinese, characters_per_s_});
}

void Explore::turn_page(int direction) {
    turn_ = direction;
    before_turn_ = heights_of(view_.words);
}

std::optional<PointerEvent> Explore::take_turn(std::int64_t steady_ms) {
    if (turn_ == 0) return std::nullopt;
    const Point at = view_.page.holds(last_on_page_) ? last_on_page_ : view_.page.middle();
    const float by = -static_cast<float>(std::exchange(turn_, 0)) * view_.page.height() * part_of_page;
    turning_ = true;
    return PointerEvent{PointerEvent::Kind::wheel, 0, at, steady_ms, by};
}

bool Explore::saw(ExploreView view, const Locale& locale) {
    view_ = std::move(view);
    if (!std::exchange(arrived_, false)) {
        say_overlay(locale);
        if (turning_ && turn_ == 0 && view_.resting) finish_turn(locale);
    } else if (const auto first = first_words()) {
        focus_ = first;
        tell(*first, locale);
    }
    if (!focus_) return false;
    const auto before = focus_->box;
    if (focus_->id != 0) {
        const auto same = std::ranges::find(view_.targets, focus_->id, &Target::id);
        if (same == view_.targets.end())
            focus_.reset();
        else
            *focus_ = {same->id, same->label, same->box};
    } else {
        const auto same = std::ranges::find(view_.words, focus_->label, &Passage::text);
        if (same == view_.words.end() || seen_of(*same).empty())
            focus_.reset();
        else
            focus_->box = seen_of(*same);
    }
    return !focus_ || focus_->box != before;
}

// An answer or a question that came over the page: nobody knows where to look for it.
void Explore::say_overlay(const Locale& locale) {
    const std::string first = view_.over && !view_.words.empty() ? view_.words.front().text : "";
    if (std::exchange(overlay_, first) == first || first.empty() || view_.secret) return;
    std::string all;
    for (const Passage& passage : view_.words) all += passage.text + "\n";
    say(std::move(all), locale);
}

// Says the first of what came into sight; what stands above the list stayed where it was.
void Explore::finish_turn(const Locale& locale) {
    turning_ = false;
    const std::vector<float> now = heights_of(view_.words);
    bool moved = false;
    for (std::size_t i = 0; i < std::min(now.size(), before_turn_.size()); ++i) {
        if (std::abs(now[i] - before_turn_[i]) < 1) continue;
        moved = true;
        if (!begins_in(view_.page, view_.words[i])) continue;
        focus_ = Thing{0, view_.words[i].text, seen_of(view_.words[i])};
        return tell(*focus_, locale);
    }
    if (!moved) say(locale.tr("That is the end of the page."), locale);
}

void Explore::draw(const Paint& paint) const {
    if (on_ && focus_ && !focus_->box.empty()) focus_ring(paint, focus_->box);
}

std::vector<kiosk::SpeechOrder> Explore::take_orders() { return std::exchange(orders_, {}); }

}  // namespace ui
