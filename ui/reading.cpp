#include "ui/reading.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

void Reading::start(const std::vector<Passage>& page, const std::string& icu_locale) {
    page_.clear();
    for (const Passage& passage : page) page_.push_back(passage.text);
    sentences_ = sentences_of(page, icu_locale);
    chinese_ = icu_locale.starts_with("zh");
    current_ = 0;
    paused_ = false;
    if (on()) speak();
}

void Reading::stop() {
    if (!on()) return;
    sentences_.clear();
    current_ = 0;
    orders_.emplace_back(kiosk::Hush{});
}

void Reading::said(std::uint64_t id) {
    if (!on() || id != id_) return;
    ++current_;
    if (on())
        speak();
    else
        sentences_.clear();
}

void Reading::speak() { orders_.emplace_back(kiosk::Speech{++id_, sentences_[current_].words, chinese_, speed_}); }

void Reading::pause() {
    paused_ = true;
    ++id_;  // What the voice still says of the old one is not heard.
    orders_.emplace_back(kiosk::Hush{});
}

void Reading::go_on() {
    paused_ = false;
    if (on()) speak();
}

void Reading::skip(int sentences) {
    if (!on()) return;
    const auto wanted = static_cast<std::int64_t>(current_) + sentences;
    current_ = static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 0, static_cast<std::int64_t>(of()) - 1));
    go_on();
}

void Reading::change_speed(float by) {
    speed_ = std::clamp(speed_ + by, slowest, fastest);
    ++id_;
    if (!paused_) go_on();
}

std::vector<PassageLine> Reading::lines(const std::vector<Passage>& page) const {
    std::vector<PassageLine> lines;
    if (!on()) return lines;
    const Sentence& sentence = sentences_[current_];
    if (sentence.passage >= page.size() || page[sentence.passage].text != page_[sentence.passage]) return lines;
    for (PassageLine line : page[sentence.passage].lines) {
        const std::size_t from = std::max(line.from, sentence.from),
                          until = std::min(line.from + line.text.size(), sentence.until);
        if (from >= until) continue;
        line.text = page_[sentence.passage].substr(line.from, until - line.from);
        line.from = from - line.from;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<kiosk::SpeechOrder> Reading::take_orders() { return std::exchange(orders_, {}); }

void mark_sentence(const Paint& paint, const std::vector<PassageLine>& lines) {
    for (const PassageLine& line : lines) {
        const auto x = [&](std::size_t bytes) {
            return line.box.l + paint.setter.width(line.text.substr(0, bytes), line.face, line.em_px);
        };
        const Rect words = Rect{x(line.from), line.box.t, x(line.text.size()), line.box.b}.common(line.seen);
        if (words.empty()) continue;
        const float line_px = std::max(2.0F, std::round(paint.mm(0.8F)));
        paint.faded(0.22F).fill(words, Tone::honor);
        paint.fill({words.l, words.b - line_px, words.r, words.b}, Tone::voice, line_px / 2);
    }
}

}  // namespace ui
