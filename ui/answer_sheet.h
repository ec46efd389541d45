// What a scan came to, over whatever screen is shown: one look from two metres, no question to answer, gone by itself.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/model/outcome.h"
#include "ui/frame.h"

namespace ui {

class AnswerSheet {
public:
    void show(const kiosk::Outcome& outcome, std::int64_t steady_ms);
    void close() { outcome_.reset(); }
    bool open() const { return outcome_.has_value(); }
    // Closed by time; call before drawing.
    void tick(std::int64_t steady_ms);
    // Draws over everything; a tap closes it.
    void draw(Frame& frame, const Rect& screen);
    std::int64_t next_ms(std::int64_t steady_ms) const;

private:
    std::optional<kiosk::Outcome> outcome_;
    std::int64_t shown_ms_ = 0, stays_ms_ = 0;
};

}  // namespace ui
