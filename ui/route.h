// Where a visitor wants to go. Screens ask; the router goes, between two frames.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/locale.h"
#include "ui/pad_order.h"

namespace ui {

struct Route {
    std::string screen;         // A name of screens/screen_list.inc.
    std::int64_t argument = 0;  // Which row is opened; its meaning is the screen's.
    bool operator==(const Route&) const = default;
};

struct Navigation {
    std::optional<Route> wanted;
    bool back = false, home = false, replace = false;
    bool other_text_size = false;  // Normal <-> large.
    bool other_height = false;     // The whole display <-> its lower part.
    bool other_motion = false;     // Pages slide <-> they stand still.
    bool read_aloud = false;       // Begin, or end.
    bool explore = false;          // Begin or end listening by touch.
    std::optional<Language> language;
    std::optional<PadWish> pad;                 // How the digits of a pad for PINs stand, until the next page.
    std::optional<float> diagonal_inch;         // The display was measured.
    std::optional<std::string> theme;           // By name, until the visitor leaves.
    std::optional<std::int64_t> changes_in_ms;  // The page changes by itself.

    void go(std::string_view screen, std::int64_t argument = 0) { wanted = Route{std::string(screen), argument}; }
    // Goes beside instead of deeper: "back" will lead to where this screen was reached from.
    void swap(std::string_view screen, std::int64_t argument = 0) {
        go(screen, argument);
        replace = true;
    }
    void go_back() { back = true; }
    void go_home() { home = true; }
};

}  // namespace ui
