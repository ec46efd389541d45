// What was exchanged before the counter had a program: points that went, or, where the row names goods, a redemption
// with its goods and stock. The same row imported again is the same exchange.
#include <algorithm>
#include <map>
#include <vector>

#include "db/goods_store.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/points_list.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

enum At : std::size_t { time, number, amount, what, actor, code, pieces, returned, reason };

struct Exchange {
    std::int64_t row = 0;
    Resident resident;
    Moment moment;
    Points points;
    std::string what, actor;
    GoodsId goods;  // None: the row names none.
    std::int32_t pieces = 0;
    std::optional<Moment> returned;
    std::string reason;

    std::string slot() const { return std::to_string(moment.utc_ms) + "/" + what; }
    std::string memo() const { return "换了" + what; }
};

class SpendingReader {
public:
    explicit SpendingReader(Import& import)
        : report_(import.report), people_(import), occasions_(import.report), goods_(import.hall.connection()) {}

    Result<std::optional<Exchange>> read(const Table::Row& row) {
        const auto found = people_.resident(row, row.cells[number]);
        if (!found) return std::unexpected(found.error());
        const std::optional<Resident>& resident = *found;
        const auto moment = people_.moment(row, row.cells[time]);
        const std::int64_t points = people_.points(row, row.cells[amount], true);
        if (row.cells[what].empty()) report_.fault(row.number, "物品", "what was exchanged is missing");
        at_most(190, row.cells[what], row.number, "物品", report_);
        at_most(60, row.cells[actor], row.number, "经手", report_);
        at_most(100, row.cells[reason], row.number, "原因", report_);
        Exchange exchange;
        if (const auto done = read_goods(row, points, exchange); !done) return std::unexpected(done.error());
        if (!report_.ok() || !moment || !resident) return std::nullopt;
        exchange.row = row.number;
        exchange.resident = *resident;
        exchange.moment = *moment;
        exchange.points = {points};
        exchange.what = row.cells[what];
        exchange.actor = row.cells[actor];
        exchange.reason = row.cells[reason];
        read_return(row, exchange);
        occasions_.once(row, resident->number, "redeem", exchange.slot(), "write the sum of the points into one row");
        return exchange;
    }

private:
    Status read_goods(const Table::Row& row, std::int64_t points, Exchange& exchange) {
        if (row.cells[code].empty()) return {};
        const auto found = goods_.find_code(half_width(row.cells[code]));
        if (!found) return std::unexpected(found.error());
        const std::optional<Goods>& goods = *found;
        if (!goods)
            report_.fault(row.number, "货号", "there are no goods with the code \"" + row.cells[code] + "\"");
        else
            exchange.goods = goods->id;
        const auto count = row.cells[pieces].empty() ? 1 : read_number(row.cells[pieces], 1, most_pieces).value_or(0);
        if (count == 0) report_.fault(row.number, "数量", "\"" + row.cells[pieces] + "\" is not a number from 1 to 99");
        if (count > 0 && points % count != 0)
            report_.fault(row.number, "分值", "the points cannot be divided among so many pieces");
        exchange.pieces = static_cast<std::int32_t>(count);
        return {};
    }

    void read_return(const Table::Row& row, Exchange& exchange) {
        if (row.cells[returned].empty()) return;
        exchange.returned = people_.moment(row, row.cells[returned]);
        if (!exchange.returned) return;
        if (!exchange.goods) report_.fault(row.number, "退回", "only what has a code can have come back");
        if (exchange.returned->utc_ms < exchange.moment.utc_ms)
            report_.fault(row.number, "退回", "it came back before it went");
    }

    ImportReport& report_;
    Register people_;
    Occasions occasions_;
    db::GoodsStore goods_;
};

class SpendingWriter {
public:
    explicit SpendingWriter(Import& import) : import_(import), awards_(import.hall), redemptions_(import.hall) {}

    Status exchange(const Exchange& e) {
        const TransferId key = award_key(import_.hall.village().number, e.resident.number, "redeem", e.slot());
        const auto plain = awards_.ledger().has(key);
        if (!plain) return std::unexpected(plain.error());
        const auto with_goods = redemptions_.find({key.bytes});
        if (!with_goods) return std::unexpected(with_goods.error());
        // Imported before, with its goods or without: it is the same exchange.
        if (*plain || with_goods->has_value()) {
            ++import_.report.same;
            return {};
        }
        return e.goods ? with_its_goods(e, {key.bytes}) : points_only(e);
    }

