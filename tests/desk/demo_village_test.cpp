// The demo village is as large and as varied as a village is; counted in the hall, after it came through the importer.
#include "kiosk/desk/demo_village.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "db/card_store.h"
#include "db/honor_store.h"
#include "db/notice_store.h"
#include "db/plaque_store.h"
#include "db/resident_store.h"
#include "db/rule_store.h"
#include "db/verify.h"
#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/import/village_file.h"
#include "kiosk/model/names.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

using kiosk::Hall;

std::string demo_folder() { return std::string(KIOSK_SOURCE_DIR) + "/assets/demo"; }

struct Demo {
    Demo() {
        kiosk::SeededRandom random(1);
        const auto village =
            must(kiosk::read_village(must(kiosk::read_file(demo_folder() + "/village.toml", 64U << 10U))));
        hall = must(Hall::make(folder / "hall", village, random));
        must(kiosk::load_demo(*hall, demo_folder()));
        must(db::ResidentStore(hall->connection()).each([this](const kiosk::ResidentRow& row) {
            people.push_back(row);
        }));
    }
    std::int64_t count(const std::string& sql) const { return must(hall->connection().number(sql)); }

    TempFolder folder;
    std::unique_ptr<Hall> hall;
    std::vector<kiosk::ResidentRow> people;
};

constexpr std::int32_t year = 2026;

std::int32_t day_of(std::string_view iso) { return must(kiosk::day_number_of(iso)); }

template <class Wanted>
std::ptrdiff_t how_many(const Demo& demo, Wanted wanted) {
    return std::ranges::count_if(demo.people, [&](const kiosk::ResidentRow& row) { return wanted(row.resident); });
}

}  // namespace

TEST_CASE("demo village: six hamlets, 120 households with a head each, 400 people") {
    const Demo demo;
    CHECK(demo.hall->village().name == "青石渡村");
    CHECK(demo.count("SELECT count(*) FROM hamlet") == 6);
    CHECK(demo.count("SELECT count(*) FROM household") == 120);
    CHECK(demo.people.size() == 400);
    std::multiset<std::string> heads, hamlets;
    for (const kiosk::ResidentRow& row : demo.people) {
        if (row.head) heads.insert(row.resident.household_number);
        hamlets.insert(row.resident.hamlet_name);
    }
    CHECK(heads.size() == 120);
    CHECK(std::set<std::string>(heads.begin(), heads.end()).size() == 120);
    for (const std::string& hamlet : std::set<std::string>(hamlets.begin(), hamlets.end()))
        CHECK(hamlets.count(hamlet) >= 30);
}

TEST_CASE("demo village: the old, the young and minors; every role; rare, compound and long names") {
    using kiosk::Resident;
    using kiosk::Role;
    const Demo demo;
    CHECK(how_many(demo, [](const Resident& r) { return year - r.birth_year >= 80; }) >= 10);
    CHECK(how_many(demo, [](const Resident& r) { return kiosk::is_minor(r, year); }) >= 50);
    CHECK(how_many(demo, [](const Resident& r) { return year - r.birth_year <= 3; }) >= 5);
    CHECK(how_many(demo, [](const Resident& r) { return r.sex == 'f'; }) >= 150);
    CHECK(how_many(demo, [](const Resident& r) { return r.sex == 'm'; }) >= 150);
    for (const Role role : {Role::party_member, Role::grid_head, Role::steward, Role::talk_host, Role::volunteer,
                            Role::mediator, Role::staff})
        CHECK(how_many(demo, [role](const Resident& r) { return std::ranges::count(r.roles, role) > 0; }) >= 5);
    CHECK(how_many(demo, [](const Resident& r) { return kiosk::graphemes(kiosk::surname(r.name)).size() == 2; }) >= 5);
    CHECK(how_many(demo, [](const Resident& r) { return kiosk::graphemes(r.name).size() >= 10; }) >= 1);
    for (const char* rare : {"𬱖", "䶮", "堃", "赟", "喆", "燚", "龢"}) {
        CAPTURE(rare);
        CHECK(how_many(demo, [rare](const Resident& r) { return r.name.find(rare) != std::string::npos; }) >= 1);
    }
    for (const kiosk::ResidentRow& row : demo.people) {
        CHECK_FALSE(row.pinyin.empty());
        CHECK(row.initials.size() >= 2);
    }
}

