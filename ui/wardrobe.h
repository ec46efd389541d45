// Which of the themes the hall wears at a moment: the one that was asked for at the start, the visitor's choice, or
// what the village's opening hours and feast days say. The wall outside opening hours is dimmed.
#pragma once

#include <string>

#include "kiosk/model/village.h"
#include "ui/theme_book.h"

namespace ui {

class Wardrobe {
public:
    // asked_for: worn whatever the hour; empty, or a name the book lacks: the hour decides.
    Wardrobe(ThemeBook book, std::string asked_for);

    const ThemeBook& book() const { return book_; }
    // The visitor's, until as_found(); an unknown name changes nothing.
    void choose(const std::string& name);
    void as_found() { chosen_.clear(); }

    // on_the_wall: nobody is there, the attract page shows. Lives until the next call.
    const Palette& at(const kiosk::Village& village, const kiosk::DayTime& now, bool on_the_wall);

private:
    const Palette* theme(const kiosk::Village& village, const kiosk::DayTime& now) const;

    ThemeBook book_;
    std::string asked_for_, chosen_;
    Palette worn_;
};

}  // namespace ui
