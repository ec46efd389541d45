// Which screen is on the wall and which ones "back" leads to. Changes only between two frames.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/screen.h"

namespace ui {

class Router {
public:
    Router();

    Screen& current() { return *stack_.back().screen; }
    const Screen& current() const { return *stack_.back().screen; }
    const Route& route() const { return stack_.back().route; }
    bool at_home() const { return stack_.size() == 1; }

    // Does what the frame asked for; true if another screen is shown now.
    bool follow(const Navigation& navigation);
    // Everything anew: no screen object of the last visitor is left.
    void home();
    // Home, and on top of it this screen; an unknown name leaves home. True if the screen exists.
    bool open(const Route& route);
    // Whether a screen with somebody's own data is shown, or reached by going back.
    bool holds_personal() const;
    // Whether the counter is shown, or reached by going back.
    bool holds_counter() const;
    // Leaves every screen with somebody's own data, and lets the others forget what was written on them.
    void drop_personal();

private:
    struct Place {
        Route route;
        std::unique_ptr<Screen> screen;
    };
    bool push(const Route& route);
    std::vector<Place> stack_;
};

}  // namespace ui
