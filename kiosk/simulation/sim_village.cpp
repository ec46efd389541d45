#include "kiosk/simulation/sim_village.h"

#include <stdlib.h>

#include <filesystem>

#include "db/earning_store.h"
#include "db/goods_store.h"
#include "db/migrate.h"
#include "db/resident_store.h"
#include "db/village_store.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/coupon_desk.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/slip_check.h"
#include "kiosk/desk/staff_desk.h"
#include "kiosk/desk/stock_desk.h"

namespace kiosk::simulation {

namespace {

constexpr std::uint32_t village_number = 430181;

template <class T>
Status passed(const Result<T>& done) {
    if (!done) return std::unexpected(done.error());
    return {};
}

EarningRule rule_of(const char* code, std::int64_t amount, std::int32_t a_day) {
    EarningRule rule;
    rule.code = code;
    rule.title = code;
    rule.amount = points(amount);
    rule.a_day = a_day;
    return rule;
}

Goods goods_of(const char* code, std::int64_t price, std::int32_t a_month) {
    Goods goods;
    goods.code = goods.name = code;
    goods.unit = "x";
    goods.price = points(price);
    goods.month_limit = a_month;
    return goods;
}

Status write_tables(db::Connection& connection, int terminal, const std::vector<Person>& people) {
    if (const auto done = db::migrate(connection); !done) return done;
    const std::string number = std::to_string(terminal + 1);
    if (const auto done = connection.run("UPDATE terminal SET id = " + number + " WHERE here = 1"); !done) return done;
    kiosk::Village village;
    village.number = village_number;
    village.name = village.hall = "Simulated";
    if (const auto done = db::VillageStore(connection).write(village); !done) return done;
    for (const EarningRule& rule : {rule_of("visit", 2, 1), rule_of("talk", 5, 2), rule_of("opening", 1, 0)})
        if (const auto done = passed(db::EarningStore(connection).put(rule)); !done) return done;
    db::ResidentStore residents(connection);
    for (const Person& person : people) {
        ResidentRow row;
        row.resident.name = person.name;
        row.resident.number = row.resident.household_number = person.number;
        row.resident.birth_year = person.born;
        row.resident.hamlet_name = person.born % 2 == 0 ? "East" : "West";
        if (const auto done = passed(residents.put(row)); !done) return done;
    }
    return {};
}

Status set_pin(PinDesk& pins, const PinOwner& owner, const std::string& digits, const Moment& now) {
    const auto pin = Pin::digits(digits);
    if (!pin || !std::holds_alternative<PinKept>(pins.set_from_shell(owner, *pin, now)))
        return fail(ErrorCode::bad_input, "a PIN of the simulated village is not taken");
    return {};
}

}  // namespace

// Those who work here stand at the end. The child has no PIN and is checked in by card only.
SimVillage::SimVillage()
    : people_{{"Wang Wu", 1956, "204816", ""},
              {"Li Si", 1961, "739105", ""},
              {"Zhao Liu", 1948, "", ""},
              {"Sun Qi", 1970, "518264", ""},
              {"Zhou Xiao", 2016, "", ""},
              {"Wu Ba", 1965, "862073", ""},
              {"Zheng Jiu", 1979, "640297", "395172", StaffRole::counter},
              {"Feng Shi", 1983, "", "817406", StaffRole::secretary},
              {"Chen Yi", 1952, "", "273958", StaffRole::committee}},
      shelves_{{goods_of("soap", 15, 0), 30}, {goods_of("salt", 8, 0), 1}, {goods_of("eggs", 40, 2), 6}} {
    for (std::size_t i = 0; i < people_.size(); ++i) people_[i].number = std::to_string(1001 + i);
}

SimVillage::~SimVillage() {
    disks_.clear();
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

Result<std::unique_ptr<SimVillage>> SimVillage::make() {
    PowerDisk::install();
    std::unique_ptr<SimVillage> village(new SimVillage);
    std::error_code error;
    std::string folder = (std::filesystem::temp_directory_path(error) / "village-kiosk-simulation-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return fail(ErrorCode::storage, "no temporary folder could be made");
    village->folder_ = folder;
    SeededRandom random(village_number);
    village->key_ = new_signing_key(random);
    for (int terminal = 0; terminal < terminals; ++terminal)
        if (const auto done = village->set_up(terminal); !done) return std::unexpected(done.error());
    return village;
}

Status SimVillage::set_up(int terminal) {
    const std::string folder = folder_ + "/" + std::to_string(terminal + 1);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(ErrorCode::storage, "a hall's folder could not be made: " + error.message());
    const TrustedKeys keys{village_number, {{key_.id, key_.open}}};
    if (const auto done = write_file(folder + "/card-keys.pub", write_public_keys(keys)); !done) return done;
    // An empty one, for whoever looks whether there is a hall.
    if (const auto done = write_file(folder + "/hall.db", ""); !done) return done;
    disks_.push_back(std::make_unique<PowerDisk>(folder));
    {
        auto connection = db::Connection::open(disks_.back()->folder() + "/hall.db", db::Mode::writer);
        if (!connection) return std::unexpected(connection.error());
        if (const auto done = write_tables(*connection, terminal, people_); !done) return done;
    }
    {
        auto hall = Hall::open(disks_.back()->folder());
        if (!hall) return std::unexpected(hall.error());
        if (const auto done = fill(terminal, **hall); !done) return done;
    }
    images_.push_back(disks_.back()->image());
    return {};
}

Status SimVillage::fill(int terminal, Hall& hall) {
    const Moment now = hall.moment(first_opening);
    if (const auto done = settle_people(hall, now); !done) return done;
    if (const auto done = open_shop(hall, now); !done) return done;
    return give_first_points(terminal, hall, now);
}

// Keys, PINs and cards are the same at every terminal, as the office would have brought them.
Status SimVillage::settle_people(Hall& hall, const Moment& now) {
    SeededRandom random(village_number + 1);
    if (const auto done = passed(SlipCheck::open(hall.folder(), random)); !done) return done;
    PinDesk pins(hall, random, least_pin_cost);
    StaffDesk staff(hall, pins);
    CardDesk cards(hall, key_);
    for (Person& person : people_) {
        const auto found = db::ResidentStore(hall.connection()).find_number(person.number);
        if (!found) return std::unexpected(found.error());
        person.resident = found->value_or(Resident{}).id;
        auto card = cards.token_for(person.resident, now.day);
        if (!card) return std::unexpected(card.error());
        person.card = std::move(*card);
        if (!person.pin.empty())
            if (const auto done = set_pin(pins, person.resident, person.pin, now); !done) return done;
        if (!person.works_here()) continue;
        const auto member = staff.add(person.resident, person.role, now);
        if (!member) return std::unexpected(member.error());
        person.staff = member->id;
        if (const auto done = set_pin(pins, person.staff, person.staff_pin, now); !done) return done;
    }
    return {};
}

Status SimVillage::open_shop(Hall& hall, const Moment& now) {
    db::GoodsStore store(hall.connection());
    for (Shelf& shelf : shelves_) {
        if (const auto done = passed(store.put(shelf.goods)); !done) return done;
        const auto found = store.find_code(shelf.goods.code);
        if (!found) return std::unexpected(found.error());
        shelf.goods = found->value_or(shelf.goods);
        const DeliveryLine line{shelf.goods.id, shelf.pieces};
        if (const auto done = passed(StockDesk(hall).delivery({&line, 1}, "first", "office", now)); !done) return done;
    }
    SeededRandom random(village_number + 2);
    Coupon of_points, of_goods;
    of_points.points = points(10);
    of_goods.goods = shelves_.front().goods.id;
    of_goods.quantity = 2;
    coupons_.clear();
    for (const Coupon& worth : {of_points, of_goods}) {
        const auto printed = CouponDesk(hall).print(12, worth, random, now);
        if (!printed) return std::unexpected(printed.error());
        coupons_.insert(coupons_.end(), printed->begin(), printed->end());
    }
    return {};
}

// Each terminal's own: what was earned at one cannot be spent at another without a hub.
Status SimVillage::give_first_points(int terminal, Hall& hall, const Moment& now) {
    const auto rule = db::EarningStore(hall.connection()).find("opening");
    if (!rule) return std::unexpected(rule.error());
    for (const Person& person : people_) {
        const auto who = db::ResidentStore(hall.connection()).find(person.resident);
        if (!who) return std::unexpected(who.error());
        const Deed deed{"terminal " + std::to_string(terminal + 1), now, "office", "", points(first_points)};
        const auto done = passed(AwardDesk(hall).award(who->value_or(Resident{}), rule->value_or(EarningRule{}), deed));
        if (!done) return done;
    }
    return passed(db::Ledger(hall.connection()).account(AccountKind::redeemed));
}

void SimVillage::first_morning_of(int terminal, std::uint64_t seed) {
    disk(terminal).load(images_[static_cast<std::size_t>(terminal)], seed);
}

}  // namespace kiosk::simulation
