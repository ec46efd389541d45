// The page being read aloud: which sentence is heard now, and where it stands.
//
// It knows no voice: it hands out orders and is told when a sentence was spoken. A page that changed under the reader
// keeps being read as it was when reading began; what is no longer there is not marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/speech.h"
#include "ui/sentence_mark.h"
#include "ui/sentences.h"

namespace ui {

class Reading {
public:
    bool on() const { return current_ < sentences_.size(); }
    // From the first sentence on. A page without a word is not read.
    void start(const std::vector<Passage>& page, const std::string& icu_locale);
    void stop();
    // The voice is done with this sentence; late answers about others are not heard.
    void said(std::uint64_t id);

    // The sentence is begun anew when it goes on: half of one is hard to follow.
    void pause();
    void go_on();
    bool paused() const { return paused_; }
    // To the sentence so many further; stays on the page.
    void skip(int sentences);

    // Characters a second (interface.md, "Read aloud"); kept while the visitor is there.
    static constexpr float slowest = 2.5F, usual = 3.5F, fastest = 4.5F, speed_step = 0.5F;
    float speed() const { return speed_; }
    void change_speed(float by);
    // Steps beside the hall's own volume; heard at once.
    int loudness() const { return loudness_; }
    void change_loudness(int by);
    // The usual pace and volume.
    void as_found();

    std::size_t number() const { return current_ + 1; }
    std::size_t of() const { return sentences_.size(); }
    // From the beginning of this sentence to the end of the page, at this pace.
    float seconds_left() const;

    // Valid until the next call that changes anything; only while on().
    SentenceMark mark() const;

    std::vector<kiosk::SpeechOrder> take_orders();
    // Another number whenever something else is to be heard or seen.
    std::uint64_t turn() const { return id_; }

private:
    void speak();
    void count_syllables();

    std::vector<std::string> page_;  // The text of each passage, to see that it is still the same.
    std::vector<Sentence> sentences_;
    std::vector<float> syllables_left_;  // From each sentence on, with the breath between two.
    std::size_t current_ = 0;
    std::uint64_t id_ = 0;
    bool chinese_ = true, paused_ = false;
    float speed_ = usual;
    int loudness_ = kiosk::Loudness::usual;
    std::vector<kiosk::SpeechOrder> orders_;
};

}  // namespace ui
