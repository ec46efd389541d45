// Names to pick from: first the surname, then the people who bear it, hamlet by hamlet.
#pragma once

#include <optional>
#include <string>

#include "kiosk/model/roll.h"
#include "ui/frame.h"
#include "ui/scroll.h"

namespace ui {

class NameList {
public:
    // What has to be known to draw it: a surname's people, or nothing but the surnames.
    kiosk::RollAsk wanted() const { return {0, surname_, hamlet_, {}}; }
    // Whom the finger picked now. chosen: who was picked before.
    std::optional<kiosk::RollPerson> draw(Frame& frame, Rect place, kiosk::ResidentId chosen);
    void choose(const std::string& surname);

private:
    void draw_surnames(Frame& frame, const Rect& place);
    std::optional<kiosk::RollPerson> draw_people(Frame& frame, const Rect& place, kiosk::ResidentId chosen);
    std::optional<kiosk::RollPerson> draw_hamlet(Frame& frame, Rect& place, const Rect& visible,
                                                 const kiosk::RollHamlet& hamlet, int rows, kiosk::ResidentId chosen);

    std::string surname_;
    kiosk::HamletId hamlet_;     // All of this one; none: the first few of each.
    bool all_surnames_ = false;  // Though one is chosen.
    Scroll surnames_scroll_, people_scroll_;
};

}  // namespace ui
