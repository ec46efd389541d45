// The shelf: what came in, what was counted, what runs out.
//
// A document's name makes the ids: the same delivery note entered twice is one delivery. What is missing goes to
// shrinkage as goods, with its worth in the row; nobody's points change for it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "db/goods_store.h"
#include "db/stock.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/shop.h"
#include "kiosk/model/stock.h"

namespace kiosk {

class StockDesk {
public:
    explicit StockDesk(Hall& hall) : hall_(hall), goods_(hall.connection()), stock_(hall.connection()) {}

    // True: all of it had been entered before.
    // bad_input  no document, a quantity out of 1..1,000,000, the same document with another quantity
    // not_found  no such goods
    Result<bool> delivery(std::span<const DeliveryLine> lines, const std::string& document, const std::string& actor,
                          const Moment& now);
    // Only what differs is written, as shrinkage or count_up.
    // bad_input  no document, below zero, the same goods twice, or this document says something else already
    // not_found  no such goods
    // refused    fewer were counted than are reserved: let go of reservations first
    Result<std::vector<CountResult>> stock_take(std::span<const CountedLine> counts, const std::string& document,
                                                const std::string& actor, const Moment& now);
    // Those on offer of which so many or fewer are left as their own limit says.
    Result<std::vector<Goods>> low_stock();

private:
    Result<NewStockMove> move(GoodsId goods, StockKind kind, const std::string& document, const std::string& actor,
                              const Moment& now);
    Result<CountResult> count(const CountedLine& line, const std::string& document, const std::string& actor,
                              const Moment& now);

    Hall& hall_;
    db::GoodsStore goods_;
    db::Stock stock_;
};

}  // namespace kiosk
