#include "kiosk/desk/import/export_desk.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "db/earning_store.h"
#include "db/goods_store.h"
#include "db/honor_store.h"
#include "db/notice_store.h"
#include "db/plaque_store.h"
#include "db/programme_store.h"
#include "db/resident_store.h"
#include "db/rule_store.h"
#include "db/stock.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/markdown_text.h"
#include "kiosk/desk/import/programme_words.h"
#include "kiosk/desk/import/table_file.h"
#include "kiosk/desk/import/village_file.h"

namespace kiosk {

namespace {

using Written = Result<std::int64_t>;

std::string yes(bool value) { return value ? "是" : ""; }
std::string unless_zero(std::int64_t n) { return n ? std::to_string(n) : ""; }

std::string roles_of(const Resident& resident) {
    constexpr std::array<std::string_view, 7> words{"党员", "网格长", "管家", "话事佬", "志愿者", "调解员", "工作人员"};
    std::string text;
    for (const Role role : resident.roles)
        text += (text.empty() ? "" : "、") + std::string(words[static_cast<std::size_t>(role)]);
    return text;
}

Written export_residents(Hall& hall, const std::string& path) {
    TableFile table{"编号", "姓名", "性别", {"出生年", true}, "户号", "户主", "屋场", "小组", "网格", "身份"};
    const auto done = db::ResidentStore(hall.connection()).each([&table](const ResidentRow& row) {
        const Resident& r = row.resident;
        table.line({r.number, r.name,
                    r.sex == 'm'   ? "男"
                    : r.sex == 'f' ? "女"
                                   : "",
                    unless_zero(r.birth_year), r.household_number, yes(row.head), r.hamlet_name, r.group_name,
                    r.grid_name, roles_of(r)});
    });
    if (!done) return std::unexpected(done.error());
    return table.write(path);
}

Written export_earning(Hall& hall, const std::string& path) {
    const auto rules = db::EarningStore(hall.connection()).all();
    if (!rules) return fail(rules);
    TableFile table{"代码", "名称", {"分值", true}, {"每天次数", true},     {"每月次数", true},     {"总次数", true},
                    "图标", "说明", "依据",         {"每户每天次数", true}, {"每户每月次数", true}, "起用日期"};
    for (const EarningRule& r : *rules)
        table.line({r.code, r.title, std::to_string(r.amount.value), unless_zero(r.a_day), unless_zero(r.a_month),
                    unless_zero(r.ever), r.icon, r.explanation, r.basis, unless_zero(r.household_day),
                    unless_zero(r.household_month), r.since.value == 0 ? "" : iso_date(r.since.value)});
    return table.write(path);
}

Written export_honors(Hall& hall, const std::string& path) {
    const auto rows = db::HonorStore(hall.connection()).all();
    if (!rows) return fail(rows);
    constexpr std::array<std::string_view, 3> kinds{"表扬", "进步", "提醒"};
    TableFile table{"榜", "时期", "编号", "称号", "事迹", "公示到", "同意公开"};
    for (const db::HonorFull& full : *rows)
        table.line({std::string(kinds[static_cast<std::size_t>(full.row.kind)]), full.row.period, full.resident.number,
                    full.row.title, full.row.deed, full.row.public_until, yes(full.row.consent)});
    return table.write(path);
}

Written export_plaques(Hall& hall, const std::string& path) {
    const auto rows = db::PlaqueStore(hall.connection()).all();
    if (!rows) return fail(rows);
    TableFile table{"牌匾", "获得者", "时间", "颁发", {"次序", true}};
    for (const Plaque& p : *rows) table.line({p.title, p.owner, p.given_on, p.given_by, std::to_string(p.rank)});
    return table.write(path);
}

// A value in quotation marks of its own gets a second pair, for the reader takes one away.
std::string front_line(std::string_view name, const std::string& value) {
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    const std::string_view mark = quoted ? "\"" : "";
    return value.empty() ? "" : std::string(name).append(": ").append(mark).append(value).append(mark) + "\n";
}

Status into_folder(const std::string& folder) {
    if (is_workbook_name(folder))
        return fail(ErrorCode::bad_input, "texts are written as a folder of Markdown files, not as a workbook");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(ErrorCode::storage, "cannot make the folder " + folder + ": " + error.message());
    return {};
}

std::string notice_text(const Notice& n) {
    std::string text =
        "---\n" + front_line("标题", n.title) + front_line("类别", n.kind) + front_line("署名", n.signature) +
        front_line("屋场", n.hamlet) + front_line("开始", n.starts_on) + front_line("结束", n.ends_on) +
        front_line("要紧", yes(n.urgent)) + front_line("置顶", yes(n.pinned)) + front_line("摘要", n.summary);
    for (const NoticeFact& fact : n.facts) {
        const std::string name = fact.icon == "day" ? "日子" : fact.icon == "hours" ? "时间" : "地点";
        text += front_line(name, fact.main) + front_line(name + "说明", fact.detail);
    }
    return text + front_line("图片", n.picture) + front_line("图片说明", n.picture_caption) +
           front_line("语音", n.recording) + "---\n\n" + markdown_of(n.body, "\n\n") + "\n";
}

Written export_notices(Hall& hall, const std::string& path) {
    const auto rows = db::NoticeStore(hall.connection()).all();
    if (!rows) return fail(rows);
    if (const auto done = into_folder(path); !done) return std::unexpected(done.error());
    for (const Notice& notice : *rows)
        if (const auto done = write_file(path + "/" + notice.key + ".md", notice_text(notice)); !done)
            return std::unexpected(done.error());
    return static_cast<std::int64_t>(rows->size());
}

std::string rule_text(const Rule& rule) {
    std::string text = "\n## " + markdown_of(rule.title) + "\n\n> " + markdown_of(rule.verse) + "\n\n" +
                       markdown_of(rule.explanation, "\n\n") + "\n\n";
    if (rule.earns.value > 0)
        text += "- 守约加 " + std::to_string(rule.earns.value) + " 分：" + markdown_of(rule.earns_why) + "\n";
    if (rule.costs.value > 0)
        text += "- 违约扣 " + std::to_string(rule.costs.value) + " 分：" + markdown_of(rule.costs_why) + "\n";
    if (!rule.keeper.empty()) text += "- " + markdown_of(rule.keeper) + "\n";
    if (!rule.picture.empty()) text += "- 图：" + markdown_of(rule.picture) + "\n";
    if (!rule.recording.empty()) text += "- 语音：" + markdown_of(rule.recording) + "\n";
    return text;
}

Written export_rules(Hall& hall, const std::string& path) {
    const auto books = db::RuleStore(hall.connection()).all();
    if (!books) return fail(books);
    if (const auto done = into_folder(path); !done) return std::unexpected(done.error());
    for (const RuleBook& book : *books) {
        std::string text = "---\n" + front_line("版本", book.version) + front_line("通过日期", book.adopted_on) +
                           front_line("施行日期", book.in_force_from) + front_line("废止日期", book.replaced_on) +
                           front_line("签字户数", std::to_string(book.signed_by)) +
                           front_line("公约歌", book.preamble_title) + front_line("领唱", book.preamble_by) +
                           "---\n# 村规民约\n";
        if (!book.preamble.empty()) text += "\n> " + markdown_of(book.preamble, "\n> ") + "\n";
        for (const Rule& rule : book.rules) text += rule_text(rule);
        if (const auto done = write_file(path + "/rules-" + book.version + ".md", text); !done)
            return std::unexpected(done.error());
    }
    return static_cast<std::int64_t>(books->size());
}

Written export_programme(Hall& hall, const std::string& path) {
    const auto rows = db::ProgrammeStore(hall.connection()).all();
    if (!rows) return fail(rows);
    TableFile table{"板块", "内容", {"权重", true}, {"秒数", true}, "开始", "结束", "时段", "星期"};
    for (const ProgrammeItem& item : *rows)
        table.line({std::string(programme_words[static_cast<std::size_t>(item.kind)]),
                    item.row == newest_row ? "最新" : item.row, std::to_string(item.weight),
                    std::to_string(item.seconds), item.from, item.until, day_spans_text(item.dayparts),
                    weekdays_text(item.weekdays)});
    return table.write(path);
}

Written export_goods(Hall& hall, const std::string& path) {
    const auto rows = db::GoodsStore(hall.connection()).all();
    if (!rows) return fail(rows);
    TableFile table{"货号",          "名称", "单位", {"分值", true}, "类别", "图片", "上架", {"每月限量", true},
                    {"缺货线", true}};
    for (const Goods& g : *rows)
        table.line({g.code, g.name, g.unit, std::to_string(g.price.value), g.category, g.picture,
                    g.active ? "是" : "否", unless_zero(g.month_limit), unless_zero(g.low_stock_at)});
    return table.write(path);
}

std::string date_and_time(const Hall& hall, std::int64_t utc_ms) {
    const CivilTime t = hall.calendar().civil(utc_ms);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", t.year, t.month, t.day, t.hour, t.minute);
}

Written export_stock(Hall& hall, const std::string& path) {
    const auto rows = db::Stock(hall.connection()).deliveries();
    if (!rows) return fail(rows);
    TableFile table{"时间", "货号", {"数量", true}, "单据", "经手"};
    for (const db::Delivery& d : *rows)
        table.line({date_and_time(hall, d.event_at_ms), d.code, std::to_string(d.quantity), d.document, d.actor});
    return table.write(path);
}

Written export_village(Hall& hall, const std::string& path) {
    if (is_workbook_name(path)) return fail(ErrorCode::bad_input, "the village is written as a .toml file");
    if (const auto done = write_file(path, village_text(hall.village())); !done) return std::unexpected(done.error());
    return 1;
}

struct ExportKind {
    std::string_view name;
    Written (*run)(Hall& hall, const std::string& path);
};

constexpr std::array kinds{ExportKind{"goods", &export_goods},     ExportKind{"stock", &export_stock},
                           ExportKind{"village", &export_village}, ExportKind{"residents", &export_residents},
                           ExportKind{"earning", &export_earning}, ExportKind{"honors", &export_honors},
                           ExportKind{"plaques", &export_plaques}, ExportKind{"programme", &export_programme},
                           ExportKind{"notices", &export_notices}, ExportKind{"rules", &export_rules}};

}  // namespace

Result<std::int64_t> export_file(Hall& hall, std::string_view kind, const std::string& path) {
    for (const ExportKind& candidate : kinds)
        if (candidate.name == kind) return candidate.run(hall, path);
    return fail(ErrorCode::bad_input, "there is no kind \"" + std::string(kind) + "\" to export; see export --help");
}

}  // namespace kiosk
