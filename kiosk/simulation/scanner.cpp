#include "kiosk/simulation/scanner.h"

namespace kiosk::simulation {

namespace {

constexpr std::uint64_t foreign_seed = 99;
constexpr std::uint32_t foreign_village = 430182;
constexpr std::size_t header_letters = 24;  // Behind them is the signature, which every misread letter spoils.

}  // namespace

Scanner::Scanner(const SimVillage& village) : village_(village) {
    for (const Person& person : village.people()) printed_.push_back({person.card});
    SeededRandom random(foreign_seed);
    foreign_ = new_signing_key(random);
}

ScannedLine Scanner::card(std::size_t person, std::size_t generation) const {
    return {printed_[person][generation - 1], village_.people()[person].name + "'s card " + std::to_string(generation),
            person, static_cast<std::int32_t>(generation)};
}

ScannedLine Scanner::good(std::size_t person) const { return card(person, printed_[person].size()); }

ScannedLine Scanner::read(std::size_t person, Random& random) const {
    const std::uint64_t chance = random.below(20);
    if (chance < 16) return good(person);
    if (chance < 18) return card(person, 1 + random.below(printed_[person].size()));
    if (chance == 18) {
        const CardFields fields{foreign_.id, foreign_village, static_cast<std::uint32_t>(1 + random.below(9)), 1, 0};
        return {sign_card(fields, foreign_.secret), "another village's card", {}, 0, RefusedWhy::not_ours};
    }
    return noise(printed_[person].back(), random);
}

// Cut short, a letter misread, or nothing of ours at all; never a longer or another card by chance.
ScannedLine Scanner::noise(const std::string& token, Random& random) const {
    std::string text = token;
    switch (random.below(3)) {
        case 0: text.resize(random.below(token.size())); break;
        case 1: {
            char& letter = text[header_letters + random.below(token.size() - header_letters)];
            letter = letter == 'A' ? 'B' : 'A';
            break;
        }
        default: text = "https://example.org/" + std::to_string(random.below(1000));
    }
    return {text, "noise", {}, 0, RefusedWhy::unreadable};
}

}  // namespace kiosk::simulation
