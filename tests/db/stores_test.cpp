// Goal: what the office puts in comes out again, changed only when something changed, and found the way people look.
#include <doctest/doctest.h>

#include "db/card_store.h"
#include "db/earning_store.h"
#include "db/notice_store.h"
#include "db/programme_store.h"
#include "db/resident_store.h"
#include "db/scan_event_store.h"
#include "db/village_store.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using db::Change;
using kiosk::ResidentRow;
using kiosk::Role;

namespace {

ResidentRow person(const char* number, const char* name, const char* pinyin = "", const char* initials = "") {
    ResidentRow row;
    row.resident.number = number;
    row.resident.name = name;
    row.resident.household_number = "H1";
    row.resident.hamlet_name = "East";
    row.pinyin = pinyin;
    row.initials = initials;
    return row;
}

std::vector<std::string> names(const std::vector<kiosk::Resident>& residents) {
    std::vector<std::string> out;
    for (const auto& one : residents) out.push_back(one.name);
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("residents: put in, put in again, and changed") {
    auto connection = a_database();
    db::ResidentStore store(connection);
    ResidentRow row = person("1001", "王小五");
    row.resident.birth_year = 1960;
    row.resident.sex = 'f';
    row.resident.group_name = "3rd group";
    row.resident.grid_name = "North grid";
    row.resident.roles = {Role::party_member, Role::steward};
    row.head = true;
    CHECK(must(store.put(row)) == Change::added);
    CHECK(must(store.put(row)) == Change::same);
    const auto kept = must(must(store.find_number("1001")));
    CHECK(kept.name == "王小五");
    CHECK(kept.grid_name == "North grid");
    CHECK(kept.roles == row.resident.roles);
    const std::vector<void (*)(ResidentRow&)> changes{
        [](ResidentRow& r) { r.resident.name = "王五"; },
        [](ResidentRow& r) { r.resident.birth_year = 1961; },
        [](ResidentRow& r) { r.resident.hamlet_name = "West"; },
        [](ResidentRow& r) { r.resident.group_name = ""; },
        [](ResidentRow& r) { r.resident.grid_name = ""; },
        [](ResidentRow& r) { r.resident.roles = {}; },
        [](ResidentRow& r) { r.resident.household_number = "H2"; },
        [](ResidentRow& r) { r.head = false; },
        [](ResidentRow& r) { r.pinyin = "wangwu"; },
    };
    for (const auto change : changes) {
        change(row);
        CHECK(must(store.put(row)) == Change::changed);
        CHECK(must(store.put(row)) == Change::same);
    }
    CHECK(must(must(store.find(kept.id))).name == "王五");
    CHECK(must(store.count()) == 1);
    CHECK_FALSE(must(store.find_number("1002")).has_value());
    CHECK_FALSE(must(store.find({77})).has_value());
}

TEST_CASE("residents: found by the beginning of the name, the pinyin or the initials, names first, each once") {
    auto connection = a_database();
    db::ResidentStore store(connection);
    must(store.put(person("1", "王小五", "wangxiaowu", "wxw")));
    must(store.put(person("2", "王五", "wangwu", "ww")));
    must(store.put(person("3", "汪一", "wangyi", "wy")));
    must(store.put(person("4", "欧阳小明", "ouyangxiaoming", "oyxm")));
    must(store.put(person("5", "100% 李", "li", "l")));
    struct Row {
        std::string text;
        Words found;
    };
    const std::vector<Row> table{
        {"王", {"王五", "王小五"}},
        {"wang", {"王五", "王小五", "汪一"}},
        {"ww", {"王五"}},
        {"wx", {"王小五"}},
        {"o", {"欧阳小明"}},
        {"小", {}},
        {"%", {}},
        {"100%", {"100% 李"}},
        {"_", {}},
        {"' OR 1=1 --", {}},
        {"王小五x", {}},
    };
    for (const Row& row : table) {
        CAPTURE(row.text);
        CHECK(names(must(store.search(row.text, 10))) == row.found);
    }
    CHECK(must(store.search("w", 2)).size() == 2);
    CHECK(must(store.search("", 10)).size() == 5);
}

TEST_CASE("cards: the newest of a resident counts, if it is not lost") {
    TestHall hall = a_hall().with(resident("Wang Wu")).with(resident("Li Si"));
    db::CardStore cards(hall.db());
    const auto wang = hall.resident("Wang Wu");
    CHECK_FALSE(must(cards.of(wang)).has_value());
    const auto first = must(cards.issue(wang, 20'000)), second = must(cards.issue(wang, 20'100));
    CHECK(first.generation == 1);
    CHECK(second.generation == 2);
    CHECK(must(must(cards.of(wang))).id == second.id);
    CHECK_FALSE(must(must(cards.find(first.id))).newest);
    CHECK(must(must(cards.find(second.id))).newest);
    CHECK(must(must(cards.find(second.id))).issued_day == 20'100);
    CHECK_FALSE(must(cards.find({999})).has_value());
    must(hall.db().run("UPDATE card SET state = 'lost' WHERE generation = 2"));
    CHECK_FALSE(must(must(cards.find(second.id))).newest);
    CHECK(must(cards.issue(hall.resident("Li Si"), 1)).generation == 1);
    CHECK_FALSE(cards.issue({999}, 1).has_value());
}

TEST_CASE("notices: every field comes out as it went in") {
    auto connection = a_database();
    db::NoticeStore store(connection);
    kiosk::Notice notice;
    notice.key = "water-off";
    notice.title = "停水通知 100%";
    notice.kind = "water";
    notice.signature = "The council";
    notice.hamlet = "East";
    notice.starts_on = "2026-11-20";
    notice.ends_on = "2026-11-26";
    notice.urgent = notice.pinned = true;
    notice.summary = "one line";
    notice.facts = {{"day", "26 November", "Thursday"}, {"hours", "8-12", ""}, {"place", "", "at the canal"}};
    notice.body = "First.\nSecond; 'quoted'.";
    notice.picture = "canal.jpg";
    notice.picture_caption = "The canal";
    notice.recording = "canal.ogg";
    CHECK(must(store.put(notice)) == Change::added);
    CHECK(must(store.put(notice)) == Change::same);
    const auto all = must(store.all());
    REQUIRE(all.size() == 1);
    const auto& kept = all[0];
    CHECK(kept.key == notice.key);
    CHECK(kept.title == notice.title);
    CHECK(kept.kind == notice.kind);
    CHECK(kept.signature == notice.signature);
    CHECK(kept.hamlet == notice.hamlet);
    CHECK(kept.starts_on == notice.starts_on);
    CHECK(kept.ends_on == notice.ends_on);
    CHECK(kept.urgent);
    CHECK(kept.pinned);
    CHECK(kept.summary == notice.summary);
    CHECK(kept.body == notice.body);
    CHECK(kept.picture == notice.picture);
    CHECK(kept.picture_caption == notice.picture_caption);
    CHECK(kept.recording == notice.recording);
    REQUIRE(kept.facts.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(kept.facts[i].icon == notice.facts[i].icon);
        CHECK(kept.facts[i].main == notice.facts[i].main);
        CHECK(kept.facts[i].detail == notice.facts[i].detail);
    }
    notice.pinned = false;
    CHECK(must(store.put(notice)) == Change::changed);
    notice.recording = "";
    CHECK(must(store.put(notice)) == Change::changed);
    CHECK(must(store.all()).size() == 1);
}

TEST_CASE("earning rules: a change of terms is a new version, and only the newest is in force") {
    auto connection = a_database();
    db::EarningStore store(connection);
    auto rule = visit_rule();
    CHECK(must(store.put(rule)));
    CHECK_FALSE(must(store.put(rule)));
    rule.amount = kiosk::points(3);
    CHECK(must(store.put(rule)));
    const auto all = must(store.all());
    REQUIRE(all.size() == 1);
    CHECK(all[0].version == 2);
    CHECK(all[0].amount == kiosk::points(3));
    CHECK(must(connection.number("SELECT count(*) FROM earning_rule")) == 2);
    CHECK_FALSE(must(store.find("talk")).has_value());
    rule.amount = kiosk::points(0);
    CHECK_FALSE(store.put(rule).has_value());
}

TEST_CASE("scans: counted by day and by resident, welcomes only") {
    TestHall hall = a_hall().with(resident("Wang Wu"));
    db::ScanEventStore scans(hall.db());
    const auto wang = hall.resident("Wang Wu");
    const auto add = [&](std::int64_t at_ms, std::int32_t day, const char* outcome) {
        must(scans.add({{at_ms, {day}}, wang, {}, outcome, {}}));
    };
    add(1000, 10, "welcomed");
    add(2000, 10, "already_today");
    add(3000, 11, "welcomed");
    add(4000, 12, "limit");
    CHECK(must(scans.welcomed_on({10})) == 1);
    CHECK(must(scans.welcomed_on({12})) == 0);
    CHECK(must(scans.visits(wang, {10}, {12})) == 2);
    CHECK(must(scans.visits(wang, {11}, {11})) == 1);
    CHECK(must(must(scans.welcomed_at(wang, {10}))) == 1000);
    CHECK_FALSE(must(scans.welcomed_at(wang, {12})).has_value());
    CHECK_FALSE(scans.add({{5000, {12}}, wang, {}, "something new", {}}).has_value());
}

TEST_CASE("village: its settings are kept, and read back by a reader") {
    TestHall hall = a_hall();
    auto village = must(db::VillageStore(hall.db()).read());
    CHECK(village.number == 430181);
    village.name = "青石渡村";
    village.zone = "Asia/Urumqi";
    village.day_starts_at_hour = 0;
    must(db::VillageStore(hall.db()).write(village));
    auto reader = must(kiosk::open_to_read(hall.folder()));
    const auto kept = must(db::VillageStore(reader).read());
    CHECK(kept.name == "青石渡村");
    CHECK(kept.zone == "Asia/Urumqi");
    CHECK(kept.day_starts_at_hour == 0);
    CHECK_FALSE(db::VillageStore(reader).write(village).has_value());
}

TEST_CASE("programme: it is kept in the office's order as a whole, and what is shown now beside it") {
    auto connection = a_database();
    db::ProgrammeStore store(connection);
    CHECK(must(store.all()).empty());
    kiosk::Programme programme{
        {.kind = kiosk::WallKind::plaques, .row = "%", .weight = 10, .seconds = 600},
        {.from = "2026-11-01", .until = "2026-12-01", .dayparts = {{480, 720}}, .weekdays = 127}};
    must(store.replace(programme));
    CHECK(must(store.all()) == programme);
    programme.erase(programme.begin());
    must(store.replace(programme));
    CHECK(must(store.all()) == programme);
    CHECK_FALSE(store.replace({{.weight = 11}}).has_value());
    CHECK_FALSE(must(store.show()).has_value());
    const kiosk::ShowNow show{kiosk::WallKind::notices, "water", 1000, 2000};
    must(store.put_show({kiosk::WallKind::rules, "", 1, 2}));
    must(store.put_show(show));
    CHECK(must(store.show()) == std::optional(show));
    must(store.end_show());
    CHECK_FALSE(must(store.show()).has_value());
}
