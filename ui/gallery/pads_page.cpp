// The two ways to give a PIN. The first of each can be tried out; its right answer stands above it.
#include <array>

#include "ui/gallery/section.h"
#include "ui/widgets/number_pad.h"
#include "ui/widgets/picture_pad.h"

namespace ui::gallery {

namespace {

const std::string right_digits = "135790";
const std::vector<int> right_pictures{0, 2, 5};

float live_digits(Frame& frame, const Rect& place, Tries& tries) {
    const Rect box = rect_at(place.l, place.t, place.width(), number_pad_height(frame));
    const auto key =
        number_pad(frame, box, {"gallery_number_pad", static_cast<int>(tries.digits.size()), 6, tries.digits_said});
    if (!key) return box.height();
    frame.animate();  // This frame still shows what was before.
    tries.digits_said.clear();
    if (key->kind == PadKey::Kind::digit) tries.digits += std::to_string(key->digit);
    if (key->kind == PadKey::Kind::erase && !tries.digits.empty()) tries.digits.pop_back();
    if (key->kind == PadKey::Kind::done) {
        tries.digits_said =
            tries.digits == right_digits ? frame.tr("Right, thank you") : frame.tr("That was not it; once more");
        tries.digits.clear();
    }
    return box.height();
}

float other_digits(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect row = rect_at(place.l, place.t, place.width(), number_pad_height(frame));
    number_pad(frame, nth(frame, row, 0, 2), {"gallery_number_pad_2", 6, 6});
    number_pad(frame, nth(frame, row, 1, 2), {"gallery_number_pad_3", 0, 6, frame.tr("Resting a minute"), true});
    return row.height();
}

float live_pictures(Frame& frame, const Rect& place, Tries& tries) {
    const Rect box = rect_at(place.l, place.t, place.width(), picture_pad_height(frame));
    const auto tap = picture_pad(
        frame, box, {"gallery_picture_pad", static_cast<int>(tries.pictures.size()), 3, tries.pictures_said});
    if (!tap) return box.height();
    frame.animate();
    tries.pictures_said.clear();
    using Kind = PictureTap::Kind;
    if (tap->kind == Kind::picture) tries.pictures.push_back(tap->picture);
    if (tap->kind == Kind::erase && !tries.pictures.empty()) tries.pictures.pop_back();
    if (tap->kind == Kind::forgotten) tries.pictures_said = frame.tr("The counter sets new ones");
    if (tap->kind == Kind::done) {
        tries.pictures_said =
            tries.pictures == right_pictures ? frame.tr("Right, thank you") : frame.tr("That was not it; once more");
        tries.pictures.clear();
    }
    return box.height();
}

float other_pictures(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect box = rect_at(place.l, place.t, place.width(), picture_pad_height(frame));
    picture_pad(frame, box, {"gallery_picture_pad_2", 0, 3, frame.tr("Resting a minute"), true});
    return box.height();
}

constexpr std::array all_sections{
    Section{msgid("Six digits"), msgid("A digit becomes a dot and is never shown; here 135790 is right"), &live_digits},
    Section{msgid("Six digits: all there, and off"),
            msgid("Done wakes up when all are there; after too many tries it rests"), &other_digits},
    Section{msgid("Three pictures"), msgid("In order, none stays marked; here house, boat, moon is right"),
            &live_pictures},
    Section{msgid("Three pictures: off"), msgid("Help is still there"), &other_pictures}};

}  // namespace

std::span<const Section> pads_sections() { return all_sections; }

}  // namespace ui::gallery
