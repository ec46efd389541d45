#include "kiosk/simulation/model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/model/refused_word.h"
#include "kiosk/simulation/answers.h"

namespace kiosk::simulation {

namespace {

// A clock that shows this much less than the newest entry was turned back, so much more it was set forward.
constexpr std::int64_t back_at_most_ms = 10LL * 60 * 1000, ahead_at_most_ms = 60LL * 24 * 60 * 60 * 1000;
constexpr std::int64_t card_stays_ms = 15LL * 60 * 1000;
constexpr std::int64_t visit_points = 2, talk_points = 5, talks_a_day = 2;

}  // namespace

Model::Model(const SimVillage& village, Books first) : village_(&village), rows_(std::move(first)) {
    for (std::size_t i = 0; i < village.people().size(); ++i) {
        const Person& person = village.people()[i];
        shop.purses[person.resident] = {SimVillage::first_points, 0};
        cards.push_back(1);
        if (!person.pin.empty()) pins[i] = person.pin;
    }
    for (const Shelf& shelf : village.shelves())
        shop.shelves[shelf.goods.id] = {shelf.goods.price.value, shelf.goods.month_limit, shelf.pieces, 0, true};
    tries_ = rows_.tries;
    newest_ms_ = SimVillage::first_opening;
    newest_day_ = {SimVillage::first_day};
}

Books Model::books() const {
    Books books;
    books.rows = rows_.rows;
    for (const auto& [who, purse] : shop.purses) books.purses[who] = {purse.posted, purse.held};
    for (const auto& [goods, shelf] : shop.shelves) books.shelves[goods] = {shelf.on_hand, shelf.reserved};
    books.tries = tries_;
    for (const auto& [id, slip] : slips) {
        books.slips.tries += slip.tries;
        books.slips.failures += slip.failures;
        books.slips.waiting += slip.state == Slip::State::waiting ? 1 : 0;
        books.slips.printed += slip.state == Slip::State::printed ? 1 : 0;
        books.slips.given_up += slip.state == Slip::State::given_up ? 1 : 0;
    }
    return books;
}

void Model::commit() {
    if (!stages_) return;
    stages_->push_back(*this);
    stages_->back().stages_ = nullptr;
}

ResidentId Model::resident(std::size_t person) const { return village_->people()[person].resident; }

std::int64_t Model::spendable(std::size_t person) const {
    const ShopModel::Purse& purse = shop.purses.at(resident(person));
    return purse.posted - purse.held;
}

Moment Model::ledger_moment(const Moment& now) const {
    if (now.utc_ms >= newest_ms_) return now;
    return {newest_ms_, newest_day_};
}

bool Model::clock_went_back(const Moment& now) const { return now.utc_ms + back_at_most_ms < newest_ms_; }

bool Model::clock_is_sure(const Moment& now) const {
    return !clock_went_back(now) && now.utc_ms <= newest_ms_ + ahead_at_most_ms;
}

std::expected<std::size_t, std::string> Model::owner_of(const ScannedLine& line) const {
    if (!line.owner) return std::unexpected(std::string(kiosk::name_of(line.broken)));
    const std::int32_t newest = cards[*line.owner];
    if (line.generation > newest) return std::unexpected("unknown");
    if (line.generation < newest) return std::unexpected("replaced");
    return *line.owner;
}

Model::Answer Model::scan(const ScannedLine& line, const Moment& now) {
    const auto owner = owner_of(line);
    session.card = owner ? Who(*owner) : Who();
    session.card_used_ms = now.utc_ms;
    if (owner) return check_in(*owner, true, now);
    ++rows(Rows::scans);
    commit();
    return "refused " + owner.error();
}

Model::Answer Model::by_name(std::size_t person, const Moment& now) {
    const bool child = village_->people()[person].born > civil_of_day(now.day.value).year - 18;
    if (!child) return check_in(person, false, now);
    ++rows(Rows::scans);
    commit();
    return "refused unknown";
}

Model::Answer Model::check_in(std::size_t person, bool by_card, const Moment& now) {
    ++rows(Rows::scans);
    Answer answer = "refused clock_unsure";
    // While the clock is not sure a visit waits for somebody's word, and is then no second one either.
    const bool first = visits_.insert({person, now.day.value}).second;
    if (clock_is_sure(now)) {
        if (first) {
            shop.purses[resident(person)].posted += visit_points;
            ++rows(Rows::transfers);
            written_at(now);
        }
        answer = first ? "welcomed" : "again";
        if (by_card) answer += " =" + std::to_string(spendable(person));
    }
    commit();
    return answer;
}

Model::Answer Model::deed(std::size_t person, const std::string& slot, const Moment& now) {
    if (deeds_.contains({person, slot})) return "existed";
    int& today = talks_[{person, now.day.value}];
    if (today >= talks_a_day) return "limit";
    ++today;
    deeds_.insert({person, slot});
    shop.purses[resident(person)].posted += talk_points;
    ++rows(Rows::transfers);
    written_at(now);
    commit();
    return "done";
}

Model::Answer Model::new_card(std::size_t person) {
    ++cards[person];
    ++rows(Rows::cards);
    commit();
    return "done";
}

// The row of a PIN: they were set one after the other, and stay where they are when they change.
std::int64_t Model::pin_row(std::size_t person, bool staff) const {
    std::int64_t row = 0;
    for (std::size_t i = 0; i <= person; ++i) {
        const Person& one = village_->people()[i];
        if (!one.pin.empty()) ++row;
        if (i == person && !staff) return row;
        if (one.works_here()) ++row;
    }
    return row;
}

Model::Answer Model::try_pin(std::int64_t row, bool right, const Moment& now) {
    PinTries& tries = tries_[row];
    const PinGate may = gate(tries, now.utc_ms);
    if (std::holds_alternative<Locked>(may)) return "locked";
    const bool wait = std::holds_alternative<MustWait>(may);
    if (const auto next = wait ? mended(tries, now.utc_ms) : counted(tries, now.utc_ms)) {
        tries = *next;
        commit();
    }
    if (wait) return "must wait";
    if (right) {
        tries = {};
        commit();
        return "right";
    }
    rows(Rows::pin_events) += tries.locked ? 2 : 1;
    commit();
    return tries.locked ? "locked" : "wrong";
}

Model::Who Model::card_of(const Moment& now) {
    if (std::abs(now.utc_ms - session.card_used_ms) > card_stays_ms) session.card.reset();
    session.card_used_ms = now.utc_ms;
    return session.card;
}

Model::Answer Model::change_pin(bool right_pin, const std::string& fresh, const Moment& now) {
    const Who card = card_of(now);
    if (!card) return "no card";
    const std::size_t person = *card;
    if (!pins.contains(person)) return "missing";
    const std::int64_t row = pin_row(person, false);
    if (const Answer checked = try_pin(row, right_pin, now); checked != "right") return checked;
    pins[person] = fresh;
    tries_[row] = {};
    ++rows(Rows::pin_events);
    commit();
    return "kept";
}

}  // namespace kiosk::simulation
