// The roll in memory: everybody who may be listed, in the order in which a list shows them, so that a village of
// twenty thousand answers at once.
//
// Made from the residents at one moment; a pure value after that.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/model/resident_row.h"
#include "kiosk/model/roll.h"
#include "kiosk/model/title.h"

namespace kiosk {

class RollBook {
public:
    RollBook() = default;
    // Who is under age in this year, or may be, is left out.
    RollBook(const std::vector<ResidentRow>& residents, std::int32_t year);

    RollAnswer answer(const RollAsk& ask) const;
    std::size_t people() const { return people_.size(); }

private:
    struct Person {
        RollPerson shown;
        std::string name, number, surname, hamlet_name;
        HamletId hamlet;
        TitleSound sound;
    };
    static Person person_of(const ResidentRow& row);
    void sort();
    void tell_apart();
    void count_surnames();
    std::vector<const Person*> of_surname(const std::string& surname, HamletId hamlet) const;
    std::vector<const Person*> meant_by(const std::string& written) const;

    std::vector<Person> people_;  // By surname, hamlet and sound.
    std::vector<Surname> surnames_;
};

}  // namespace kiosk
