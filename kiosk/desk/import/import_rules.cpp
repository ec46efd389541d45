// A rule book: one Markdown file a version; each second-level heading is a rule.
#include <array>

#include "db/rule_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/document.h"
#include "kiosk/desk/import/kinds.h"

namespace kiosk {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::array<std::string_view, 7> names{"版本",     "通过日期", "施行日期", "废止日期",
                                                "签字户数", "公约歌",   "领唱"};

class BookReader {
public:
    BookReader(const Document& document, ImportReport& report) : document_(document), report_(report) {}

    RuleBook read() {
        read_front();
        for (const Block& block : document_.blocks) read_block(block);
        if (book_.rules.empty()) report_.fault(0, "", "there is no rule: each begins with a line \"## its title\"");
        at_most(2'000, book_.preamble, 0, "公约歌", report_);
        for (const Rule& rule : book_.rules) check(rule);
        return std::move(book_);
    }

private:
    void read_front() {
        document_.check_names(names, report_);
        book_.version = document_.at("版本");
        at_most(32, book_.version, 1, "版本", report_);
        if (book_.version.empty()) report_.fault(1, "版本", "the version is missing");
        book_.adopted_on = date("通过日期", true);
        book_.in_force_from = date("施行日期", true);
        book_.replaced_on = date("废止日期", false);
        book_.signed_by = households();
        book_.preamble_title = document_.at("公约歌");
        book_.preamble_by = document_.at("领唱");
    }

    std::int32_t households() {
        const std::string text = document_.at("签字户数");
        const auto number = read_number(text, 0, 1'000'000);
        if (!number && !text.empty()) report_.fault(1, "签字户数", "\"" + text + "\" is not a number of households");
        return static_cast<std::int32_t>(number.value_or(0));
    }

    std::string date(std::string_view name, bool needed) {
        const std::string text = document_.at(name);
        if (text.empty() && !needed) return {};
        const auto read = read_date(text);
        if (!read) report_.fault(1, std::string(name), "\"" + text + "\" is not a date like 2025-03-08");
        return read.value_or("");
    }

    void check(const Rule& rule) {
        if (rule.title.empty()) report_.fault(0, "", "rule " + std::to_string(rule.number) + " has no title after ##");
        if (rule.verse.empty()) report_.fault(0, rule.title, "this rule has no verse (a line beginning with >)");
        at_most(60, rule.title, 0, rule.title, report_);
        at_most(400, rule.verse, 0, rule.title, report_);
        at_most(4'000, rule.explanation, 0, rule.title, report_);
    }

    void read_block(const Block& block) {
        if (block.kind == Block::Kind::heading && block.level == 2) {
            Rule rule;
            rule.number = static_cast<std::int32_t>(book_.rules.size() + 1);
            rule.title = trimmed(block.text);
            book_.rules.push_back(std::move(rule));
        } else if (book_.rules.empty()) {
            if (block.kind == Block::Kind::quote) add(book_.preamble, block.text, "\n");
        } else if (block.kind == Block::Kind::quote) {
            add(book_.rules.back().verse, without_feeds(block.text), "");
        } else if (block.kind == Block::Kind::paragraph) {
            add(book_.rules.back().explanation, without_feeds(block.text), "\n");
        } else if (block.kind == Block::Kind::item) {
            read_item(book_.rules.back(), trimmed(block.text));
        }
    }

    static std::string without_feeds(std::string text) {
        std::erase(text, '\n');
        return text;
    }

    static void add(std::string& text, const std::string& more, std::string_view between) {
        if (!text.empty()) text += between;
        text += more;
    }

    // The number between a word and the word for points.
    static std::optional<std::int64_t> points_after(std::string_view text, std::string_view word) {
        const std::size_t at = text.find(word), end = text.find("分", at == std::string_view::npos ? 0 : at);
        if (at == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
        return read_number(trimmed(text.substr(at + word.size(), end - at - word.size())), 1, 100'000);
    }

    void read_item(Rule& rule, std::string_view item) {
        const std::size_t colon = item.find(wide_colon);
        const std::string_view what = item.substr(0, colon);
        const std::string why(colon == std::string_view::npos ? "" : trimmed(item.substr(colon + wide_colon.size())));
        if (what == "图") {
            rule.picture = why;
        } else if (what == "语音") {
            rule.recording = why;
        } else if (what.starts_with("管这一条")) {
            rule.keeper = std::string(what) + wide_colon.data() + why;
        } else if (const auto plus = points_after(what, "加")) {
            rule.earns = {*plus};
            rule.earns_why = why;
        } else if (const auto minus = points_after(what, "扣")) {
            rule.costs = {*minus};
            rule.costs_why = why;
        } else {
            report_.fault(0, rule.title,
                          "the line \"" + std::string(item) +
                              "\" says neither what is earned, what is lost, who looks after it, a picture nor a "
                              "recording");
        }
    }

    const Document& document_;
    ImportReport& report_;
    RuleBook book_;
};

}  // namespace

Status import_rules(Import& import) {
    const Document document = Document::read(std::move(import.bytes), import.report);
    if (!import.report.ok()) return {};
    const RuleBook book = BookReader(document, import.report).read();
    if (!import.report.ok()) return {};
    const auto change = db::RuleStore(import.hall.connection()).put(book);
    if (!change) return std::unexpected(change.error());
    count(import.report, *change);
    return {};
}

}  // namespace kiosk
