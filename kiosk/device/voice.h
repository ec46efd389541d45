// Turns a sentence into sound: espeak-ng's Mandarin, which is given toned pinyin, for it reads Chinese characters
// badly.
//
// Only the speaker's thread uses it: espeak-ng keeps its state in globals, so there is one Voice at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/base/spoken_numbers.h"
#include "kiosk/base/toned_pinyin.h"
#include "kiosk/model/speech.h"

namespace kiosk {

// 16 bits, one channel, Voice::rate_hz samples a second.
using VoiceSamples = std::vector<std::int16_t>;

class Voice {
public:
    static constexpr int rate_hz = 22'050;

    // readings: see toned_pinyin.h.
    // device   espeak-ng or its voices are not there
    static Result<std::unique_ptr<Voice>> open(const std::string& readings);
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    // Empty: it can not be said. A long sentence (100 characters) takes some 30 ms.
    VoiceSamples say(const Speech& speech);

private:
    Voice(const std::string& readings, float slow, float fast) : pinyin_(readings), slow_(slow), fast_(fast) {}
    SpokenNumbers numbers_;
    TonedPinyin pinyin_;
    float slow_, fast_;  // Characters a second at two of espeak-ng's rates.
};

}  // namespace kiosk
