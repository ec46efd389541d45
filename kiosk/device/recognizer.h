// Reads what was written or spelled, on a thread of its own: the frame loop asks and gets the answer later.
//
// Nothing is opened before the first question: many a hall never writes, and the models are large. Only the newest
// question counts; those that wait behind it are dropped without an answer.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/handwriting.h"
#include "kiosk/device/pinyin_input.h"
#include "kiosk/model/writing.h"

namespace kiosk {

struct RecognizerFiles {
    Handwriting::Files handwriting;
    std::string pinyin;
};
RecognizerFiles usual_recognizer_files();

class Recognizer {
public:
    // Called on the recognizer's thread; must only hand on.
    using Reply = std::function<void(WritingAnswer)>;

    Recognizer(RecognizerFiles files, Reply reply);
    // Finishes the question it is at.
    ~Recognizer();
    Recognizer(const Recognizer&) = delete;
    Recognizer& operator=(const Recognizer&) = delete;

    // False: too many are waiting.
    bool ask(WritingAsk ask) { return asks_.put(std::move(ask)); }

    // Whether it can be done, as far as is known: files that are there may still turn out not to be readable.
    bool handwriting() const { return handwriting_there_; }
    bool pinyin() const { return pinyin_there_; }

private:
    void run();
    WritingAnswer answer(const HandwritingAsk& ask);
    WritingAnswer answer(const PinyinAsk& ask);

    RecognizerFiles files_;
    Reply reply_;
    Mailbox<WritingAsk> asks_{64};
    std::atomic<bool> ended_ = false, handwriting_there_ = false, pinyin_there_ = false;
    std::unique_ptr<Handwriting> handwriting_;
    std::unique_ptr<PinyinInput> pinyin_;
    std::thread thread_;
};

}  // namespace kiosk
