// What a screen has while it draws: what it may read, what it draws with, what it may ask.
//
// A frame reads Boards (public, immutable) and Visit (this resident's, gone when they leave) and asks by Action; it
// never queries, decodes or decides. All pointers and references are valid for this one frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/action.h"
#include "kiosk/model/boards.h"
#include "kiosk/model/counter.h"
#include "kiosk/model/device_states.h"
#include "kiosk/model/shop_talk.h"
#include "kiosk/model/visit.h"
#include "ui/locale.h"
#include "ui/pad_order.h"
#include "ui/paint.h"
#include "ui/pictures.h"
#include "ui/roll.h"
#include "ui/route.h"
#include "ui/theme_book.h"
#include "ui/touch.h"
#include "ui/voice/voice_box.h"
#include "ui/writing/writing.h"

namespace ui {

class Wording;

struct Frame {
    const kiosk::Boards& boards;
    std::uint64_t boards_number;         // Another with each new boards: what was measured of the old ones is void.
    const kiosk::Visit* visit;           // Nobody's: null.
    const kiosk::ShopAnswer* shop_said;  // What the desk answered since the last frame; else null.
    const kiosk::Counter* counter;       // While somebody is at the counter, else null.
    std::int64_t utc_ms;
    std::int64_t steady_ms;
    std::int64_t visit_ends_in_ms;  // Meaningful while there is a visit.

    Paint& paint;
    Touch& touch;
    const Locale& locale;
    const Wording& wording;
    Pictures& pictures;
    Writing& writing;
    Roll& roll;
    VoiceBox& voice;
    const kiosk::DeviceStates& devices;
    const ThemeBook& themes;
    PadOrder pad_order;            // Of pads for PINs.
    Rect content;                  // The place between the bars that is the screen's.
    std::optional<Rect> read_now;  // The line being read aloud, where it stood in the last frame: keep it in sight.

    std::vector<kiosk::Action>& actions;
    Navigation& navigation;
    bool low;         // The page is brought down, see low_page.h.
    bool calm;        // Nothing slides, see motion.h.
    bool& animating;  // Set by animate(): another frame is wanted soon.

    float mm(float millimetres) const { return paint.mm(millimetres); }
    bool portrait() const { return paint.scale.portrait(); }
    // Parts stand one below the other; else beside each other, as on the page brought down, which is wider than high.
    bool upright() const { return portrait() && !low; }
    const char* tr(const char* english) const { return locale.tr(english); }
    const char* tr(const char* one, const char* many, std::int64_t n) const { return locale.tr(one, many, n); }
    void animate() { animating = true; }
    void ask(kiosk::Action action) { actions.push_back(std::move(action)); }
    void go(std::string_view screen, std::int64_t argument = 0) { navigation.go(screen, argument); }

    // Whether a row has to be drawn: what is scrolled out of sight is left out, unless the page is read aloud.
    bool in_sight(const Rect& box, const Rect& region) const {
        return paint.spoken || (box.b >= region.t && box.t <= region.b);
    }

    // The same frame under another finger.
    Frame touched_by(Touch& finger) const;
    // A place that can be tapped, known to the robot and the reader by its label.
    Press target(std::string_view name, std::int64_t row, const Rect& box, const std::string& label);
};

// A number for a target or a region: from a name and a row, so that labels never serve as ids.
TargetId target_id(std::string_view name, std::int64_t row = 0);

}  // namespace ui
