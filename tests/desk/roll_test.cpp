// Goal: whoever forgot their card finds themselves in the village's roll, and nobody else learns more than a masked
// name: no child, no full name, no surprise in what a surname is.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include <chrono>

#include "kiosk/base/pinyin.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/roll_book.h"
#include "kiosk/desk/roll_desk.h"
#include "tests/support/hall_builder.h"

namespace {

using kiosk::ResidentRow;
using kiosk::RollAnswer;
using kiosk::RollBook;

constexpr std::int32_t year = 2026;
kiosk::Pinyin sounds;  // Slow to build.

ResidentRow person(std::int64_t id, const std::string& name, std::int64_t hamlet = 1, std::int32_t born = 1970,
                   const std::string& group = "") {
    ResidentRow row;
    row.resident.id = {id};
    row.resident.number = "Q" + std::to_string(1000 + id);
    row.resident.name = name;
    row.resident.birth_year = born;
    row.resident.hamlet = {hamlet};
    row.resident.hamlet_name = "屋场" + std::to_string(hamlet);
    row.resident.group_name = group;
    const kiosk::Sound sound = sounds.of_name(name);
    row.pinyin = sound.full;
    row.initials = sound.initials;
    return row;
}

std::vector<std::string> listed(const RollAnswer& answer) {
    std::vector<std::string> names;
    for (const auto& hamlet : answer.hamlets)
        for (const auto& person : hamlet.listed) names.push_back(hamlet.name + person.shown_name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("roll: surnames by how many bear them, compound ones whole") {
    const RollBook roll({person(1, "欧阳建国"), person(2, "欧阳海"), person(3, "罗长生"), person(4, "罗秀英"),
                         person(5, "罗明"), person(6, "尉迟恭亮"), person(7, "单于飞")},
                        year);
    const auto surnames = roll.answer({}).surnames;
    REQUIRE(surnames.size() == 4);
    CHECK(surnames[0].name == "罗");
    CHECK(surnames[0].people == 3);
    CHECK(surnames[1].name == "欧阳");
    CHECK(surnames[1].people == 2);
    CHECK(roll.answer({}).hamlets.empty());
    CHECK(listed(roll.answer({0, "欧阳", {}, ""})) == Names{"屋场1欧阳*", "屋场1欧阳*国"});
}

TEST_CASE("roll: nobody under age is listed, nor whose age is not known") {
    const RollBook roll({person(1, "罗长生", 1, 1950), person(2, "罗小宝", 1, 2015), person(3, "罗成年", 1, 2007),
                         person(4, "罗将满", 1, 2008), person(5, "罗不详", 1, 0)},
                        year);
    CHECK(roll.people() == 2);
    CHECK(listed(roll.answer({0, "罗", {}, ""})) == Names{"屋场1罗*生", "屋场1罗*年"});
    CHECK(listed(roll.answer({0, "", {}, "罗小宝"})).empty());
    CHECK(listed(roll.answer({0, "", {}, "luobuxiang"})).empty());
}

TEST_CASE(
    "roll: those of a surname by hamlet, the largest first, sorted by sound; a seal tells no more than the name") {
    const RollBook roll({person(1, "罗长生", 1), person(2, "罗秀英", 2), person(3, "罗爱国", 2), person(4, "罗明", 1),
                         person(5, "罗宝山", 2), person(6, "王明", 2)},
                        year);
    const auto answer = roll.answer({7, "罗", {}, ""});
    CHECK(answer.number == 7);
    CHECK(listed(answer) == Names{"屋场2罗*国", "屋场2罗*山", "屋场2罗*英", "屋场1罗*生", "屋场1罗*"});
    CHECK(answer.hamlets[0].listed[0].seal == "国");
    CHECK(answer.hamlets[1].listed[1].seal == "罗");
}

TEST_CASE("roll: of a large hamlet the first few stand with how many there are, and all of them when asked") {
    std::vector<ResidentRow> many;
    for (std::int64_t i = 1; i <= 1000; ++i) many.push_back(person(i, "罗长" + std::string(i % 2 ? "生" : "明"), 1));
    const RollBook roll(many, year);
    const auto few = roll.answer({0, "罗", {}, ""});
    CHECK(few.hamlets[0].people == 1000);
    CHECK(few.hamlets[0].listed.size() == RollAnswer::first_few);
    CHECK(roll.answer({0, "罗", {1}, ""}).hamlets[0].listed.size() == RollAnswer::all_at_most);
    std::size_t found = 0;
    for (const auto& hamlet : roll.answer({0, "", {}, "罗"}).hamlets) found += hamlet.listed.size();
    CHECK(found == RollAnswer::written_at_most);
}

TEST_CASE("roll: two of a hamlet who are shown alike are told apart by their group") {
    const RollBook roll({person(1, "罗长生", 1, 1950, "一组"), person(2, "罗根生", 1, 1960, "二组"),
                         person(3, "罗秀英", 1, 1960, "二组"), person(4, "罗来生", 2, 1960, "三组")},
                        year);
    const auto answer = roll.answer({0, "罗", {}, ""});
    CHECK(answer.hamlets[0].listed[0].group == "一组");
    CHECK(answer.hamlets[0].listed[1].group == "二组");
    CHECK(answer.hamlets[0].listed[2].group.empty());
    CHECK(answer.hamlets[1].listed[0].group.empty());
}

TEST_CASE(
    "roll: two of a group who are shown alike are told apart by the sound of their names, or a visit would be "
    "another's") {
    const RollBook roll({person(1, "罗鹏", 1, 1950, "三组"), person(2, "罗伟", 1, 1960, "三组"),
                         person(3, "罗根生", 1, 1960, "二组"), person(4, "罗长生", 1, 1960)},
                        year);
    std::map<std::int64_t, std::string> shown;
    const auto answer = roll.answer({0, "罗", {}, ""});
    for (const auto& one : answer.hamlets.at(0).listed) shown[one.resident.value] = one.shown_name + " " + one.group;
    CHECK(shown[1] == "罗* 三组 LP");
    CHECK(shown[2] == "罗* 三组 LW");
    CHECK(shown[3] == "罗*生 二组");
    std::set<std::string> different;
    for (const auto& [id, words] : shown) different.insert(words);
    CHECK(different.size() == 4);
}

TEST_CASE("roll: what is written means a whole name, by characters, sound, initials or number, and is shown masked") {
    const RollBook roll({person(1, "罗长生"), person(2, "罗秀英"), person(3, "曾长生"), person(4, "尉迟恭")}, year);
    struct Row {
        const char* written;
        Names names;
    };
    for (const Row& row : {Row{"罗长生", {"屋场1罗*生"}}, Row{"长生", {"屋场1曾*生", "屋场1罗*生"}},
                           Row{"lcs", {"屋场1罗*生"}}, Row{"Zeng chang", {"屋场1曾*生"}}, Row{"yuchi", {"屋场1尉迟*"}},
                           Row{"罗x", {"屋场1罗*英"}}, Row{"1002", {"屋场1罗*英"}}, Row{"10", {}}, Row{"没有", {}}}) {
        CAPTURE(row.written);
        CHECK(listed(roll.answer({0, "", {}, row.written})) == row.names);
    }
}

TEST_CASE("roll: from the hall's own database, and anew once the residents changed") {
    TestHall hall = a_hall().with(resident("Wang Wu").hamlet("East")).with(resident("Li Wu").hamlet("West"));
    kiosk::RollDesk desk(hall.hall());
    CHECK(desk.answer({3, "Wu", {}, ""}, hall.now()).hamlets.size() == 2);
    must(hall.db().run("UPDATE resident SET birth_year = 2020"));
    desk.forget();
    CHECK(desk.answer({4, "Wu", {}, ""}, hall.now()).surnames.empty());
    CHECK(desk.answer({4, "Wu", {}, ""}, hall.now()).number == 4);
}

TEST_CASE("roll: a village of twenty thousand is answered from memory") {
    constexpr std::array surnames{"罗", "王", "李", "张", "刘", "陈", "杨", "黄", "周", "欧阳"},
        given{"长", "秀", "国", "建", "爱", "桂", "玉", "明", "华", "志"};
    kiosk::SeededRandom random(20'000);
    const auto one_of = [&](const auto& words) { return std::string(words[random.next() % words.size()]); };
    std::vector<ResidentRow> many;
    for (std::int64_t i = 1; i <= 20'000; ++i)
        many.push_back(person(i, one_of(surnames) + one_of(given) + one_of(given),
                              static_cast<std::int64_t>(1 + random.next() % 30)));
    auto since = [begin = std::chrono::steady_clock::now()]() mutable {
        const auto now = std::chrono::steady_clock::now(), before = std::exchange(begin, now);
        return std::chrono::duration_cast<std::chrono::microseconds>(now - before).count();
    };
    const RollBook roll(many, year);
    const auto made_us = since();
    CHECK(roll.answer({0, "罗", {}, ""}).hamlets.size() == 30);
    const auto surname_us = since();
    CHECK_FALSE(roll.answer({0, "", {}, "gm"}).hamlets.empty());
    MESSAGE("made in " << made_us << " us, a surname in " << surname_us << " us, letters in " << since() << " us");
}
