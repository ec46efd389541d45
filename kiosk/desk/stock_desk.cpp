#include "kiosk/desk/stock_desk.h"

#include <algorithm>

#include "db/transaction.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

std::string_view occasion_of(StockKind kind) { return kind == StockKind::delivery ? "delivery" : "stock_take"; }

}  // namespace

Result<NewStockMove> StockDesk::move(GoodsId id, StockKind kind, const std::string& document, const std::string& actor,
                                     const Moment& now) {
    const auto found = goods_.find(id);
    if (!found) return fail(found);
    const std::optional<Goods>& goods = *found;
    if (!goods) return fail(ErrorCode::not_found, "there are no such goods");
    if (document.empty()) return fail(ErrorCode::bad_input, "the document's name is missing");
    NewStockMove m;
    m.id = {award_key(hall_.village().number, goods->code, occasion_of(kind), document).bytes};
    m.kind = kind;
    m.goods = id;
    m.price = goods->price;
    m.document = document;
    m.actor = actor;
    m.day = now.day;
    m.event_at_ms = now.utc_ms;
    return m;
}

Result<bool> StockDesk::delivery(std::span<const DeliveryLine> lines, const std::string& document,
                                 const std::string& actor, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    bool existed = true;
    for (const DeliveryLine& line : lines) {
        auto m = move(line.goods, StockKind::delivery, document, actor, now);
        if (!m) return std::unexpected(m.error());
        m->quantity = line.quantity;
        // The price of the day it is entered on is no part of a delivery: entered again after a change it is the same.
        m->price = {};
        const auto posted = stock_.post({&*m, 1});
        if (!posted) return std::unexpected(posted.error());
        existed = existed && posted->existed;
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return existed;
}

Result<CountResult> StockDesk::count(const CountedLine& line, const std::string& document, const std::string& actor,
                                     const Moment& now) {
    const auto goods = goods_.find(line.goods);
    if (!goods) return fail(goods);
    const std::optional<Goods>& there = *goods;
    if (!there) return fail(ErrorCode::not_found, "there are no such goods");
    if (line.counted < 0 || line.counted > most_stock_at_once)
        return fail(ErrorCode::bad_input, "what was counted must be between 0 and 1,000,000");
    if (line.counted < there->reserved)
        return fail(ErrorCode::refused, std::to_string(there->reserved) + " of " + there->code +
                                            " are reserved, and fewer were counted; let go of reservations first");
    const CountResult result{line.goods, there->on_hand, line.counted};
    if (result.difference() == 0) return result;
    const StockKind kind = result.difference() < 0 ? StockKind::shrinkage : StockKind::count_up;
    auto m = move(line.goods, kind, document, actor, now);
    if (!m) return std::unexpected(m.error());
    m->quantity = static_cast<std::int32_t>(std::abs(result.difference()));
    const auto posted = stock_.post({&*m, 1});
    if (!posted) return std::unexpected(posted.error());
    if (posted->existed) return fail(ErrorCode::bad_input, "this document has counted these goods before");
    return result;
}

Result<std::vector<CountResult>> StockDesk::stock_take(std::span<const CountedLine> counts, const std::string& document,
                                                       const std::string& actor, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    if (document.empty()) return fail(ErrorCode::bad_input, "the document's name is missing");
    std::vector<CountResult> results;
    for (const CountedLine& line : counts) {
        if (std::ranges::count(counts, line.goods, &CountedLine::goods) > 1)
            return fail(ErrorCode::bad_input, "the same goods were counted twice");
        const auto result = count(line, document, actor, now);
        if (!result) return std::unexpected(result.error());
        results.push_back(*result);
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return results;
}

Result<std::vector<Goods>> StockDesk::low_stock() {
    auto goods = goods_.all();
    if (goods) std::erase_if(*goods, [](const Goods& one) { return !one.low(); });
    return goods;
}

}  // namespace kiosk
