// A hall with its PIN and staff desks, at the least cost of a hash; answers in the test's words.
//
//   PinHall hall(a_hall().with(resident("Wang Wu").with_card()));
//   hall.set("Wang Wu", "048213");
//   CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/pin_help_desk.h"
#include "kiosk/desk/staff_desk.h"
#include "tests/support/hall_builder.h"

inline kiosk::Pin pin_of(std::string_view digits) { return kiosk::Pin::digits(digits).value(); }
inline kiosk::Pin picture_pin(std::vector<int> chosen) { return kiosk::Pin::pictures(chosen).value(); }

template <class Variant>
struct Answered {
    Variant answer;

    template <class T>
    bool is() const {
        return std::holds_alternative<T>(answer);
    }
    // Ends the test when it came to something else.
    template <class T>
    const T& as() const {
        return std::get<T>(answer);
    }
};

class PinHall {
public:
    explicit PinHall(TestHall made, const kiosk::PinCost& cost = kiosk::least_pin_cost)
        : hall(std::move(made)), cost_(cost) {
        join();
    }

    kiosk::PinOwner owner(std::string_view name) const { return hall.resident(name); }
    kiosk::CardInHand card(std::string_view name) {
        const auto read = kiosk::CardInHand::read(hall.hall(), hall.card(name));
        if (!read) throw std::runtime_error("the card is refused");
        return *read;
    }

    Answered<kiosk::PinAnswer> set(std::string_view name, const kiosk::Pin& pin) {
        return {pins().set(owner(name), card(name), pin, hall.now())};
    }
    Answered<kiosk::PinAnswer> set(std::string_view name, std::string_view digits) { return set(name, pin_of(digits)); }
    Answered<kiosk::PinAnswer> check(const kiosk::PinOwner& whose, std::string_view digits) {
        return {pins().check(whose, pin_of(digits), hall.now())};
    }
    Answered<kiosk::PinAnswer> check(std::string_view name, std::string_view digits) {
        return check(owner(name), digits);
    }
    Answered<kiosk::PinAnswer> change(std::string_view name, std::string_view old, std::string_view fresh) {
        return {pins().change(owner(name), pin_of(old), pin_of(fresh), hall.now())};
    }
    // As many wrong ones as it takes, waits and all.
    void lock(const kiosk::PinOwner& whose) {
        for (int n = 0; n < kiosk::pin_most_tries; ++n) {
            check(whose, "999998");
            hall.clock().advance(15 * minute_ms);
        }
    }
    // Works here from now on, with this PIN.
    kiosk::StaffId hire(std::string_view name, kiosk::StaffRole role, std::string_view digits) {
        const auto id = must(staff().add(hall.resident(name), role, hall.now())).id;
        if (!digits.empty() &&
            !std::holds_alternative<kiosk::PinKept>(pins().set_from_shell(id, pin_of(digits), hall.now())))
            throw std::runtime_error("the PIN was not taken");
        return id;
    }

    // The program ends and starts again.
    void restart() {
        desks_.reset();
        hall.close();
        hall.open();
        join();
    }
    void cost(const kiosk::PinCost& another) {
        cost_ = another;
        join();
    }
    kiosk::PinDesk& pins() { return desks_->pins; }
    kiosk::PinHelpDesk& help() { return desks_->help; }
    kiosk::StaffDesk& staff() { return desks_->staff; }
    std::int64_t events(std::string_view event) {
        return hall.count("SELECT count(*) FROM pin_event WHERE event = '" + std::string(event) + "'");
    }

    TestHall hall;

private:
    struct Desks {
        Desks(kiosk::Hall& hall, kiosk::Random& random, const kiosk::PinCost& cost)
            : pins(hall, random, cost), help(hall, pins), staff(hall, pins) {}
        kiosk::PinDesk pins;
        kiosk::PinHelpDesk help;
        kiosk::StaffDesk staff;
    };
    void join() { desks_ = std::make_unique<Desks>(hall.hall(), *random_, cost_); }

    std::unique_ptr<kiosk::SeededRandom> random_ = std::make_unique<kiosk::SeededRandom>(7);
    kiosk::PinCost cost_;
    std::unique_ptr<Desks> desks_;
};
