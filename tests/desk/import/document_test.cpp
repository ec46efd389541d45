// Markdown as clerks write it: indented, pasted from web pages, with masked names, from any editor.
#include "kiosk/desk/import/document.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/desk/import/markdown_text.h"
#include "tests/support/office.h"

namespace {

std::string body_of(const std::string& markdown) {
    kiosk::ImportReport report;
    const auto document = kiosk::Document::read(markdown, report);
    CHECK(faults_of(report).empty());
    return document.body();
}

}  // namespace

TEST_CASE("document: the heading part's lines are names and values, with either colon and with quotation marks") {
    kiosk::ImportReport report;
    const auto document = kiosk::Document::read(
        "\xEF\xBB\xBF---\r\n标题: 停水：两小时\r\n署名：管水员 \r\n\r\n摘要: \"8 点到 10 "
        "点\"\r\n空:\r\n---\r\n正文\r\n",
        report);
    CHECK(faults_of(report).empty());
    CHECK(document.at("标题") == "停水：两小时");
    CHECK(document.at("署名") == "管水员");
    CHECK(document.at("摘要") == "8 点到 10 点");
    CHECK(document.at("空").empty());
    CHECK(document.at("没有").empty());
    CHECK(document.body() == "正文");
}

TEST_CASE("document: a heading part that does not end, or a line without a colon, is told by its line") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"---\n标题: 停水\n正文\n",
         "row 3, : this line of the heading part has no colon\n"
         "row 4, : the heading part between the two --- lines does not end\n"},
        {"---\n标题\n---\n", "row 2, : this line of the heading part has no colon\n"},
        {"---", "row 2, : the heading part between the two --- lines does not end\n"},
        {"---\n停\xE6\n---\n", "row 2, : the text is damaged here: it is neither UTF-8 nor GB 18030\n"},
        {"---\n标题: 停\x1F水\n---\n", "row 2, : there is a control character here, which no screen can show\n"}};
    for (const auto& [bytes, faults] : table) {
        CAPTURE(bytes);
        kiosk::ImportReport report;
        static_cast<void>(kiosk::Document::read(bytes, report));
        CHECK(faults_of(report) == faults);
    }
}

TEST_CASE("document: nothing that was written is lost, and no sign of Markdown is read aloud") {
    const std::vector<std::pair<std::string, std::string>> table{
        {"一段\n两行\n\n第二段", "一段\n两行\n第二段"},
        {"    四个空格开头\n\n　　两个全角空格开头", "四个空格开头\n两个全角空格开头"},
        {"# 标题\n\n正文\n\n## 一、时间\n\n上午", "正文\n一、时间\n上午"},
        {"说明\n---\n后来", "说明\n后来"},
        {"1. 接水\n2. 关水\n\n- 锄头\n- 套鞋", "1. 接水\n2. 关水\n锄头\n套鞋"},
        {"3) 三\n4) 四", "3) 三\n4) 四"},
        {"请**务必**参加", "请务必参加"},
        {"```\n账号\n\n  余额\n```", "账号\n余额"},
        {"<p>明天<b>停水</b></p>", "明天停水"},
        {"<div>\n明天停水\n</div>", "明天停水"},
        {"[村部](http://example.org)", "村部"},
        {"a < b > c，<张三>", "a < b > c，<张三>"},
        {"> 引一句\n> 再一句", "引一句\n再一句"},
        {"- 一\n\n  还是一\n- 二", "一\n还是一\n二"},
        {"", ""},
    };
    for (const auto& [markdown, text] : table) {
        CAPTURE(markdown);
        CHECK(body_of(markdown) == text);
    }
}

TEST_CASE("document: stars that mask names and numbers stay") {
    for (const char* text :
         {"张*三和李*四", "张*三，138****0000 和 139****1111", "罗*", "*罗", "罗*德*", "张***三***", "《*》*《*》"}) {
        CAPTURE(text);
        CHECK(body_of(text) == text);
    }
    CHECK(body_of("会长罗\\*德和周\\*香") == "会长罗*德和周*香");
    CHECK(body_of("* 罗*德\n* 周*香") == "罗*德\n周*香");
    CHECK(body_of("一\n\n***\n\n二") == "一\n二");
}

TEST_CASE("document: any text written as Markdown is read back as the same text") {
    constexpr std::uint64_t seed = 20261124;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    constexpr std::array<std::string_view, 31> parts{
        "罗", "*",  "**", "***", "_",     "`", "\\", "<b>", "[",  "](x)", "#",  "> ", "-",  "- ", "+ ", "1",
        ". ", ") ", "=",  "~",   "&amp;", "!", " a", "*a",  "\n", "\n",   "　", "：", "\"", "|",  "—"};
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        for (std::uint64_t n = 1 + random.below(10); n > 0; --n) text += parts.at(random.below(parts.size()));
        // The hall keeps lines without blanks at their ends and without empty lines between.
        std::string kept, line;
        for (const char c : text + "\n") {
            if (c != '\n') {
                line += c;
                continue;
            }
            while (!line.empty() && (line.back() == ' ' || line.ends_with("　")))
                line.erase(line.size() - (line.back() == ' ' ? 1 : 3));
            while (!line.empty() && (line.front() == ' ' || line.starts_with("　")))
                line.erase(0, line.front() == ' ' ? 1 : 3);
            if (!line.empty()) kept += (kept.empty() ? "" : "\n") + line;
            line.clear();
        }
        CAPTURE(kept);
        CHECK(body_of(kiosk::markdown_of(kept, "\n\n")) == kept);
    }
}
