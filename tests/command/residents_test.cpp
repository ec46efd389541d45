// Finding people: by characters, by sound, by initials, best first.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/office.h"
#include "tests/support/program.h"

namespace {

std::vector<std::string> names_found(const Program& program, const std::string& text) {
    const auto found = program.run({"residents", "--json", "--search", text});
    CHECK(found.code == (found.out.empty() ? 1 : 0));
    std::vector<std::string> names;
    for (const auto& line : found.lines()) names.push_back(line["name"]);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("residents --json: one object a line, with everything an office knows of them but the sound") {
    const Program program;
    program.must_run({"init"});
    program.must_run({"import", "residents", program.file("people.csv", some_residents())});
    const auto lines = program.must_run({"residents", "--json"}).lines();
    REQUIRE(lines.size() == 10);
    const auto first = std::ranges::find(lines, "LJ01-3", [](const auto& line) { return line["number"]; });
    REQUIRE(first != lines.end());
    CHECK((*first)["resident_id"].get<std::int64_t>() > 0);
    CHECK((*first)["name"] == "罗长生");
    CHECK((*first)["birth_year"] == 1970);
    CHECK((*first)["household"] == "LJ01");
    CHECK((*first)["hamlet"] == "罗家屋场");
    CHECK((*first)["group"] == "二组");
    CHECK((*first)["grid"] == "第三网格");
    CHECK((*first)["roles"] == nlohmann::json{"party_member", "grid_head"});
    CHECK(program.must_run({"residents"}).out.find("LJ01-3\t罗长生\t罗家屋场\tLJ01\n") != std::string::npos);
}

TEST_CASE("residents --search: characters, pinyin and initials find the same person, however they are typed") {
    const Program program;
    program.must_run({"init"});
    program.must_run({"import", "residents", program.file("people.csv", some_residents())});
    for (const char* text :
         {"罗长生", "罗长", "luochangsheng", "luochang", "lcs", "LCS", "ｌｃｓ", "Luo Chang Sheng", " 罗长生　"}) {
        CAPTURE(text);
        CHECK(names_found(program, text) == Names{"罗长生"});
    }
    CHECK(names_found(program, "shan") == Names{"单𬱖", "单玥"});
    CHECK(names_found(program, "oyss") == Names{"欧阳水生"});
    CHECK(names_found(program, "yuchi") == Names{"尉迟恭"});
    CHECK(names_found(program, "zengguoan") == Names{"曾国安"});
    CHECK(names_found(program, "阿卜杜热合曼·买") == Names{"阿卜杜热合曼·买买提艾力"});
    CHECK(names_found(program, "luo") == Names{"罗长生", "罗满仓"});
    for (const char* nobody : {"赵", "zhao", "%", "_", "'; DROP TABLE resident; --", "\xFF"}) {
        CAPTURE(nobody);
        CHECK(names_found(program, nobody).empty());
    }
    CHECK(program.must_run({"residents", "--json"}).lines().size() == 10);
}

TEST_CASE("residents --search: a name comes before a sound, a sound before initials, and the shorter first") {
    const Program program;
    program.must_run({"init"});
    const std::string people =
        "编号,姓名,性别,户号,屋场\n1,李安,,1,下湾\n2,李安邦,,1,下湾\n3,刘安,,1,下湾\n4,la,,1,下湾\n5,拉毛,,1,下湾\n";
    program.must_run({"import", "residents", program.file("people.csv", people)});
    CHECK(names_found(program, "李安") == Names{"李安", "李安邦"});
    CHECK(names_found(program, "la") == Names{"la", "拉毛", "李安", "李安邦", "刘安"});
    CHECK(names_found(program, "lia") == Names{"李安", "李安邦"});
}

TEST_CASE("residents --limit: at most so many, and no nonsense") {
    const Program program;
    program.must_run({"init", "--residents", "300", "--transfers", "0"});
    CHECK(program.must_run({"residents", "--json", "--search", "l"}).lines().size() <= 50);
    CHECK(program.must_run({"residents", "--json", "--search", "l", "--limit", "3"}).lines().size() == 3);
    CHECK(program.run({"residents", "--limit", "0"}).code == 2);
}
