// What a finger wrote: one Chinese character, and those it may be.
//
// Two readers are asked, where both are there: our own shapes know 9,500 characters in any order of strokes, Zinnia's
// model 6,763 in the official order, learned from other hands. What both take for likely comes first.
//
// Not for two threads at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/device/shape_model.h"
#include "kiosk/device/zinnia.h"
#include "kiosk/model/writing.h"

namespace kiosk {

class Handwriting {
public:
    struct Files {
        std::string shapes, zinnia;
    };
    // device   neither can be read with
    static Result<std::unique_ptr<Handwriting>> open(const Files& files);

    // Ten at most, likeliest first.
    WritingAnswer characters_of(const HandwritingAsk& ask);

private:
    std::optional<ShapeModel> shapes_;
    std::unique_ptr<Zinnia> zinnia_;
};

// The strokes as a recognizer may see them: not too many, not too long, on the pad; none that is empty.
std::vector<Stroke> readable_ink(const std::vector<Stroke>& strokes);

}  // namespace kiosk
