#include "ui/wardrobe.h"

#include <utility>

namespace ui {

namespace {
constexpr float dimmed = 0.45F;  // Of every color's light.
}

Wardrobe::Wardrobe(ThemeBook book, std::string asked_for) : book_(std::move(book)), asked_for_(std::move(asked_for)) {}

void Wardrobe::choose(const std::string& name) {
    if (book_.find(name)) chosen_ = name;
}

const Palette* Wardrobe::theme(const kiosk::Village& village, const kiosk::DayTime& now) const {
    for (const std::string& name : {chosen_, asked_for_, kiosk::theme_at(village.themes, village.hours, now)})
        if (const Palette* palette = book_.find(name)) return palette;
    return book_.all().empty() ? nullptr : &book_.all().front();
}

const Palette& Wardrobe::at(const kiosk::Village& village, const kiosk::DayTime& now, bool on_the_wall) {
    if (const Palette* palette = theme(village, now)) worn_ = *palette;
    if (on_the_wall && !village.hours.open_at(now)) worn_ = worn_.dimmed(dimmed);
    return worn_;
}

}  // namespace ui