TEST_CASE("demo village: fourteen rules in force, each explained, and two earlier versions replaced on the day") {
    const Demo demo;
    const auto books = must(db::RuleStore(demo.hall->connection()).all());
    REQUIRE(books.size() == 3);
    CHECK(books[0].rules.size() == 14);
    CHECK(books[0].replaced_on.empty());
    std::set<std::string> titles;
    for (const kiosk::Rule& rule : books[0].rules) {
        titles.insert(rule.title);
        CHECK_FALSE(rule.verse.empty());
        CHECK(kiosk::graphemes(rule.explanation).size() >= 30);
        CHECK_FALSE(rule.keeper.empty());
    }
    CHECK(titles.size() == 14);
    for (std::size_t n = 1; n < books.size(); ++n) {
        CHECK(books[n].rules.size() >= 5);
        CHECK(books[n].replaced_on == books[n - 1].in_force_from);
    }
}

TEST_CASE("demo village: three lists over three months, no minor and nobody twice on a list") {
    const Demo demo;
    const auto entries = must(db::HonorStore(demo.hall->connection()).all());
    std::set<std::pair<std::string, int>> lists;
    for (const db::HonorFull& full : entries) {
        lists.insert({full.row.period, static_cast<int>(full.row.kind)});
        CHECK_FALSE(kiosk::is_minor(full.resident, year));
    }
    CHECK(lists.size() == 9);
    for (const char* month : {"2026-09", "2026-10", "2026-11"})
        for (int kind = 0; kind < 3; ++kind) CHECK(lists.contains({month, kind}));
}

TEST_CASE("demo village: forty notices, some of them hanging on the demo's day, and nine plaques") {
    const Demo demo;
    db::NoticeStore notices(demo.hall->connection());
    CHECK(must(notices.all()).size() == 40);
    const auto hanging = must(notices.hanging("2026-11-24"));
    CHECK(hanging.size() >= 5);
    CHECK(hanging.size() < 40);
    CHECK(std::ranges::count_if(hanging, &kiosk::Notice::urgent) >= 1);
    CHECK(must(db::PlaqueStore(demo.hall->connection()).all()).size() == 9);
}

TEST_CASE("demo village: every picture that is named is there") {
    const Demo demo;
    std::set<std::string> named;
    for (const kiosk::Notice& notice : must(db::NoticeStore(demo.hall->connection()).all()))
        named.insert(notice.picture);
    for (const kiosk::RuleBook& book : must(db::RuleStore(demo.hall->connection()).all()))
        for (const kiosk::Rule& rule : book.rules) named.insert(rule.picture);
    named.erase("");
    CHECK(named.size() >= 5);
    for (const std::string& picture : named) {
        CAPTURE(picture);
        CHECK(std::filesystem::is_regular_file(demo.hall->file("pictures/" + picture)));
    }
}

TEST_CASE("demo village: a rule and a notice are read by a recording, which is there") {
    const Demo demo;
    std::set<std::string> named;
    for (const kiosk::Notice& notice : must(db::NoticeStore(demo.hall->connection()).all()))
        named.insert(notice.recording);
    const std::size_t notices = named.size();
    for (const kiosk::RuleBook& book : must(db::RuleStore(demo.hall->connection()).all()))
        for (const kiosk::Rule& rule : book.rules) named.insert(rule.recording);
    named.erase("");
    CHECK(notices == 2);
    CHECK(named.size() == 2);
    for (const std::string& recording : named) {
        CAPTURE(recording);
        CHECK(std::filesystem::is_regular_file(demo.hall->file("recordings/" + recording)));
    }
}

