// Notices and rule books from the office's Markdown files, and the village's own settings.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/notice_store.h"
#include "db/rule_store.h"
#include "kiosk/desk/import/village_file.h"
#include "tests/support/office.h"

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string notice_with(const std::string& line, const std::string& body = "停水。") {
    return "---\n标题: 停水\n署名: 管水员\n开始: 2026-11-23\n" + line + "\n---\n" + body + "\n";
}

std::string book_with(const std::string& rules, const std::string& line = "") {
    return "---\n版本: 2025\n通过日期: 2025-03-08\n施行日期: 2025年3月15日\n" + line + "\n---\n" + rules;
}

struct Wrong {
    std::string bytes, faults;
};

void check_wrong(Office& office, std::string_view kind, const std::vector<Wrong>& table) {
    const std::string before = office.everything();
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.bytes);
        CHECK(faults_of(office.import(kind, wrong.bytes, "file.md")) == wrong.faults);
    }
    CHECK(office.everything() == before);
}

}  // namespace

TEST_CASE("notices: what is wrong is told in words, a misspelt name too") {
    Office office;
    check_wrong(office, "notices",
                {{"只有正文\n",
                  "row 1, 标题: this is missing\nrow 1, 署名: this is missing\n"
                  "row 1, 开始: \"\" is not a date like 2026-11-24\n"},
                 {"",
                  "row 1, 标题: this is missing\nrow 1, 署名: this is missing\n"
                  "row 1, 开始: \"\" is not a date like 2026-11-24\nrow 0, : the notice has no text\n"},
                 {notice_with("结束: 2026-11-22"), "row 1, 结束: the last day is before the first\n"},
                 {notice_with("结束: 后天"), "row 1, 结束: \"后天\" is not a date like 2026-11-24\n"},
                 {notice_with("要紧: 很"), "row 1, 要紧: write 是 or leave it out\n"},
                 {notice_with("要急: 是"), "row 1, 要急: no line of the heading part has this name here\n"},
                 {notice_with("", "# 只有标题"), "row 0, : the notice has no text\n"},
                 {notice_with("", repeated("字", 20'001)), "row 0, : this is longer than 20000 characters\n"},
                 {"---\n标题: " + repeated("题", 121) + "\n署名: 管水员\n开始: 2026-11-23\n---\n停水。\n",
                  "row 1, 标题: this is longer than 120 characters\n"}});
}

TEST_CASE("notices: everything a file says is on the board, and comes back from an export") {
    Office office;
    const std::string bytes = notice_with(
        "类别: 停水\n屋场: 下湾\n结束: 2026/11/26\n要紧: 是\n置顶: 是\n摘要: \"'好'\"\n日子: 11 月 26 日\n日子说明: "
        "星期四\n"
        "地点: 二组\n图片: pond.png\n图片说明: 老水圳\n语音: water.ogg",
        "各位乡亲：\n\n1. 接水\n2. 关水\n\n找罗*德或者周*香，138****0000。\n\n    会计");
    REQUIRE(faults_of(office.import("notices", bytes, "2026-11-23-water.md")).empty());
    const auto all = must(db::NoticeStore(office.hall().db()).all());
    REQUIRE(all.size() == 1);
    const kiosk::Notice& notice = all.front();
    CHECK(notice.key == "2026-11-23-water");
    CHECK(notice.ends_on == "2026-11-26");
    CHECK(notice.urgent);
    CHECK(notice.pinned);
    CHECK(notice.summary == "'好'");
    CHECK(notice.recording == "water.ogg");
    REQUIRE(notice.facts.size() == 2);
    CHECK(notice.facts[1].icon == "place");
    CHECK(notice.body == "各位乡亲：\n1. 接水\n2. 关水\n找罗*德或者周*香，138****0000。\n会计");
    const std::string once = office.exported("notices");
    REQUIRE(office.import("notices", once.substr(once.find("---")), "2026-11-23-water.md").same == 1);
    CHECK(office.exported("notices") == once);
}

TEST_CASE("notices: a file with the same name changes the notice, another name is another notice") {
    Office office;
    CHECK(office.import("notices", notice_with(""), "a.md").added == 1);
    CHECK(office.import("notices", notice_with("", "停水到十点。"), "a.md").changed == 1);
    CHECK(office.import("notices", notice_with(""), "b.md").added == 1);
    CHECK(faults_of(office.import("notices", notice_with(""), std::string(101, 'k') + ".md")) ==
          "row 0, the file's name: this is longer than 100 characters\n");
}

TEST_CASE("rules: a book as the village adopted it") {
    Office office;
    const std::string book = book_with(
        "# 村规民约\n\n> 青石渡，水弯弯；\n> 事先商量话先讲。\n>\n> 第二段。\n\n## 孝老\n\n> 父母在世多陪伴，\n> "
        "一月一回把家还。\n\n"
        "一段说明。\n\n第二段说明。\n\n- 守约加 ５ 分：一月一回\n- 违约扣 2 分：老人说了算\n- "
        "管这一条的：会长罗*德和周*香\n- 图：camphor.png\n- 语音：elders.mp3\n",
        "签字户数: １１６\n公约歌: 公约歌\n领唱: 老人班\n废止日期: 2030-01-01");
    REQUIRE(faults_of(office.import("rules", book, "rules-2025.md")).empty());
    const auto books = must(db::RuleStore(office.hall().db()).all());
    REQUIRE(books.size() == 1);
    CHECK(books[0].in_force_from == "2025-03-15");
    CHECK(books[0].replaced_on == "2030-01-01");
    CHECK(books[0].signed_by == 116);
    CHECK(books[0].preamble == "青石渡，水弯弯；\n事先商量话先讲。\n第二段。");
    REQUIRE(books[0].rules.size() == 1);
    const kiosk::Rule& rule = books[0].rules[0];
    CHECK(rule.verse == "父母在世多陪伴，一月一回把家还。");
    CHECK(rule.explanation == "一段说明。\n第二段说明。");
    CHECK(rule.earns.value == 5);
    CHECK(rule.costs.value == 2);
    CHECK(rule.costs_why == "老人说了算");
    CHECK(rule.keeper == "管这一条的：会长罗*德和周*香");
    CHECK(rule.picture == "camphor.png");
    CHECK(rule.recording == "elders.mp3");
    CHECK(office.import("rules", book, "again.md").same == 1);
}

TEST_CASE("rules: what is wrong is told in words") {
    Office office;
    const std::string good = "## 孝老\n\n> 好\n";
    check_wrong(
        office, "rules",
        {{"",
          "row 1, 版本: the version is missing\nrow 1, 通过日期: \"\" is not a date like 2025-03-08\n"
          "row 1, 施行日期: \"\" is not a date like 2025-03-08\n"
          "row 0, : there is no rule: each begins with a line \"## its title\"\n"},
         {book_with("没有规矩\n"), "row 0, : there is no rule: each begins with a line \"## its title\"\n"},
         {book_with("## 孝老\n\n没有诗\n"), "row 0, 孝老: this rule has no verse (a line beginning with >)\n"},
         {book_with("##\n\n> 好\n"), "row 0, : rule 1 has no title after ##\n"},
         {book_with(good, "签字户数: 很多"), "row 1, 签字户数: \"很多\" is not a number of households\n"},
         {book_with(good, "通过人: 谁"), "row 1, 通过人: no line of the heading part has this name here\n"},
         {book_with(good, "废止日期: 以后"), "row 1, 废止日期: \"以后\" is not a date like 2025-03-08\n"},
         {book_with(good + "\n- 守约加很多分：好\n"),
          "row 0, 孝老: the line \"守约加很多分：好\" says neither what is earned, what is lost, who looks after it, "
          "a picture nor a recording\n"},
         {book_with("## " + repeated("题", 61) + "\n\n> 好\n"),
          "row 0, " + repeated("题", 61) + ": this is longer than 60 characters\n"},
         {book_with("## 孝老\n\n> " + repeated("诗", 401) + "\n"), "row 0, 孝老: this is longer than 400 characters\n"},
         {book_with(good + "\n" + repeated("说明", 2'001) + "\n"),
          "row 0, 孝老: this is longer than 4000 characters\n"}});
}

TEST_CASE("village: settings that are no settings are refused by line or by name") {
    const std::vector<Wrong> table{
        {"", "number is a whole number from 1 to"},
        {"number = 43\n", "name and seal are needed"},
        {"number = -1\nname=\"a\"\nseal=\"a\"\n", "number is a whole number from 1 to"},
        {"number = 4294967339\nname=\"a\"\nseal=\"a\"\n", "number is a whole number from 1 to"},
        {"number = \"43\"\nname=\"a\"\nseal=\"a\"\n", "number is a whole number from 1 to"},
        {"number = 43\nname=\"a\"\nseal=\"渡口村\"\n", "the seal one or two"},
        {"number = 43\nname=\"" + repeated("村", 61) + "\"\nseal=\"a\"\n", "up to 60 characters"},
        {"number = 43\nname=\"a\"\nseal=\"a\"\nday_starts_at_hour = 24\n", "an hour from 0 to 23"},
        {"number = 43\nname = \n", "line 2: "},
        {"# 青石渡\nname = \"a\\\"\"\nseal = 渡\n", "line 3: words need quotation marks"},
        {"名字 = \"a\"\n", "line 1: words need quotation marks"},
        {"number =\xCC\x85r", "line 1: words need quotation marks"},
        {"number = 43\n [[[ = 1\n", "line 2: this file has no sections"},
        {"\xFF\xFE", "line 1: "},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.bytes);
        const auto village = kiosk::read_village(wrong.bytes);
        REQUIRE_FALSE(village.has_value());
        CHECK(village.error().what.find(wrong.faults) != std::string::npos);
    }
    const auto village = must(kiosk::read_village(
        "\xEF\xBB\xBFnumber = 4294967295  # 县里给的\nname = \"青石渡村\"\nseal = '渡'\nhall = \"\"\"\n大厅\"\"\"\n"));
    CHECK(village.number == 4'294'967'295U);
    CHECK(village.day_starts_at_hour == 4);
}

TEST_CASE("village: its name may change, its number is printed on cards and may not") {
    Office office;
    const std::uint32_t number = office.hall().hall().village().number;
    const std::string rest = "\nname = \"新村\"\nseal = \"新\"\n";
    CHECK(faults_of(office.import("village", "number = " + std::to_string(number + 1) + rest, "v.toml")) ==
          "row 0, number: this hall's number is printed on its cards and cannot be changed\n");
    CHECK(office.import("village", "number = " + std::to_string(number) + rest, "v.toml").changed == 1);
    office.hall().close();
    office.hall().open();
    CHECK(office.hall().hall().village().name == "新村");
}
