// The shelf's ledger: every piece that came, was put aside, handed over, brought back, or went missing. Insert-only.
//
// Same id and same body: it exists already, nothing happens. Same id and another body: refused, naming the field. The
// balance follows by triggers, and its CHECK keeps what is not reserved at zero or above. Call from the thread that
// owns the connection; within a caller's Transaction the rows become part of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "db/ledger.h"
#include "kiosk/model/stock.h"

namespace db {

// As the office keeps its notes.
struct Delivery {
    std::int64_t event_at_ms = 0;
    std::string code;
    std::int32_t quantity = 0;
    std::string document, actor;
};

class Stock {
public:
    explicit Stock(Connection& connection) : connection_(connection) {}

    // All of them, or none.
    // bad_input  a quantity out of range, the same id with another body, or only some of them known
    // refused    not so many there, a reservation resolved twice, more brought back than went, no such goods
    // storage    nothing was written
    kiosk::Result<Posted> post(std::span<const kiosk::NewStockMove> moves);
    // All there were, in the order they came.
    kiosk::Result<std::vector<Delivery>> deliveries();
    kiosk::Result<bool> has(const kiosk::StockMoveId& id);

private:
    kiosk::Result<bool> existed(const kiosk::NewStockMove& move);
    kiosk::Status append(const kiosk::NewStockMove& move);

    Connection& connection_;
};

std::string_view stock_kind_name(kiosk::StockKind kind);

}  // namespace db
