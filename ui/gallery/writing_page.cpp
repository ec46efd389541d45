// The parts of the writing panel, as it is found and in use.
#include <array>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/picker/person_tile.h"
#include "ui/picker/surname_keys.h"
#include "ui/writing/candidate_row.h"
#include "ui/writing/letter_keys.h"
#include "ui/writing/text_field.h"

namespace ui::gallery {

namespace {

// Specimens in the village's own script: water, everlasting, tree; clear the mud, herring.
const std::array words{"\xE6\xB0\xB4", "\xE6\xB0\xB8", "\xE6\x9C\xA8"};
const std::array phrases{"\xE6\xB8\x85\xE6\xB7\xA4", "\xE9\x9D\x92\xE9\xB1\xBC", "\xE6\x99\xB4\xE9\x9B\xA8"};

template <class Texts>
std::vector<kiosk::WritingCandidate> candidates(const Texts& texts, std::size_t n) {
    std::vector<kiosk::WritingCandidate> out;
    for (std::size_t i = 0; i < n; ++i) out.push_back({texts[i % texts.size()], 0});
    return out;
}

float fields(Frame& frame, const Rect& place, Tries& /*tries*/) {
    WrittenText empty(16), full(5);
    for (std::size_t i = 0; i < 5; ++i) full.add(words[i % words.size()]);
    Rect rest = place;
    caption(frame, rest, msgid("Empty, in use"));
    text_field(frame, rest.cut_top(text_field_height(frame)),
               {"gallery_field_1", empty, "", frame.tr("Find a rule"), icon::search, true});
    rest.cut_top(frame.mm(5));
    caption(frame, rest, msgid("Full, with letters no word was chosen for"));
    text_field(frame, rest.cut_top(text_field_height(frame)),
               {"gallery_field_2", full, "qing", frame.tr("Find a notice"), icon::search, false});
    return rest.t - place.t;
}

float words_meant(Frame& frame, const Rect& place, Tries& /*tries*/) {
    Rect rest = place;
    candidate_grid(frame, rest.cut_top(candidate_lines_height(frame, 2)), "gallery_grid", candidates(words, 7));
    rest.cut_top(frame.mm(8));
    CandidateLines lines;
    lines.draw(frame, rest.cut_top(candidate_lines_height(frame, 1)), "gallery_lines", candidates(phrases, 9));
    return rest.t - place.t;
}

float keys(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect box = rect_at(place.l, place.t, place.width(), frame.mm(80));
    letter_keys(frame, box, "gallery_letters");
    return box.height();
}

float people(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const kiosk::RollPerson person{{1}, std::string(words[0]) + "*" + words[2], words[2], ""};
    const float height = person_tile_height(frame, true);
    const int columns = person_columns(frame, place.width());
    person_tile(frame, person_place(frame, place, columns, height, 0), {"gallery_person_1", person});
    if (columns > 1)
        person_tile(frame, person_place(frame, place, columns, height, 1),
                    {"gallery_person_2", person, frame.boards.village.name});
    if (columns > 2)
        person_tile(frame, person_place(frame, place, columns, height, 2), {"gallery_person_3", person, "", true});
    return height;
}

// Eighteen surnames of the south.
constexpr std::array bearers{"\xE7\xBD\x97", "\xE5\xBD\xAD", "\xE5\x91\xA8", "\xE6\x9D\xA8", "\xE8\x83\xA1",
                             "\xE9\x82\x93", "\xE8\x8B\x8F", "\xE4\xB8\x81", "\xE6\x9B\xBE", "\xE6\x9D\x8E",
                             "\xE5\x8D\x95", "\xE7\x8E\x8B", "\xE5\x88\x98", "\xE9\x99\x88", "\xE9\xBB\x84",
                             "\xE8\xB0\xAD", "\xE8\x82\x96", "\xE5\x94\x90"};

float surnames(Frame& frame, const Rect& place, Tries& /*tries*/) {
    std::vector<kiosk::Surname> all;
    for (const char* name : bearers) all.push_back({name, 90 - 4 * static_cast<std::int32_t>(all.size())});
    const std::string chosen = bearers[1];
    const SurnameKeys two_rows{all, chosen};
    const Rect box = rect_at(place.l, place.t, place.width(), surname_keys_height(frame, place.width(), two_rows));
    surname_keys(frame, box, box, two_rows);
    return box.height();
}

constexpr std::array all_sections{
    Section{msgid("The field"), msgid("What is written, what is still spelled, a cross that empties it"), &fields},
    Section{msgid("What may be meant"), msgid("The likeliest filled; more words are turned to"), &words_meant},
    Section{msgid("Letters"), msgid("As on every keyboard, in a finger's size"), &keys},
    Section{msgid("Somebody in the list"), msgid("A seal, the masked name; the chosen one framed"), &people},
    Section{msgid("Surnames"), msgid("The most common first, the others behind a key"), &surnames}};

}  // namespace

std::span<const Section> writing_sections() { return all_sections; }

}  // namespace ui::gallery
