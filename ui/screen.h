// One screen of the terminal: draws from the frame, asks by Action, keeps only what the finger did.
//
// A screen object lives from the moment it is opened until it is left; a new visit gets new objects, so nothing of the
// last visitor can stay. New screen: one file NAME_screen.cpp that defines make_NAME_screen(), and one line in
// screens/screen_list.inc.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/frame.h"

namespace ui {

class Screen {
public:
    virtual ~Screen() = default;
    virtual void draw(Frame& frame) = 0;

    // Shows somebody's own data: ends with their visit, counts down, is never spoken aloud in the room.
    virtual bool personal() const { return false; }
    // The office's recording of what stands here, a file name; empty: the voice reads.
    virtual std::string recording(const kiosk::Boards& /*boards*/) const { return {}; }
    // Lists people of the village, if only masked: it is not spoken aloud in the room either.
    virtual bool lists_people() const { return false; }
    // Of the counter: whoever works there is signed in as long as such a screen is shown or lies behind the one shown.
    virtual bool of_counter() const { return false; }
    // Whose words are not for the room.
    bool is_private() const { return personal() || lists_people(); }
    // The visit ended, and the screen is still there: what was written or picked on it is gone.
    virtual void forget() {}
    // Cannot be brought down for whoever sits: a panel to write on needs the whole height.
    virtual bool needs_height() const { return false; }
    // Wants the whole display without bars.
    virtual bool without_bars() const { return false; }
};

// The screen with this name of screen_list.inc, or a page of the gallery (gallery/gallery.h), or null.
std::unique_ptr<Screen> make_screen(const Route& route);
// All names of screen_list.inc.
std::vector<std::string> screen_names();

}  // namespace ui
