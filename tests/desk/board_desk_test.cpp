// Goal: the public boards say what the office decided and nothing more: masked names, no minors, notices and lists by
// their dates, places as a villager would count them.
#include "kiosk/desk/board_desk.h"

#include <doctest/doctest.h>

#include "db/honor_store.h"
#include "db/notice_store.h"
#include "db/plaque_store.h"
#include "db/rule_store.h"
#include "tests/support/hall_builder.h"

using kiosk::Boards;
using kiosk::BoardsPtr;
using kiosk::HonorKind;
using kiosk::HonorRow;
using kiosk::points;
using kiosk::RankingRow;

namespace {

BoardsPtr boards(TestHall& hall) { return must(kiosk::BoardDesk(hall.hall()).make(hall.now())); }

void honor(TestHall& hall, const char* who, HonorKind kind, bool consent, const char* until = "2026-12-31",
           const char* title = "") {
    must(db::HonorStore(hall.db()).put(
        {kind, "2026-11", until, hall.resident(who), title, "cleaned the canal", consent}));
}

std::vector<std::string> honored(const Boards& boards) {
    std::vector<std::string> names;
    for (const auto& list : boards.honors)
        for (const auto& entry : list.entries) names.push_back(entry.shown_name);
    return names;
}

void hang_up(TestHall& hall, const char* key, const char* from, const char* to, bool urgent = false,
             bool pinned = false) {
    kiosk::Notice notice;
    notice.key = notice.title = key;
    notice.starts_on = from;
    notice.ends_on = to;
    notice.urgent = urgent;
    notice.pinned = pinned;
    must(db::NoticeStore(hall.db()).put(notice));
}

std::vector<std::string> hanging(TestHall& hall) {
    std::vector<std::string> titles;
    const auto shown = boards(hall);
    for (const auto& notice : shown->notices) titles.push_back(notice.title);
    return titles;
}

RankingRow row(const char* name, std::int64_t score) {
    RankingRow made;
    made.name = name;
    made.score = score;
    return made;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("boards: a full name needs consent and praise; a reminder never has one") {
    struct Row {
        HonorKind kind;
        bool consent;
        std::string shown;
    };
    const std::vector<Row> table{
        {HonorKind::commendation, true, "王小五"}, {HonorKind::commendation, false, "王*五"},
        {HonorKind::progress, true, "王小五"},     {HonorKind::progress, false, "王*五"},
        {HonorKind::reminder, true, "王*五"},      {HonorKind::reminder, false, "王*五"},
    };
    for (const Row& row : table) {
        CAPTURE(static_cast<int>(row.kind));
        CAPTURE(row.consent);
        TestHall hall = a_hall().with(resident("王小五").born(1960));
        honor(hall, "王小五", row.kind, row.consent);
        CHECK(honored(*boards(hall)) == Words{row.shown});
    }
}

TEST_CASE("boards: whoever is not surely of age stands on no list") {
    struct Row {
        std::int32_t born;
        bool shown;
    };
    // The birth year alone is known, so whoever turns 18 this year waits until the next.
    for (const Row& row :
         {Row{1890, true}, Row{2007, true}, Row{2008, false}, Row{2015, false}, Row{2026, false}, Row{0, false}}) {
        CAPTURE(row.born);
        TestHall hall = a_hall().with(resident("王小五").born(row.born));
        honor(hall, "王小五", HonorKind::commendation, true);
        const auto shown = boards(hall);
        CHECK(honored(*shown).empty() == !row.shown);
        CHECK(shown->honors.size() == (row.shown ? 1 : 0));
    }
}

TEST_CASE("boards: on New Year's Day those who turned 18 the year before may be listed") {
    TestHall hall = a_hall().with(resident("王小五").born(2008));
    honor(hall, "王小五", HonorKind::commendation, true, "2027-12-31");
    hall.set_time("2027-01-01", "03:59");
    CHECK(honored(*boards(hall)).empty());
    hall.set_time("2027-01-01", "04:00");
    CHECK(honored(*boards(hall)) == Words{"王小五"});
}

TEST_CASE("boards: a reminder leaves the wall by itself, praise stays to be looked up") {
    TestHall hall = a_hall().with(resident("王小五")).with(resident("李四"));
    honor(hall, "王小五", HonorKind::reminder, false, "2026-11-24");
    honor(hall, "李四", HonorKind::commendation, true, "2026-11-24");
    CHECK(honored(*boards(hall)).size() == 2);
    hall.set_time("2026-11-25", "09:00");
    CHECK(honored(*boards(hall)) == Words{"李四"});
}

TEST_CASE("boards: entries with a title stand first, others in the office's order") {
    TestHall hall = a_hall().with(resident("王小五")).with(resident("李四")).with(resident("赵六"));
    honor(hall, "王小五", HonorKind::commendation, true);
    honor(hall, "李四", HonorKind::commendation, true);
    honor(hall, "赵六", HonorKind::commendation, true, "2026-12-31", "star of the month");
    CHECK(honored(*boards(hall)) == Words{"赵六", "王小五", "李四"});
}

TEST_CASE("boards: a notice hangs from its first business day to its last, both included") {
    struct Row {
        const char *from, *to;
        bool hangs;
    };
    const std::vector<Row> table{
        {"2026-11-24", "2026-11-24", true},
        {"2026-11-24", "", true},
        {"2020-01-01", "", true},
        {"2026-11-01", "2026-11-24", true},
        {"2026-11-01", "2026-11-23", false},
        {"2026-11-25", "", false},
        {"2026-11-25", "2026-12-01", false},
        {"2026-12-01", "2026-11-01", false},
    };
    for (const Row& row : table) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        TestHall hall = a_hall();
        hang_up(hall, "water off", row.from, row.to);
        CHECK(hanging(hall).empty() == !row.hangs);
    }
}

TEST_CASE("boards: on the night of its last day a notice hangs until four") {
    TestHall hall = a_hall().at("2026-11-25", "03:59");
    hang_up(hall, "water off", "2026-11-20", "2026-11-24");
    CHECK(hanging(hall).size() == 1);
    hall.set_time("2026-11-25", "04:00");
    CHECK(hanging(hall).empty());
    hall.set_time("1970-01-02", "12:00");
    CHECK(hanging(hall).empty());
    hall.set_time("2026-11-21", "12:00");
    CHECK(hanging(hall).size() == 1);
}

TEST_CASE("boards: urgent notices hang first, then pinned ones, then the newest") {
    TestHall hall = a_hall();
    hang_up(hall, "old", "2026-10-01", "");
    hang_up(hall, "new", "2026-11-20", "");
    hang_up(hall, "pinned", "2026-09-01", "", false, true);
    hang_up(hall, "urgent", "2026-08-01", "", true);
    CHECK(hanging(hall) == Words{"urgent", "pinned", "new", "old"});
}

TEST_CASE("boards: the rules in force are the newest whose day has come") {
    TestHall hall = a_hall();
    for (const char* version : {"2023", "2025", "2027"}) {
        kiosk::RuleBook book;
        book.version = version;
        book.adopted_on = book.in_force_from = std::string(version) + "-01-01";
        must(db::RuleStore(hall.db()).put(book));
    }
    CHECK(boards(hall)->rules.version == "2025");
    REQUIRE(boards(hall)->earlier_rules.size() == 1);
    CHECK(boards(hall)->earlier_rules[0].version == "2023");
    hall.set_time("2027-01-01", "05:00");
    CHECK(boards(hall)->rules.version == "2027");
    hall.set_time("2020-01-01", "05:00");
    CHECK(boards(hall)->rules.version.empty());
}

TEST_CASE("boards: equal scores share a place, and the next one is not moved up") {
    const auto ranking = kiosk::rank_hamlets({row("A", 3), row("B", 9), row("C", 9), row("D", 1)}, {});
    std::vector<std::int32_t> places;
    Words names;
    for (const auto& ranked : ranking.rows) {
        places.push_back(ranked.place);
        names.push_back(ranked.name);
    }
    CHECK(names == Words{"B", "C", "A", "D"});
    CHECK(places == std::vector<std::int32_t>{1, 1, 3, 4});
}

TEST_CASE("boards: places won and lost are counted from the month before, if it counted") {
    const auto moved = [](const std::vector<RankingRow>& before) {
        std::vector<std::int32_t> out;
        const auto ranking = kiosk::rank_hamlets({row("A", 9), row("B", 5), row("C", 1)}, before);
        for (const auto& ranked : ranking.rows) out.push_back(ranked.moved);
        return out;
    };
    using Moved = std::vector<std::int32_t>;
    CHECK(moved({row("A", 1), row("B", 5), row("C", 9)}) == Moved{2, 0, -2});
    CHECK(moved({row("A", 5), row("B", 5), row("C", 9)}) == Moved{1, 0, -2});
    CHECK(moved({row("A", 0), row("B", 0), row("C", 0)}) == Moved{0, 0, 0});
    CHECK(moved({row("B", 5)}) == Moved{0, -1, 0});
    CHECK(moved({}) == Moved{0, 0, 0});
}

TEST_CASE("boards: hamlets are ranked by points a household, rounded to the nearest") {
    TestHall hall = a_hall()
                        .with(resident("Wang Wu").hamlet("East").household("E1").with_card())
                        .with(resident("Li Si").hamlet("East").household("E2").with_card())
                        .with(resident("Zhao Liu").hamlet("West").household("W1").with_card())
                        .with(resident("Sun Qi").hamlet("West").household("W2"))
                        .with(resident("Zhou Ba").hamlet("West").household("W3"));
    must(hall.db().run("INSERT INTO hamlet (name) VALUES ('nobody lives here')"));
    CHECK(boards(hall)->rankings.empty());
    for (const char* who : {"Wang Wu", "Li Si", "Zhao Liu"}) hall.scan(who);
    const auto shown = boards(hall);
    REQUIRE(shown->rankings.size() == 1);
    const auto& ranking = shown->rankings[0];
    CHECK(ranking.by == kiosk::RankingBy::hamlet);
    CHECK(ranking.from == "2026-11-01");
    REQUIRE(ranking.rows.size() == 2);
    CHECK(ranking.rows[0].name == "East");
    CHECK(ranking.rows[0].score == 2);
    CHECK(ranking.rows[1].total == points(2));
    CHECK(ranking.rows[1].score == 1);  // 2 points by 3 households.
    CHECK(ranking.rows[1].place == 2);
    CHECK(shown->checked_in_today == 3);
}

TEST_CASE("boards: no ranking names a resident, whatever children earn") {
    TestHall hall = a_hall().with(resident("王小五").born(2016).with_card()).with(resident("李四").with_card());
    for (const char* who : {"王小五", "李四"}) hall.scan(who);
    const auto shown = boards(hall);
    CHECK(shown->rankings.size() == 1);
    for (const auto& ranking : shown->rankings) {
        CHECK(ranking.by == kiosk::RankingBy::hamlet);
        for (const auto& ranked : ranking.rows) CHECK(ranked.name == "East");
    }
}

TEST_CASE("boards: a new month begins with empty places, and a new day with nobody here") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    hall.scan("Wang Wu");
    CHECK(boards(hall)->checked_in_today == 1);
    hall.set_time("2026-12-01", "04:00");
    CHECK(boards(hall)->rankings.empty());
    CHECK(boards(hall)->checked_in_today == 0);
}

