// The village that is simulated: who lives and works in it, what is on its shelf, and a hall for each of its terminals
// as it stood on the first morning.
//
// Made once a process; a world starts from it by copying a file in memory. Each terminal has a folder of its own with
// the few files that stand beside a hall's database; the database itself is on a PowerDisk. The folders go with it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/desk/card_keys.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/goods.h"
#include "kiosk/model/shop.h"
#include "kiosk/model/staff.h"
#include "kiosk/simulation/power_disk.h"

namespace kiosk::simulation {

struct Person {
    std::string name;
    std::int32_t born = 1960;
    std::string pin;        // Empty: none was set.
    std::string staff_pin;  // Empty: does not work here.
    StaffRole role = StaffRole::counter;
    ResidentId resident = {};
    StaffId staff = {};
    std::string number = {}, card = {};  // card: what is printed on the first one.

    bool works_here() const { return !staff_pin.empty(); }
};

struct Shelf {
    Goods goods;
    std::int32_t pieces = 0;  // On the first morning.
};

class SimVillage {
public:
    static constexpr int terminals = 3;
    static constexpr std::int64_t first_points = 120;             // Of each resident, at each terminal.
    static constexpr std::int64_t first_morning = 1795482000000;  // 2026-11-24 09:00 in the village, a Tuesday.
    static constexpr std::int64_t first_opening = first_morning - 3600 * 1000;  // When the halls were set up.
    static constexpr std::int32_t first_day = 20781;                            // The business day of both.

    // storage: no folder could be made, or a hall could not be set up in it.
    static Result<std::unique_ptr<SimVillage>> make();
    ~SimVillage();
    SimVillage(const SimVillage&) = delete;
    SimVillage& operator=(const SimVillage&) = delete;

    const std::vector<Person>& people() const { return people_; }
    const std::vector<Shelf>& shelves() const { return shelves_; }
    const std::vector<Coupon>& coupons() const { return coupons_; }
    const SigningKey& key() const { return key_; }
    PowerDisk& disk(int terminal) { return *disks_[static_cast<std::size_t>(terminal)]; }
    // The terminal's disk as on the first morning.
    void first_morning_of(int terminal, std::uint64_t seed);

private:
    SimVillage();
    Status set_up(int terminal);
    Status fill(int terminal, Hall& hall);
    Status settle_people(Hall& hall, const Moment& now);
    Status open_shop(Hall& hall, const Moment& now);
    Status give_first_points(int terminal, Hall& hall, const Moment& now);

    std::string folder_;
    SigningKey key_;
    std::vector<Person> people_;
    std::vector<Shelf> shelves_;
    std::vector<Coupon> coupons_;
    std::vector<std::unique_ptr<PowerDisk>> disks_;
    std::vector<PowerDisk::Image> images_;
};

}  // namespace kiosk::simulation