TEST_CASE("demo village: a check-in on every day of a year, awards of many kinds, and books that balance") {
    const Demo demo;
    const std::string days =
        " BETWEEN " + std::to_string(day_of("2025-11-25")) + " AND " + std::to_string(day_of("2026-11-24"));
    CHECK(demo.count("SELECT count(DISTINCT business_day) FROM scan_event WHERE outcome = 'welcomed' AND business_day" +
                     days) == 365);
    CHECK(demo.count("SELECT count(*) FROM scan_event WHERE outcome = 'welcomed'") > 4'000);
    const std::string awards = " FROM transfer WHERE code NOT IN ('redeem', 'return', 'undo', 'budget')";
    CHECK(demo.count("SELECT count(DISTINCT code)" + awards) >= 10);
    CHECK(demo.count("SELECT count(DISTINCT code)" + awards) ==
          demo.count("SELECT count(DISTINCT code) FROM earning_rule"));
    CHECK(demo.count("SELECT count(*) FROM transfer WHERE code = 'redeem'") > 300);
    CHECK(demo.count("SELECT count(DISTINCT credit)" + awards) > 300);
    const auto report = must(db::verify(demo.hall->connection()));
    CHECK(report.ok());
    CHECK(report.transfers > 8'000);
}

TEST_CASE("demo village: a year of trade: a shelf of many goods, deliveries, returns, days closed and signed") {
    const Demo demo;
    CHECK(demo.count("SELECT count(*) FROM goods WHERE active = 1") == 24);
    CHECK(demo.count("SELECT count(DISTINCT category) FROM goods") >= 3);
    CHECK(demo.count("SELECT count(DISTINCT document) FROM stock_move WHERE kind = 'delivery'") > 30);
    CHECK(demo.count("SELECT count(*) FROM redemption_event WHERE kind = 'handed_over'") > 500);
    CHECK(demo.count("SELECT count(*) FROM redemption_event WHERE kind = 'undone'") >= 3);
    CHECK(demo.count("SELECT count(*) FROM redemption_event WHERE kind = 'returned'") >= 3);
    CHECK(demo.count("SELECT count(*) FROM redemption_open") == 0);
    // Nobody took goods the program knows nothing of, and each day's sum is in exactly one close.
    CHECK(demo.count("SELECT count(*) FROM transfer WHERE code = 'redeem' AND kind = 'single'") == 0);
    CHECK(demo.count("SELECT sum(redemptions) FROM day_close") ==
          demo.count("SELECT count(*) FROM redemption_event WHERE kind = 'handed_over'"));
    CHECK(demo.count("SELECT sum(points) - sum(points_back) FROM day_close") ==
          demo.count("SELECT credits_posted - debits_posted FROM balance JOIN account a ON a.id = account WHERE "
                     "a.kind = 'redeemed'"));
    CHECK(demo.count("SELECT count(*) FROM day_close WHERE staff = 0") == 0);
    CHECK(demo.count("SELECT count(*) FROM day_close_line WHERE difference <> 0") == 2);
    // Something is out, something runs out, most is there.
    CHECK(demo.count("SELECT count(*) FROM stock_balance WHERE on_hand = 0") == 1);
    CHECK(demo.count("SELECT count(*) FROM stock_balance JOIN goods ON id = goods WHERE on_hand <= low_stock_at") >= 2);
    CHECK(demo.count("SELECT count(*) FROM stock_balance JOIN goods ON id = goods WHERE on_hand > low_stock_at") > 15);
}

TEST_CASE("demo village: everybody gets a card, once, and its code is this hall's") {
    const Demo demo;
    const auto today = demo.hall->moment(1'795'500'000'000).day;
    must(kiosk::issue_first_cards(*demo.hall, today));
    must(kiosk::issue_first_cards(*demo.hall, today));
    CHECK(demo.count("SELECT count(*) FROM card") == 400);
    const kiosk::SigningKey key = must(demo.hall->signing_key());
    kiosk::CardDesk desk(*demo.hall, key);
    std::set<std::string> tokens;
    for (const kiosk::ResidentRow& row : demo.people) {
        const std::string token = must(desk.token_for(row.resident.id, today));
        tokens.insert(token);
        CHECK(kiosk::CardToken::parse(token, demo.hall->keys()).has_value());
    }
    CHECK(tokens.size() == 400);
}

TEST_CASE("demo village: the boards show the public what they may, and no minor's full name") {
    const Demo demo;
    const auto noon = demo.hall->calendar().instant({2026, 11, 24, 12, 0, 2});
    const auto boards = must(kiosk::BoardDesk(*demo.hall).make(demo.hall->moment(noon)));
    CHECK(boards->rules.rules.size() == 14);
    CHECK(boards->earlier_rules.size() == 2);
    CHECK(boards->plaques.size() == 9);
    REQUIRE_FALSE(boards->rankings.empty());
    CHECK(boards->rankings.front().rows.size() == 6);
    std::set<std::string> minors;
    for (const kiosk::ResidentRow& row : demo.people)
        if (kiosk::is_minor(row.resident, year)) minors.insert(row.resident.name);
    std::size_t entries = 0;
    for (const kiosk::HonorList& list : boards->honors)
        for (const kiosk::HonorEntry& entry : list.entries) {
            ++entries;
            CHECK_FALSE(minors.contains(entry.shown_name));
            if (list.kind == kiosk::HonorKind::reminder) CHECK(entry.shown_name.find('*') != std::string::npos);
        }
    CHECK(entries >= 15);
}

TEST_CASE("demo village: a fault in a file ends the loading with its file, row and column") {
    const TempFolder folder;
    std::filesystem::copy(demo_folder(), folder / "demo", std::filesystem::copy_options::recursive);
    const std::string plaques = (folder / "demo") / "plaques.csv";
    must(kiosk::write_file(plaques, "牌匾,获得者,时间\n好,全村,去年\n"));
    kiosk::SeededRandom random(1);
    const auto hall = must(Hall::make(folder / "hall", {43, "村", "", "村", "Asia/Shanghai", 4, ""}, random));
    const auto loaded = kiosk::load_demo(*hall, folder / "demo");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().what.find("plaques.csv, row 2, column 时间: ") != std::string::npos);
}
