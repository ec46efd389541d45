// Words by their sound: libpinyin, with the sounds that are one in the south of China taken for each other.
//
// It learns nothing and writes nothing: the next person at this screen is another one, and what the last one spelled is
// none of their business. Not for two threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/model/writing.h"

namespace kiosk {

class PinyinInput {
public:
    // Where this build's libpinyin keeps its words.
    static const char* usual_words();

    // device   the library or its words are not there
    static Result<std::unique_ptr<PinyinInput>> open(const std::string& words);
    ~PinyinInput();
    PinyinInput(const PinyinInput&) = delete;
    PinyinInput& operator=(const PinyinInput&) = delete;

    // What is no letter is an empty answer; letters past PinyinAsk::letters_at_most are not looked at.
    WritingAnswer words_of(const PinyinAsk& ask);

private:
    struct Open;
    explicit PinyinInput(std::unique_ptr<Open> open);
    std::unique_ptr<Open> open_;
};

}  // namespace kiosk
