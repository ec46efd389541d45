// What a finger wrote: one Chinese character, and those it may be.
//
// Not for two threads at once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/device/zinnia.h"
#include "kiosk/model/writing.h"

namespace kiosk {

class Handwriting {
public:
    struct Files {
        std::string zinnia;
    };
    // device   there is nothing to read with
    static Result<std::unique_ptr<Handwriting>> open(const Files& files);

    // Ten at most, likeliest first.
    WritingAnswer characters_of(const HandwritingAsk& ask);

private:
    std::unique_ptr<Zinnia> zinnia_;
};

// The strokes as a recognizer may see them: not too many, not too long, on the pad; none that is empty.
std::vector<Stroke> readable_ink(const std::vector<Stroke>& strokes);

}  // namespace kiosk
