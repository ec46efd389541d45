// The shop from the office's lists: what is on offer at which price, and what was delivered.
#include <algorithm>
#include <map>
#include <set>

#include "db/goods_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"
#include "kiosk/desk/stock_desk.h"

namespace kiosk {

namespace {

bool is_goods_code(std::string_view code) {
    return !code.empty() && code.size() <= 32 &&
           code.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               std::string_view::npos;
}

bool is_bare_name(std::string_view name) { return name.find_first_of("/\\") == std::string_view::npos; }

class GoodsReader {
public:
    explicit GoodsReader(ImportReport& report) : report_(report) {}

    Goods read(const Table::Row& row) {
        enum At : std::size_t { code, name, unit, price, category, picture, active, a_month, low };
        Goods goods;
        goods.code = half_width(row.cells[code]);
        goods.name = text(row, name, "名称", 40, true);
        goods.unit = text(row, unit, "单位", 8, true);
        goods.category = text(row, category, "类别", 20, false);
        goods.picture = text(row, picture, "图片", 100, false);
        if (!is_goods_code(goods.code))
            report_.fault(row.number, "货号", "a code is up to 32 letters, digits, - or _");
        else if (!codes_.insert(goods.code).second)
            report_.fault(row.number, "货号", "this code stands twice in the file");
        if (!is_bare_name(goods.picture))
            report_.fault(row.number, "图片", "write the picture's name only; it lies in the hall's pictures");
        const auto points = read_number(row.cells[price], 1, most_price.value);
        if (!points)
            report_.fault(row.number, "分值",
                          "\"" + row.cells[price] + "\" is not a number of points from 1 to 1,000,000");
        goods.price = {points.value_or(0)};
        goods.month_limit = count(row, a_month, "每月限量", 99);
        goods.low_stock_at = count(row, low, "缺货线", most_stock_at_once);
        const auto offered = row.cells[active].empty() ? std::optional(true) : read_yes(row.cells[active]);
        if (!offered) report_.fault(row.number, "上架", "write 是, 否 or leave it empty");
        goods.active = offered.value_or(true);
        return goods;
    }

private:
    std::string text(const Table::Row& row, std::size_t at, std::string_view column, std::size_t most, bool needed) {
        if (needed && row.cells[at].empty()) report_.fault(row.number, std::string(column), "this is missing");
        at_most(most, row.cells[at], row.number, column, report_);
        return row.cells[at];
    }

    std::int32_t count(const Table::Row& row, std::size_t at, std::string_view column, std::int64_t most) {
        if (row.cells[at].empty()) return 0;
        const auto n = read_number(row.cells[at], 0, most);
        if (!n)
            report_.fault(row.number, std::string(column),
                          "\"" + row.cells[at] + "\" is not a number from 0 to " + std::to_string(most));
        return static_cast<std::int32_t>(n.value_or(0));
    }

    ImportReport& report_;
    std::set<std::string> codes_;
};

// A day alone is its noon.
std::optional<Moment> read_moment(const Hall& hall, const std::string& cell) {
    auto time = read_date_time(cell);
    if (const auto day = read_date(cell); !time && day) time = read_date_time(*day + " 12:00");
    if (!time) return std::nullopt;
    return hall.moment(hall.calendar().instant({time->year, time->month, time->day, time->hour, time->minute, 1}));
}

struct Delivered {
    std::int64_t row = 0;
    std::string code, document, actor;
    DeliveryLine line;
    Moment at;
};

class DeliveryReader {
public:
    explicit DeliveryReader(Import& import)
        : hall_(import.hall), report_(import.report), goods_(import.hall.connection()) {}

    Result<Delivered> read(const Table::Row& row) {
        enum At : std::size_t { time, code, quantity, document, actor };
        Delivered came{row.number, half_width(row.cells[code]), row.cells[document], row.cells[actor], {}, {}};
        const auto at = read_moment(hall_, row.cells[time]);
        if (!at) report_.fault(row.number, "时间", "\"" + row.cells[time] + "\" is not a date, or a date and a time");
        came.at = at.value_or(Moment{});
        const auto found = goods_.find_code(came.code);
        if (!found) return fail(found);
        const std::optional<Goods>& goods = *found;
        if (!goods)
            report_.fault(row.number, "货号",
                          "there are no goods with the code \"" + row.cells[code] + "\"; import the goods first");
        const auto pieces = read_number(row.cells[quantity], 1, most_stock_at_once);
        if (!pieces)
            report_.fault(row.number, "数量", "\"" + row.cells[quantity] + "\" is not a number from 1 to 1,000,000");
        if (goods) came.line = {goods->id, static_cast<std::int32_t>(pieces.value_or(0))};
        if (came.document.empty()) report_.fault(row.number, "单据", "the delivery note's number is missing");
        at_most(60, came.document, row.number, "单据", report_);
        at_most(60, came.actor, row.number, "经手", report_);
        const auto [first, fresh] = rows_.emplace(std::pair{came.document, came.code}, row.number);
        if (!fresh)
            report_.fault(row.number, "货号",
                          "row " + std::to_string(first->second) + " of the same note has these goods already");
        return came;
    }

private:
    Hall& hall_;
    ImportReport& report_;
    db::GoodsStore goods_;
    std::map<std::pair<std::string, std::string>, std::int64_t> rows_;
};

}  // namespace

Status import_goods(Import& import) {
    ImportReport& report = import.report;
    const Table table = Table::read(std::move(import.bytes),
                                    {{"货号"},
                                     {"名称"},
                                     {"单位"},
                                     {"分值"},
                                     {"类别", false},
                                     {"图片", false},
                                     {"上架", false},
                                     {"每月限量", false},
                                     {"缺货线", false}},
                                    report);
    GoodsReader reader(report);
    db::GoodsStore store(import.hall.connection());
    for (const Table::Row& row : table.rows()) {
        const Goods goods = reader.read(row);
        if (!report.ok()) continue;
        const auto change = store.put(goods);
        if (!change) return std::unexpected(change.error());
        count(report, *change);
    }
    return {};
}

Status import_stock(Import& import) {
    ImportReport& report = import.report;
    const Table table =
        Table::read(std::move(import.bytes), {{"时间"}, {"货号"}, {"数量"}, {"单据"}, {"经手", false}}, report);
    DeliveryReader reader(import);
    StockDesk desk(import.hall);
    for (const Table::Row& row : table.rows()) {
        const auto came = reader.read(row);
        if (!came) return std::unexpected(came.error());
        if (!report.ok()) continue;
        const auto existed = desk.delivery({&came->line, 1}, came->document, came->actor, came->at);
        if (!existed && existed.error().code == ErrorCode::storage) return std::unexpected(existed.error());
        if (!existed)
            report.fault(row.number, "数量", "this note was imported with another quantity of these goods");
        else
            ++(*existed ? report.same : report.added);
    }
    return {};
}

}  // namespace kiosk
