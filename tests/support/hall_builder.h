// A real hall in a folder of its own, with the people a test is about and a clock turned by hand.
//
//   TestHall hall = a_hall().with(resident("Wang Wu").with_card());
//   hall.scan("Wang Wu");
//   CHECK(hall.balance("Wang Wu") == points(2));
//
// Builders set only what the test is about; what is left out is an adult of one hamlet, and a hall where one visit a
// day earns 2 points. Names stand for people: a test uses each once. It is the morning of 2026-11-24, a Tuesday.
#pragma once

#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/desk/check_in_desk.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/earning_rule.h"
#include "kiosk/model/resident_row.h"
#include "tests/support/fake_clock.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace kiosk {
inline std::ostream& operator<<(std::ostream& out, Points amount) { return out << amount.value << " points"; }
inline std::ostream& operator<<(std::ostream& out, BusinessDay day) { return out << iso_date(day.value); }
}  // namespace kiosk

inline constexpr std::int64_t second_ms = 1000, minute_ms = 60 * second_ms, hour_ms = 60 * minute_ms,
                              day_ms = 24 * hour_ms;

class ResidentBuilder {
public:
    explicit ResidentBuilder(std::string name);
    ResidentBuilder& number(std::string number);
    ResidentBuilder& household(std::string number);  // Each has their own unless named.
    ResidentBuilder& head();                         // Of the household.
    ResidentBuilder& hamlet(std::string name);
    ResidentBuilder& born(std::int32_t year);
    ResidentBuilder& with_card();

private:
    friend class HallBuilder;
    kiosk::ResidentRow row_;
    bool card_ = false;
};

inline ResidentBuilder resident(std::string name) { return ResidentBuilder(std::move(name)); }

// What a scan came to, asked in the test's words.
struct Scanned : kiosk::CheckIn {
    template <class T>
    bool is() const {
        return std::holds_alternative<T>(outcome);
    }
    // Ends the test when it came to something else.
    template <class T>
    const T& as() const {
        return std::get<T>(outcome);
    }
    bool refused_as(kiosk::RefusedWhy why) const { return is<kiosk::Refused>() && as<kiosk::Refused>().why == why; }
};

class TestHall {
public:
    // The newest card of this person at the scanner; or whatever a scanner read.
    Scanned scan(std::string_view name);
    Scanned scan_code(std::string_view scanned);
    // What is printed on the newest card.
    const std::string& card(std::string_view name) const;
    // A new card for somebody who lost theirs, or never had one.
    const std::string& give_card(std::string_view name);
    // A card as another office, or another time, would sign it.
    std::string signed_card(const kiosk::CardFields& fields) const;

    kiosk::ResidentId resident(std::string_view name) const;
    // What the resident can spend; the month's sums and the ledger's rules stand behind it.
    kiosk::Points balance(std::string_view name);
    // A whole number out of the database: "SELECT count(*) FROM scan_event".
    std::int64_t count(const std::string& sql);
    // The sentences of db::verify; empty: all is well.
    std::vector<std::string> faults();

    // "2026-11-24", "09:00" in the village's zone. The wall clock is set; steady time does not notice.
    void set_time(std::string_view iso_date, std::string_view hh_mm);
    FakeClock& clock() { return *clock_; }
    kiosk::Moment now() const { return hall_->moment(clock_->utc_ms()); }

    kiosk::Hall& hall() { return *hall_; }
    db::Connection& db() { return hall_->connection(); }
    std::string folder() const { return folder_->path().string(); }
    const kiosk::SigningKey& key() const { return key_; }
    // The program ends: the lock and the connection are let go; then it starts again.
    void close() { hall_.reset(); }
    void open() { hall_ = must(kiosk::Hall::open(folder())); }
    // For a desk thread, which owns its hall. Until open(), the TestHall has none.
    std::unique_ptr<kiosk::Hall> give_away() { return std::move(hall_); }

private:
    friend class HallBuilder;
    TestHall() = default;
    std::unique_ptr<TempFolder> folder_;
    std::unique_ptr<FakeClock> clock_;
    std::unique_ptr<kiosk::Hall> hall_;
    kiosk::SigningKey key_;
    std::map<std::string, kiosk::ResidentId, std::less<>> residents_;
    std::map<std::string, std::string, std::less<>> cards_;
};

class HallBuilder {
public:
    HallBuilder();
    HallBuilder& with(ResidentBuilder person);
    // Another way to earn points; one of the same code ("visit") is replaced.
    HallBuilder& with(kiosk::EarningRule rule);
    HallBuilder& without_rules();
    HallBuilder& village(kiosk::Village village);
    HallBuilder& at(std::string_view iso_date, std::string_view hh_mm);
    operator TestHall() const;

private:
    kiosk::Village village_;
    std::vector<kiosk::EarningRule> rules_;
    std::vector<ResidentBuilder> people_;
    std::string date_ = "2026-11-24", time_ = "09:00";
};

inline HallBuilder a_hall() { return {}; }

// Once a day, 2 points.
kiosk::EarningRule visit_rule();
