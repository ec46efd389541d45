#include "kiosk/desk/roll_book.h"

#include <algorithm>
#include <tuple>

#include "kiosk/base/utf8.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

constexpr std::size_t shortest_number = 3;  // Fewer digits would mean half the village.

// As people write: full-width letters, spaces between syllables and capitals mean nothing.
std::string plain(std::string_view written) {
    std::string out;
    for (const char c : half_width(trimmed(written)))
        if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

// The last character where the masked name shows it, else the first: a seal tells no more than the name does.
std::string seal_in(const std::string& shown) {
    const auto characters = graphemes(shown);
    if (characters.empty()) return "?";
    return characters.back() == "*" ? characters.front() : characters.back();
}

bool is_number(std::string_view written) {
    return written.size() >= shortest_number &&
           std::ranges::all_of(written, [](char c) { return c >= '0' && c <= '9'; });
}

std::string upper(std::string letters) {
    std::ranges::transform(letters, letters.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return letters;
}

}  // namespace

RollBook::Person RollBook::person_of(const ResidentRow& row) {
    const Resident& resident = row.resident;
    const std::string shown = shown_name(resident.name);
    return {{resident.id, shown, seal_in(shown), resident.group_name},
            resident.name,
            resident.number,
            kiosk::surname(resident.name),
            resident.hamlet_name,
            resident.hamlet,
            {row.pinyin, row.initials}};
}

RollBook::RollBook(const std::vector<ResidentRow>& residents, std::int32_t year) {
    for (const ResidentRow& row : residents)
        if (!is_minor(row.resident, year)) people_.push_back(person_of(row));
    sort();
    tell_apart();
    count_surnames();
}

void RollBook::sort() {
    const auto key = [](const Person& p) {
        return std::tie(p.surname, p.hamlet, p.sound.full, p.shown.shown_name, p.shown.group, p.number);
    };
    std::ranges::sort(people_, [&](const Person& a, const Person& b) { return key(a) < key(b); });
}

// The group stands only where it helps: beside a name that somebody else of the hamlet is shown by, too; and where even
// that is the same, the initials of the name, or a visit would be counted for a neighbour.
void RollBook::tell_apart() {
    const auto key = [](const Person& p) { return std::tie(p.hamlet, p.shown.shown_name); };
    std::map<std::pair<HamletId, std::string_view>, int> times;
    for (const Person& person : people_) ++times[{person.hamlet, person.shown.shown_name}];
    std::map<std::tuple<HamletId, std::string, std::string>, int> alike;
    for (const Person& person : people_) ++alike[{person.hamlet, person.shown.shown_name, person.shown.group}];
    for (Person& person : people_) {
        const bool still_alike = alike[{person.hamlet, person.shown.shown_name, person.shown.group}] > 1;
        if (times[{person.hamlet, std::get<1>(key(person))}] == 1)
            person.shown.group.clear();
        else if (still_alike)
            person.shown.group += (person.shown.group.empty() ? "" : " ") + upper(person.sound.initials);
    }
}

void RollBook::count_surnames() {
    for (const Person& person : people_) {
        if (surnames_.empty() || surnames_.back().name != person.surname) surnames_.push_back({person.surname, 0});
        ++surnames_.back().people;
    }
    std::ranges::stable_sort(surnames_, std::ranges::greater(), &Surname::people);
}

std::vector<const RollBook::Person*> RollBook::of_surname(const std::string& surname, HamletId hamlet) const {
    std::vector<const Person*> found;
    for (const Person& person : std::ranges::equal_range(people_, surname, {}, &Person::surname))
        if (!hamlet || person.hamlet == hamlet) found.push_back(&person);
    return found;
}

// Those whose name begins with it first.
std::vector<const RollBook::Person*> RollBook::meant_by(const std::string& written) const {
    std::vector<const Person*> first, then;
    for (const Person& person : people_) {
        if (!is_found(written, person.name, is_number(written) ? person.number : "", person.sound)) continue;
        const bool begins = person.name.starts_with(written) || person.sound.full.starts_with(written) ||
                            person.sound.initials.starts_with(written);
        (begins ? first : then).push_back(&person);
    }
    first.insert(first.end(), then.begin(), then.end());
    if (first.size() > RollAnswer::written_at_most) first.resize(RollAnswer::written_at_most);
    return first;
}

RollAnswer RollBook::answer(const RollAsk& ask) const {
    const std::string written = plain(ask.written);
    const auto found = !written.empty() ? meant_by(written) : of_surname(ask.surname, ask.hamlet);
    const std::size_t most = written.empty() && !ask.hamlet ? RollAnswer::first_few : RollAnswer::all_at_most;
    RollAnswer answer{ask.number, surnames_, {}};
    for (const Person* person : found) {
        auto place = std::ranges::find(answer.hamlets, person->hamlet, &RollHamlet::hamlet);
        if (place == answer.hamlets.end())
            place = answer.hamlets.insert(place, {person->hamlet, person->hamlet_name, 0, {}});
        ++place->people;
        if (place->listed.size() < most) place->listed.push_back(person->shown);
    }
    // What was written keeps its best hit on top.
    if (written.empty()) std::ranges::stable_sort(answer.hamlets, std::ranges::greater(), &RollHamlet::people);
    return answer;
}

}  // namespace kiosk
