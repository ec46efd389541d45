// The way from the writing pad to the recognizer and back: what is asked in this frame, and the newest answer.
//
// One question is open at a time: an answer to an older one is dropped, so candidates always belong to what stands on
// the pad.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "kiosk/model/writing.h"

namespace ui {

class Writing {
public:
    void ask(std::vector<kiosk::Stroke> strokes) {
        answer_ = {};
        asks_.emplace_back(kiosk::HandwritingAsk{++number_, std::move(strokes)});
    }
    void ask(std::string letters) {
        answer_ = {};
        asks_.emplace_back(kiosk::PinyinAsk{++number_, std::move(letters)});
    }
    void put(kiosk::WritingAnswer answer) {
        if (answer.number == number_) answer_ = std::move(answer);
    }
    // Nothing is asked any more, and nothing of what was written is left.
    void forget() {
        ++number_;
        asks_.clear();
        answer_ = {};
    }
    const kiosk::WritingAnswer& answer() const { return answer_; }
    std::vector<kiosk::WritingAsk> take_asks() { return std::exchange(asks_, {}); }

private:
    std::uint64_t number_ = 0;
    std::vector<kiosk::WritingAsk> asks_;
    kiosk::WritingAnswer answer_;
};

}  // namespace ui
