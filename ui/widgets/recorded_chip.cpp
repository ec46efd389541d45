#include "ui/widgets/recorded_chip.h"

#include <string>

#include "ui/icons.h"
#include "ui/widgets/chip.h"

namespace ui {

namespace {

std::string words_of(const Frame& frame) { return frame.paint.scale.large() ? "" : frame.tr("Recorded"); }

Chip chip_of(const std::string& words) { return {words, icon::record_voice_over, accent::plain}; }

}  // namespace

float recorded_chip_width(const Frame& frame) {
    const std::string words = words_of(frame);
    return chip_width(frame.paint, chip_of(words));
}

// Not read aloud: whoever listens hears it.
float recorded_chip(const Frame& frame, Point left_middle) {
    const std::string words = words_of(frame);
    return chip(frame.paint.unspoken(), left_middle, chip_of(words));
}

float recorded_chip_to_left(const Frame& frame, Point right_middle) {
    return recorded_chip(frame, {right_middle.x - recorded_chip_width(frame), right_middle.y});
}

}  // namespace ui