    Status bring_back(const Exchange& e) {
        const RedemptionId id{award_key(import_.hall.village().number, e.resident.number, "redeem", e.slot()).bytes};
        const auto gone = redemptions_.find(id);
        if (!gone) return std::unexpected(gone.error());
        // Without its goods it was imported by another list, and cannot be brought back by this one.
        if (!gone->has_value() || !e.returned) return {};
        const auto back = redemptions_.record_return(id, {e.actor, e.reason}, *e.returned);
        return back || back.error().why != RedemptionWhy::storage ? told(e, back, "退回") : storage(back.error());
    }

private:
    static Status storage(const RedemptionFault& fault) { return fail(ErrorCode::storage, fault.what); }

    Status told(const Exchange& e, const Redeemed<RedemptionStep>& step, const std::string& column) {
        if (!step) import_.report.fault(e.row, column, step.error().what);
        return {};
    }

    Status points_only(const Exchange& e) {
        const auto done = awards_.spend(e.resident, e.points, e.slot(), {e.slot(), e.moment, e.actor, e.memo(), {}});
        if (!done && done.error().code != ErrorCode::refused) return std::unexpected(done.error());
        if (done)
            tell(import_.report, {}, *done);
        else
            too_few(e);
        return {};
    }

    Status with_its_goods(const Exchange& e, const RedemptionId& id) {
        const Basket paid{
            id, e.resident.id, Channel::counter, {{e.goods, e.pieces, {e.points.value / e.pieces}}}, e.actor};
        const auto step = redemptions_.record(paid, {e.actor, ""}, e.memo(), e.moment);
        if (step) ++import_.report.added;
        if (step) return {};
        if (step.error().why == RedemptionWhy::too_few_points) too_few(e);
        if (step.error().why == RedemptionWhy::too_few_points) return {};
        if (step.error().why == RedemptionWhy::out_of_stock) return told(e, refused_stock(), "数量");
        return storage(step.error());
    }

    static Redeemed<RedemptionStep> refused_stock() {
        return std::unexpected(RedemptionFault{RedemptionWhy::out_of_stock, 0,
                                               "so many were not in stock; import the deliveries first (kind stock)"});
    }

    void too_few(const Exchange& e) { import_.report.fault(e.row, "分值", "this resident has fewer points than that"); }

    Import& import_;
    AwardDesk awards_;
    RedemptionDesk redemptions_;
};

}  // namespace

Status import_spending(Import& import) {
    ImportReport& report = import.report;
    const Table table = Table::read(std::move(import.bytes),
                                    {{"时间"},
                                     {"编号"},
                                     {"分值"},
                                     {"物品"},
                                     {"经手", false},
                                     {"货号", false},
                                     {"数量", false},
                                     {"退回", false},
                                     {"原因", false}},
                                    report);
    SpendingReader reader(import);
    // What happened, in the order in which it did: going out, and coming back.
    std::vector<Exchange> exchanges;
    for (const Table::Row& row : table.rows()) {
        auto exchange = reader.read(row);
        if (!exchange) return std::unexpected(exchange.error());
        std::optional<Exchange>& happened = *exchange;
        if (happened) exchanges.push_back(std::move(*happened));
    }
    if (!report.ok()) return {};
    std::multimap<std::int64_t, std::pair<const Exchange*, bool>> in_time;
    for (const Exchange& e : exchanges) {
        in_time.emplace(e.moment.utc_ms, std::pair{&e, false});
        if (e.returned) in_time.emplace(e.returned->utc_ms, std::pair{&e, true});
    }
    SpendingWriter writer(import);
    for (const auto& [at, what_happened] : in_time) {
        if (!report.ok()) break;
        const auto& [exchange, back] = what_happened;
        if (const auto done = back ? writer.bring_back(*exchange) : writer.exchange(*exchange); !done) return done;
    }
    return {};
}

}  // namespace kiosk
