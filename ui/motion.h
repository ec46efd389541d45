// Where a page came from: it slides the last millimetres into its place, fast at first and slower towards its end.
//
// Only what is painted moves. Fingers, the reader and the checks find everything at once where it comes to rest, so a
// second tap during the slide is as right as one after it. At most 200 ms (interface.md, Look); none in calm mode.
#pragma once

#include <cstdint>

#include "ui/geometry.h"

struct ImDrawList;

namespace ui {

class Motion {
public:
    enum class From : std::uint8_t { ahead, behind, below };

    void start(From from, std::int64_t steady_ms);
    void stop() { began_ms_ = none; }
    bool on(std::int64_t steady_ms) const { return began_ms_ != none && steady_ms < began_ms_ + lasts_ms; }
    // How far from its place, in whole pixels, so that letters stay sharp.
    Point offset(float px_per_mm, std::int64_t steady_ms) const;

    static constexpr std::int64_t lasts_ms = 180;

private:
    static constexpr std::int64_t none = -1;
    From from_ = From::ahead;
    std::int64_t began_ms_ = none;
};

// What is drawn while this lives is painted beside its place, and only within `window`.
class Shifted {
public:
    Shifted(ImDrawList& list, Point offset, const Rect& window);
    ~Shifted();
    Shifted(const Shifted&) = delete;
    Shifted& operator=(const Shifted&) = delete;

private:
    ImDrawList& list_;
    Point offset_;
    Rect window_;
    int first_vertex_ = 0, first_command_ = 0;
};

}  // namespace ui