TEST_CASE("boards: of what cannot be read the rest is shown, and what hung before, but not beyond its day") {
    TestHall hall = a_hall().at("2026-11-24", "09:00").with(resident("Wang Wu").with_card());
    hall.scan("Wang Wu");
    kiosk::Boards before;
    before.notices.resize(2);
    before.notices[0].ends_on = "2026-11-23";
    before.notices[1].ends_on = "2026-11-24";
    before.honors = {{kiosk::HonorKind::reminder, "2026-11", "2026-11-23", {}},
                     {kiosk::HonorKind::commendation, "2026-10", "2026-10-31", {}}};
    must(hall.db().run("ALTER TABLE notice RENAME TO n; ALTER TABLE honor_entry RENAME TO h"));
    const auto made = kiosk::BoardDesk(hall.hall()).make_over(before, hall.now());
    CHECK_FALSE(made.complete.has_value());
    CHECK(made.boards->checked_in_today == 1);
    REQUIRE(made.boards->notices.size() == 1);
    CHECK(made.boards->notices[0].ends_on == "2026-11-24");
    REQUIRE(made.boards->honors.size() == 1);
    CHECK(made.boards->honors[0].kind == kiosk::HonorKind::commendation);
    CHECK_FALSE(kiosk::BoardDesk(hall.hall()).make(hall.now()).has_value());
}
