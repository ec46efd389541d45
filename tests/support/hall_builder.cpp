#include "tests/support/hall_builder.h"

#include <algorithm>

#include "db/earning_store.h"
#include "db/ledger.h"
#include "db/migrate.h"
#include "db/resident_store.h"
#include "db/verify.h"
#include "db/village_store.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/card_desk.h"

ResidentBuilder::ResidentBuilder(std::string name) {
    row_.resident.name = std::move(name);
    row_.resident.birth_year = 1960;
    row_.resident.hamlet_name = "East";
}

ResidentBuilder& ResidentBuilder::number(std::string number) {
    row_.resident.number = std::move(number);
    return *this;
}

ResidentBuilder& ResidentBuilder::household(std::string number) {
    row_.resident.household_number = std::move(number);
    return *this;
}

ResidentBuilder& ResidentBuilder::head() {
    row_.head = true;
    return *this;
}

ResidentBuilder& ResidentBuilder::hamlet(std::string name) {
    row_.resident.hamlet_name = std::move(name);
    return *this;
}

ResidentBuilder& ResidentBuilder::born(std::int32_t year) {
    row_.resident.birth_year = year;
    return *this;
}

ResidentBuilder& ResidentBuilder::with_card() {
    card_ = true;
    return *this;
}

Scanned TestHall::scan(std::string_view name) { return scan_code(card(name)); }

Scanned TestHall::scan_code(std::string_view scanned) { return {kiosk::CheckInDesk(*hall_).scan(scanned, now())}; }

const std::string& TestHall::card(std::string_view name) const {
    const auto found = cards_.find(name);
    if (found == cards_.end()) throw std::runtime_error(std::string(name) + " has no card in this test");
    return found->second;
}

const std::string& TestHall::give_card(std::string_view name) {
    return cards_[std::string(name)] = must(kiosk::CardDesk(*hall_, key_).replace(resident(name), now().day));
}

std::string TestHall::signed_card(const kiosk::CardFields& fields) const {
    return kiosk::sign_card(fields, key_.secret);
}

kiosk::ResidentId TestHall::resident(std::string_view name) const {
    const auto found = residents_.find(name);
    if (found == residents_.end()) throw std::runtime_error(std::string(name) + " does not live in this test");
    return found->second;
}

kiosk::Points TestHall::balance(std::string_view name) {
    db::Ledger ledger(db());
    return must(ledger.balance(must(ledger.account(kiosk::AccountKind::resident, resident(name).value)))).available();
}

std::int64_t TestHall::count(const std::string& sql) { return must(db().number(sql)); }

std::vector<std::string> TestHall::faults() {
    std::vector<std::string> sentences;
    for (const auto& finding : must(db::verify(db())).findings)
        sentences.push_back(finding.invariant + ": " + finding.what);
    return sentences;
}

void TestHall::set_time(std::string_view iso_date, std::string_view hh_mm) {
    kiosk::CivilTime civil = kiosk::civil_of_day(must(kiosk::day_number_of(iso_date)));
    civil.hour = std::stoi(std::string(hh_mm.substr(0, 2)));
    civil.minute = std::stoi(std::string(hh_mm.substr(3, 2)));
    clock_->set_utc(hall_->calendar().instant(civil));
}

kiosk::EarningRule visit_rule() {
    kiosk::EarningRule rule;
    rule.code = "visit";
    rule.title = "Visiting the hall";
    rule.amount = kiosk::points(2);
    rule.a_day = 1;
    rule.icon = "visit";
    return rule;
}

HallBuilder::HallBuilder() : rules_{visit_rule()} {
    village_.number = 430181;
    village_.name = "Qingshidu";
    village_.hall = "Village Hall";
}

HallBuilder& HallBuilder::with(ResidentBuilder person) {
    const std::string number = std::to_string(1001 + people_.size());
    if (person.row_.resident.number.empty()) person.number(number);
    if (person.row_.resident.household_number.empty()) person.household("H" + number);
    people_.push_back(std::move(person));
    return *this;
}

HallBuilder& HallBuilder::with(kiosk::EarningRule rule) {
    std::erase_if(rules_, [&](const kiosk::EarningRule& old) { return old.code == rule.code; });
    rules_.push_back(std::move(rule));
    return *this;
}

HallBuilder& HallBuilder::without_rules() {
    rules_.clear();
    return *this;
}

HallBuilder& HallBuilder::village(kiosk::Village village) {
    village_ = std::move(village);
    return *this;
}

HallBuilder& HallBuilder::at(std::string_view iso_date, std::string_view hh_mm) {
    date_ = iso_date;
    time_ = hh_mm;
    return *this;
}

// As Hall::make does, but for the sealed key: its seal takes longer to make than the rest of most tests.
HallBuilder::operator TestHall() const {
    TestHall made;
    made.folder_ = std::make_unique<TempFolder>(TempFolder::quick());
    made.clock_ = std::make_unique<FakeClock>(0);
    kiosk::SeededRandom random(village_.number);
    made.key_ = kiosk::new_signing_key(random);
    {
        auto connection = must(db::Connection::open((*made.folder_ / "hall.db").string(), db::Mode::writer));
        must(db::migrate(connection));
        must(db::VillageStore(connection).write(village_));
        for (const auto& rule : rules_) must(db::EarningStore(connection).put(rule));
        db::ResidentStore residents(connection);
        for (const auto& person : people_) must(residents.put(person.row_));
    }
    const kiosk::TrustedKeys keys{village_.number, {{made.key_.id, made.key_.open}}};
    must(kiosk::write_file((*made.folder_ / "card-keys.pub").string(), kiosk::write_public_keys(keys)));
    made.open();
    made.set_time(date_, time_);
    db::ResidentStore residents(made.db());
    for (const auto& person : people_) {
        const auto& who = person.row_.resident;
        made.residents_[who.name] = must(must(residents.find_number(who.number))).id;
        if (person.card_) made.give_card(who.name);
    }
    return made;
}
