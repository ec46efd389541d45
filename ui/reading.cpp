#include "ui/reading.h"

#include <algorithm>
#include <utility>

namespace ui {

void Reading::start(const std::vector<Passage>& page, const std::string& icu_locale) {
    page_.clear();
    for (const Passage& passage : page) page_.push_back(passage.text);
    sentences_ = sentences_of(page, icu_locale);
    chinese_ = icu_locale.starts_with("zh");
    count_syllables();
    current_ = 0;
    paused_ = false;
    if (on()) speak();
}

void Reading::count_syllables() {
    constexpr float a_breath = 1.5F;
    syllables_left_.assign(sentences_.size(), 0);
    float left = 0;
    for (std::size_t i = sentences_.size(); i-- > 0;)
        syllables_left_[i] = left += syllables_of(sentences_[i].words) + a_breath;
}

float Reading::seconds_left() const { return on() ? syllables_left_[current_] / speed_ : 0; }

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

// The village's own words stay Chinese when the hall speaks another language.
void Reading::speak() {
    const std::string& words = sentences_[current_].words;
    orders_.emplace_back(kiosk::Speech{++id_, words, chinese_ || has_chinese(words), speed_});
}

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

void Reading::change_loudness(int by) {
    const int wanted = std::clamp(loudness_ + by, kiosk::Loudness::quietest, kiosk::Loudness::loudest);
    if (wanted == loudness_) return;
    loudness_ = wanted;
    orders_.emplace_back(kiosk::Loudness{loudness_});
}

void Reading::as_found() {
    speed_ = usual;
    change_loudness(kiosk::Loudness::usual - loudness_);
}

SentenceMark Reading::mark() const {
    const Sentence& sentence = sentences_[current_];
    return {sentence.passage, page_[sentence.passage], sentence.from, sentence.until};
}

std::vector<kiosk::SpeechOrder> Reading::take_orders() { return std::exchange(orders_, {}); }

}  // namespace ui
